import {
  isoWeek,
  type IsoWeek,
  parseIsoWeek,
  type WallTime,
  wallTime,
} from '../domain/calendar.ts';
import type { FieldReader, FieldWriter } from './byte-fields.ts';

/** Years are counted from here, in one byte. */
const FIRST_YEAR = 2000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** Writes a week in two bytes. */
export function writeWeek(fields: FieldWriter, week: IsoWeek): void {
  fields.byte(Number(week.slice(0, 4)) - FIRST_YEAR);
  fields.byte(Number(week.slice(6)));
}

/** Reads what `writeWeek` wrote. Throws a RangeError on a week that its year has not. */
export function readWeek(fields: FieldReader): IsoWeek {
  const [year, week] = [fields.byte() + FIRST_YEAR, fields.byte()];
  const text = `${year}-W${twoDigits(week)}`;
  if (!parseIsoWeek(text).ok) throw new RangeError('the year has no such week');
  return isoWeek(text);
}

/** Writes a time of day as its minutes. */
export function writeTime(fields: FieldWriter, time: WallTime): void {
  fields.number(Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)));
}

/** Reads what `writeTime` wrote. Throws a RangeError beyond the day. */
export function readTime(fields: FieldReader): WallTime {
  const minutes = fields.number();
  if (minutes >= DAY) throw new RangeError('a day has 24 hours');
  return wallTime(`${twoDigits(Math.floor(minutes / HOUR))}:${twoDigits(minutes % HOUR)}`);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
