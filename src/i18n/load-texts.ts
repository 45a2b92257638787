import type { Language } from './catalog.ts';
import { fr } from './fr.ts';
import { createTexts, type LoadedCatalog, type Texts } from './texts.ts';

/** French comes with the app; the others are fetched when chosen, and lie on the phone from the first load. */
const CATALOGS: Readonly<Record<Language, () => Promise<LoadedCatalog>>> = {
  fr: () => Promise.resolve(fr),
  en: () => import('./en.ts').then((module) => module.en),
};

/** French, at once. */
export function frenchTexts(): Texts {
  return createTexts('fr', fr, fr);
}

/** The texts of a language. */
export async function loadTexts(language: Language): Promise<Texts> {
  return createTexts(language, await CATALOGS[language](), fr);
}
