import type { Allergen } from '../../domain/allergen.ts';
import type { CustomerLanguage } from '../../domain/written-language.ts';
import { ar } from '../menu-page/ar.ts';
import { en } from '../menu-page/en.ts';
import { fr } from '../menu-page/fr.ts';
import { nl } from '../menu-page/nl.ts';

const WORDS: Readonly<Record<CustomerLanguage, Readonly<Record<Allergen, string>>>> = {
  fr,
  en,
  nl,
  ar,
};

/** How an allergen is called on the customers' page, in a language. */
export function allergenWord(language: CustomerLanguage, allergen: Allergen): string {
  return WORDS[language][allergen];
}
