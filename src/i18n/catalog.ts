import type { fr } from './fr.ts';

/** The plural categories each language has (CLDR); French « many » is for millions. */
export interface PluralCategories {
  fr: 'one' | 'many' | 'other';
  en: 'one' | 'other';
  nl: 'one' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** The languages the app speaks completely. */
export const LANGUAGES = [
  'fr',
  'en',
  'nl',
  'ar',
] as const satisfies readonly (keyof PluralCategories)[];
export type Language = (typeof LANGUAGES)[number];

/** The first of a browser's languages that the app speaks, else French. */
export function spokenLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const spoken = LANGUAGES.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (spoken) return spoken;
  }
  return 'fr';
}

/** French is the source of truth: its keys, its parameters. */
export type Base = typeof fr;
export type Area = keyof Base & string;

/** One area of another language: every key of the French one, every plural form of its own. */
export type AreaCatalog<L extends Language, A extends Area> = {
  readonly [K in keyof Base[A]]: Base[A][K] extends string
    ? string
    : Readonly<Record<PluralCategories[L], string>>;
};

/** A whole language. */
export type Catalog<L extends Language> = { readonly [A in Area]: AreaCatalog<L, A> };

/** `area.key`, as screens name a text. */
export type TextKey = { [A in Area]: `${A}.${keyof Base[A] & string}` }[Area];

type TextAt<K> = K extends `${infer A}.${infer N}`
  ? A extends Area
    ? N extends keyof Base[A]
      ? Base[A][N]
      : never
    : never
  : never;

type Names<S> = S extends `${string}{${infer P}}${infer R}` ? P | Names<R> : never;
type Params<N extends string> = Readonly<Record<N, string | number>>;

/** What a text must be given: nothing, its parameters, or for a plural also the number `n`. */
export type TextArgs<K extends TextKey> =
  TextAt<K> extends string
    ? [Names<TextAt<K>>] extends [never]
      ? []
      : [Params<Names<TextAt<K>>>]
    : [Params<Names<TextAt<K>[keyof TextAt<K>]> | 'n'>];
