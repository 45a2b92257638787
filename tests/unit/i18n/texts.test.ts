import { expect, test } from 'vitest';
import { type IsoDate, wallMomentOf, ZONE } from '../../../src/domain/calendar.ts';
import { cents } from '../../../src/domain/money.ts';
import type { Language } from '../../../src/i18n/catalog.ts';
import { loadTexts } from '../../../src/i18n/load-texts.ts';
import { toInstant } from '../../../src/kernel/clock.ts';

/** A Thursday in November, seven past six in the evening of Brussels. */
const MOMENT = toInstant(Date.UTC(2026, 10, 26, 17, 7));

interface Written {
  readonly money: readonly string[];
  readonly day: string;
  readonly longDate: string;
  readonly moment: string;
  readonly percent: string;
  readonly list: string;
}

const WRITTEN: Readonly<Record<Language, Written>> = {
  fr: {
    money: ['1 234,40 €', '-12,40 €'],
    day: 'jeudi 26 nov.',
    longDate: '26 novembre 2026',
    moment: 'jeudi 26 nov. 18:07',
    percent: '5,5 %',
    list: 'a, b et c',
  },
  en: {
    money: ['€1,234.40', '-€12.40'],
    day: 'Thursday 26 Nov',
    longDate: '26 November 2026',
    moment: 'Thursday 26 Nov 18:07',
    percent: '5.5%',
    list: 'a, b and c',
  },
  nl: {
    money: ['€ 1.234,40', '€ -12,40'],
    day: 'donderdag 26 nov',
    longDate: '26 november 2026',
    moment: 'donderdag 26 nov 18:07',
    percent: '5,5%',
    list: 'a, b en c',
  },
  ar: {
    money: ['\u20661,234.40 €\u2069', '\u2066-12.40 €\u2069'],
    day: 'الخميس، 26 نوفمبر',
    longDate: '26 نوفمبر 2026',
    moment: 'الخميس، 26 نوفمبر 18:07',
    percent: '5.5\u200e%\u200e',
    list: '\u2068a\u2069 و\u2068b\u2069 و\u2068c\u2069',
  },
};
const CASES = Object.entries(WRITTEN) as readonly (readonly [Language, Written])[]; // its own keys

test.each(CASES)('amounts, days and numbers are written as usual in %s', async (language, said) => {
  const texts = await loadTexts(language);
  const day: IsoDate = wallMomentOf(MOMENT, ZONE).date;
  const written: Written = {
    money: [texts.money(cents(123_440)), texts.money(cents(-1240))].map(plainSpaces),
    day: texts.day(day),
    longDate: texts.longDate(day),
    moment: texts.moment(MOMENT),
    percent: plainSpaces(texts.percent(550)),
    list: texts.list(['a', 'b', 'c']),
  };
  expect(written).toEqual(said);
});

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

test('inside an Arabic sentence a name keeps its own direction, and a link on its line stays bare', async () => {
  const texts = await loadTexts('ar');
  expect(texts.t('orders.seeIt', { code: 'KA-47' })).toBe('عرض \u2068KA-47\u2069');
  expect(texts.t('orders.dishes', { n: 11 })).toBe('\u206811\u2069 طبقًا');
  expect(texts.commas(['18:00', '18:30'])).toBe('\u206818:00\u2069، \u206818:30\u2069');
  const link = 'https://carnet.example/m/#abc';
  const text = texts.t('menu.linkText', { day: 'الخميس', cutoff: '18:00', link });
  expect(text.split('\n').at(-1)).toBe(link);
});
