import type { Language } from './catalog.ts';
import { frFirst } from './fr-first.ts';
import { createTexts, type LoadedCatalog, type Texts } from './texts.ts';

/** Fetched when chosen; all lie on the phone from the first load. */
const CATALOGS: Readonly<Record<Language, () => Promise<LoadedCatalog>>> = {
  fr: () => import('./fr.ts').then((module) => module.fr),
  en: () => import('./en.ts').then((module) => module.en),
  nl: () => import('./nl.ts').then((module) => module.nl),
  ar: () => import('./ar.ts').then((module) => module.ar),
};

/** French for the first door, at once. */
export function firstTexts(): Texts {
  return createTexts('fr', frFirst, { isComplete: false });
}

/** All texts of a language. */
export async function loadTexts(language: Language): Promise<Texts> {
  return createTexts(language, await CATALOGS[language](), { isComplete: true });
}
