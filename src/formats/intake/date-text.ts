import {
  addDays,
  daysBetween,
  instantOf,
  parseIsoDate,
  parseWallTime,
  ZONE,
  type IsoDate,
  type WallTime,
} from '../../domain/calendar.ts';
import { toInstant, type Instant } from '../../kernel/clock.ts';
import { foldWord } from './fold-word.ts';
import { plainText } from './plain-text.ts';
import { isWeekday, monthNumber } from './calendar-words.ts';

/** A day and an hour as a program writes them above a message. */
export interface DateText {
  readonly date: IsoDate | null;
  readonly time: WallTime | null;
  readonly seconds: number;
}

const TIME =
  /(\d{1,2})\s?[:h.]\s?(\d{2})(?:[:.](\d{2}))?\s?(?:([ap])\.?\s?m\b\.?|(ص|م)(?!\p{L}))?/iu;
const NUMERIC =
  /(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})|(\d{1,2})[/.](\d{1,2})(?![\d:])/u;
const LONGEST = 80;
const FILLER = new Set(
  'a la le les du de des om at on op um am h en the het l ore в the reçu recu à'.split(' '),
);

/**
 * Reads a text that is a date, with or without a weekday, a year, an hour; null when anything else stands
 * in it. Without a year it is the one nearest to `near`; without `near` there is no date.
 */
export function parseDateText(text: string, near: IsoDate | null): DateText | null {
  const plain = plainText(text);
  if (plain.length > LONGEST || !/\d/u.test(plain)) return null;
  const numeric = NUMERIC.exec(plain);
  const withoutDate = without(plain, numeric);
  const time = TIME.exec(withoutDate);
  const rest = wordsIn(without(withoutDate, time));
  if (!rest.every((word) => isDateWord(word) || (!numeric && isPartOfDate(word)))) return null;
  const date = numeric ? numericDate(numeric, near) : wordDate(rest, near);
  return date === undefined && !time ? null : { date: date ?? null, ...hourIn(time) };
}

function without(text: string, hit: RegExpExecArray | null): string {
  return hit ? text.replace(hit[0], ' ') : text;
}

function hourIn(hit: RegExpExecArray | null): Pick<DateText, 'time' | 'seconds'> {
  return { time: hit && wallTimeOf(hit), seconds: Number(hit?.[3] ?? 0) };
}

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+|\d+/gu) ?? []).map(foldWord);
}

function isDateWord(word: string): boolean {
  return isWeekday(word) || FILLER.has(word);
}

function isPartOfDate(word: string): boolean {
  return monthNumber(word) > 0 || /^\d{1,4}$/u.test(word);
}

/** The moment of a day and an hour on clocks of Brussels; null without either. */
export function momentOf({ date, time, seconds }: DateText): Instant | null {
  if (date === null || time === null) return null;
  return toInstant(instantOf({ date, time, zone: ZONE }).instant + seconds * 1000);
}

function wallTimeOf([
  ,
  hours = '',
  minutes = '',
  ,
  latin,
  arabic,
]: RegExpExecArray): WallTime | null {
  const half = latin?.toLowerCase() ?? HALVES[arabic ?? ''];
  const hour = hourOf(Number(hours), half);
  const parsed = parseWallTime(`${String(hour).padStart(2, '0')}:${minutes}`);
  return parsed.ok ? parsed.value : null;
}

const HALVES: Readonly<Record<string, string>> = { ص: 'a', م: 'p' };

/** « 12:05 AM » is five past midnight. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === 'p' && hour < 12) return hour + 12;
  return half === 'a' && hour === 12 ? 0 : hour;
}

function numericDate(hit: RegExpExecArray, near: IsoDate | null): IsoDate | undefined {
  const [, y, m, d, day, month, year, shortDay, shortMonth] = hit;
  if (y !== undefined) return dayOf(Number(y), Number(m), Number(d));
  if (day !== undefined) return dayOf(fullYear(Number(year)), Number(month), Number(day));
  return near === null ? undefined : nearest(Number(shortMonth), Number(shortDay), near);
}

function wordDate(words: readonly string[], near: IsoDate | null): IsoDate | undefined {
  const at = words.findIndex((word) => monthNumber(word) > 0 && !isWeekday(word));
  if (at < 0) return undefined;
  const month = monthNumber(words[at] ?? '');
  const numbers = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const day = numbers.find((n) => n >= 1 && n <= 31);
  const year = numbers.find((n) => n > 1000);
  if (day === undefined) return undefined;
  if (year !== undefined) return dayOf(year, month, day);
  return near === null ? undefined : nearest(month, day, near);
}

function nearest(month: number, day: number, near: IsoDate): IsoDate | undefined {
  const year = Number(near.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((one) => dayOf(one, month, day) ?? [])
    .toSorted(
      (a, b) =>
        Math.abs(daysBetween(a, addDays(near, -2))) - Math.abs(daysBetween(b, addDays(near, -2))),
    )[0];
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  const parsed = parseIsoDate(
    [
      String(year).padStart(4, '0'),
      String(month).padStart(2, '0'),
      String(day).padStart(2, '0'),
    ].join('-'),
  );
  return parsed.ok ? parsed.value : undefined;
}
