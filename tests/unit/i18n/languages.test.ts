import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/catalog.ts';
import { localeOf } from '../../../src/i18n/locales.ts';
import { CUSTOMER_LANGUAGES, type CustomerLanguage } from '../../../src/domain/written-language.ts';
import { type Dictionary, dictionary, formsOf } from '../../support/dictionaries.ts';

/** Where each kind of reader finds her words, and in which languages. */
const READERS = [
  { reader: 'the team', folder: '', languages: LANGUAGES },
  { reader: 'a customer in an answer', folder: 'customers/', languages: CUSTOMER_LANGUAGES },
  { reader: 'a customer on the page', folder: 'menu-page/', languages: CUSTOMER_LANGUAGES },
] as const;

/** Words that are the whole of a text in French and in another language. */
const ALIKE_WORDS: Readonly<Record<CustomerLanguage, readonly string[]>> = {
  fr: [],
  en: [
    'Allergies Attention Code Corrections Date Dessert Desserts Information Mail Menu Notes Pause',
    'Questions SMS Total WhatsApp bus gluten halal lupin orange panda pizza triangle',
    'g kg ml cl dl l',
  ],
  nl: [
    'Dessert Desserts Enveloppe Mail Menu Relais WhatsApp bus gluten halal panda pizza soja Code',
    'g kg ml cl dl l',
  ],
  ar: ['SMS'],
};

describe.each(READERS)('what is said to $reader', ({ folder, languages }) => {
  const french = dictionary(folder, 'fr');
  const others = languages.filter((language) => language !== 'fr');

  test.each(others)('in %s names what French names, no more and no less', (language) => {
    const said = dictionary(folder, language);
    expect(paramsOf(said)).toEqual(paramsOf(french));
  });

  test.each(languages)('in %s leaves no text empty', (language) => {
    const empty = everyText(dictionary(folder, language)).filter(({ text }) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test.each(others)('in %s is not left in French', (language) => {
    const alike = asInFrench(folder, language);
    expect(alike.filter((text) => !alikeIn(language).includes(text))).toEqual([]);
    // Arabic quotes with the same signs, but without the spaces of French.
    const signs = language === 'ar' ? /« | »/ : /[«»]/;
    const quoted = everyText(dictionary(folder, language)).filter(({ text }) => signs.test(text));
    expect(quoted).toEqual([]);
  });

  test.each(languages)('in %s counts as the language does', (language) => {
    const locale = localeOf(language);
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const wrong = Object.entries(dictionary(folder, language))
      .filter(([, said]) => typeof said !== 'string')
      .filter(([, said]) => sorted(Object.keys(said)) !== sorted(pluralCategories))
      .map(([key]) => key);
    expect(wrong).toEqual([]);
  });
});

test.each(CUSTOMER_LANGUAGES)('%s is written with Latin digits and Gregorian dates', (language) => {
  const format = new Intl.DateTimeFormat(localeOf(language)).resolvedOptions();
  expect(format).toMatchObject({ calendar: 'gregory', numberingSystem: 'latn' });
});

test.each(CUSTOMER_LANGUAGES)('what may be alike in French and %s is so', (language) => {
  const alike = READERS.filter(({ languages }) => speaks(languages, language)).flatMap(
    ({ folder }) => asInFrench(folder, language),
  );
  expect(alikeIn(language).filter((text) => !alike.includes(text))).toEqual([]);
});

function alikeIn(language: CustomerLanguage): readonly string[] {
  return ALIKE_WORDS[language].flatMap((line) => line.split(' '));
}

function speaks(languages: readonly CustomerLanguage[], language: CustomerLanguage): boolean {
  return languages.includes(language);
}

/** The texts with a word in them that are those of French. */
function asInFrench(folder: string, language: CustomerLanguage): readonly string[] {
  if (language === 'fr') return [];
  const french = dictionary(folder, 'fr');
  return everyText(dictionary(folder, language))
    .filter(({ text }) => /\p{L}/u.test(withoutParams(text)))
    .filter(({ key, text }) => formsOf(french[key]).includes(text))
    .map(({ text }) => text);
}

function everyText(said: Dictionary) {
  return Object.entries(said).flatMap(([key, value]) =>
    formsOf(value).map((text) => ({ key, text })),
  );
}

/** The parameters of each key: those of any of its forms. */
function paramsOf(said: Dictionary): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(said).map(([key, value]) => {
      const names = formsOf(value).flatMap((text) => text.match(/\{\w+\}/g) ?? []);
      return [key, sorted([...new Set(names)])];
    }),
  );
}

function withoutParams(text: string): string {
  return text.replaceAll(/\{\w+\}/g, '');
}

function sorted(names: readonly string[]): string {
  return names.toSorted().join(' ');
}
