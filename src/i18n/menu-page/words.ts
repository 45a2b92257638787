import type { fr } from './fr.ts';

type French = typeof fr;
/** A sentence of the customer's page. */
export type MenuPageKey = keyof French;
/** A whole language: what lacks a sentence does not compile. */
export type MenuPageWords = { readonly [K in MenuPageKey]: string };

type Names<S> = S extends `${string}{${infer P}}${infer R}` ? P | Names<R> : never;
type Params<N extends string> = Readonly<Record<N, string>>;

/** What a sentence must be given: nothing, or its parameters. */
export type MenuPageArgs<K extends MenuPageKey> = [Names<French[K]>] extends [never]
  ? []
  : [Params<Names<French[K]>>];
