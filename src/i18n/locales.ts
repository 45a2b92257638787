import type { CustomerLanguage } from '../domain/written-language.ts';

/**
 * Belgium where the language is spoken there. Arabic without a country: « نوفمبر » is known to who came
 * from Morocco, Syria or Iraq alike, while each of them has other names for some months.
 */
const LOCALES = { fr: 'fr-BE', en: 'en-GB', nl: 'nl-BE', ar: 'ar' } as const satisfies Record<
  CustomerLanguage,
  string
>;

/** The name of each language in itself: who looks for hers must not read another. */
export const LANGUAGE_NAMES = {
  fr: 'Français',
  en: 'English',
  nl: 'Nederlands',
  ar: 'العربية',
} as const satisfies Record<CustomerLanguage, string>;

/** How `Intl` writes in a language: Latin digits in all of them; their calendar is the Gregorian one anyway. */
export const localeOf = (language: CustomerLanguage): string => `${LOCALES[language]}-u-nu-latn`;

/** From which side a language is read. */
export const directionOf = (language: CustomerLanguage): 'ltr' | 'rtl' =>
  language === 'ar' ? 'rtl' : 'ltr';
