import type { fr } from './fr.ts';

/** Every text for customers, in one language; what is missing does not compile. */
export type CustomerCatalog = Readonly<Record<keyof typeof fr, string>>;
