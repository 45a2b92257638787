import { dateInWeek, type IsoDate, type IsoWeek, wallMomentOf, ZONE } from '../domain/calendar.ts';
import type { Cents } from '../domain/money.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Language, TextArgs, TextKey } from './catalog.ts';
import { directionOf, localeOf } from './locales.ts';

/** Any loaded language, keyed by area and key. */
export type LoadedCatalog = Readonly<
  Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>
>;

/** Everything a screen says, in one language. Latin digits and Gregorian dates in all of them. */
export interface Texts {
  readonly language: Language;
  /** False for the part that comes with the app: enough for the first door. */
  readonly isComplete: boolean;
  readonly direction: 'ltr' | 'rtl';
  t<K extends TextKey>(key: K, ...args: TextArgs<K>): string;
  /** An amount with its sign: « 12,40 € ». */
  money(amount: Cents): string;
  /** « jeudi 26 nov. » */
  day(date: IsoDate): string;
  /** « 26 novembre 2026 » */
  longDate(date: IsoDate): string;
  /** « 18:07 » in Brussels. */
  time(instant: Instant): string;
  /** « mardi 24 nov. 18:07 » in Brussels. */
  moment(instant: Instant): string;
  /** « mardi », 1 is Monday. */
  weekday(day: number): string;
  number(n: number): string;
  /** A percentage given in hundredths of a percent: 500 is « 5 % ». */
  percent(hundredths: number): string;
  /** « a, b et c » */
  list(parts: readonly string[]): string;
  /** « a, b, c » */
  commas(parts: readonly string[]): string;
}

/** Any Monday-based week serves to name the weekdays. */
const SOME_WEEK = '2026-W48' as IsoWeek; // a constant known to be a week

/** The texts of a language: what does not compile without any of its keys. */
export function createTexts(
  language: Language,
  catalog: LoadedCatalog,
  { isComplete }: Pick<Texts, 'isComplete'>,
): Texts {
  const locale = localeOf(language);
  const direction = directionOf(language);
  const plurals = new Intl.PluralRules(locale);
  const find = (key: string) => {
    const [area = '', name = ''] = key.split('.');
    return catalog[area]?.[name] ?? key;
  };
  const dates = dateFormats(locale);
  const numbers = numberFormats(locale, direction);
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' });
  const apart = (parts: readonly string[]) => (direction === 'rtl' ? parts.map(isolated) : parts);
  return {
    language,
    isComplete,
    direction,
    t: (key, ...[args]) => {
      const found = find(key);
      const params: Readonly<Record<string, string | number>> = args ?? {};
      const n = Number(params['n'] ?? 0);
      const text = typeof found === 'string' ? found : (found[plurals.select(n)] ?? found['other']);
      return fill(text ?? key, params, { direction, numbers: numbers.plain });
    },
    ...dates,
    ...numbers.spoken,
    list: (parts) => listed.format(apart(parts)),
    commas: (parts) => apart(parts).join(direction === 'rtl' ? '، ' : ', '),
  };
}

function dateFormats(locale: string) {
  const day = formatter(locale, { weekday: 'long', day: 'numeric', month: 'short' });
  const long = formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = formatter(locale, { weekday: 'long' });
  const time = (instant: Instant) => wallMomentOf(instant, ZONE).time;
  return {
    day,
    longDate: long,
    time,
    moment: (instant: Instant) => `${day(wallMomentOf(instant, ZONE).date)} ${time(instant)}`,
    weekday: (at: number) => weekday(dateInWeek(SOME_WEEK, weekdayNumber(at))),
  };
}

/** Formats a calendar day as such: noon UTC is the same day in the zone of the format. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (date: IsoDate) => format.format(Date.parse(`${date}T12:00:00Z`));
}

function numberFormats(locale: string, direction: Texts['direction']) {
  const plain = new Intl.NumberFormat(locale);
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const spoken = {
    money: (amount: Cents) => {
      const written = money.format(amount / 100);
      return direction === 'rtl' ? fromTheLeft(written) : written;
    },
    number: (n: number) => plain.format(n),
    percent: (hundredths: number) => percent.format(hundredths / 10_000),
  };
  return { plain, spoken };
}

interface Filling extends Pick<Texts, 'direction'> {
  readonly numbers: Intl.NumberFormat;
}

function fill(
  text: string,
  params: Readonly<Record<string, string | number>>,
  { direction, numbers }: Filling,
): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const given = params[name];
    if (given === undefined) return whole;
    const value = typeof given === 'number' ? numbers.format(given) : given;
    // Alone on its line it has a direction already; a link with a sign after it would not open.
    const isAlone = new RegExp(`^\\{${name}\\}$`, 'm').test(text);
    return direction === 'rtl' && !isAlone ? isolated(value) : value;
  });
}

/**
 * Keeps a name, a code or a number in its own direction inside a sentence read from the right, and a
 * number from joining Latin letters before it (UAX 9). An amount or a list brings its own.
 */
function isolated(value: string): string {
  return value === '' || /^[\u2066-\u2068]/.test(value) ? value : `\u2068${value}\u2069`;
}

/** An amount is read from the left in every language, like the price tags around; its sign stays before it. */
function fromTheLeft(amount: string): string {
  return `\u2066${amount.replaceAll(/[\u061c\u200e\u200f]/g, '')}\u2069`;
}

function weekdayNumber(at: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  return days[(at - 1 + 7) % 7] ?? 1;
}
