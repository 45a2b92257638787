import { invariant } from '../kernel/assert.ts';
import type { Brand } from '../kernel/brand.ts';
import { toInstant, type Instant } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { dayNumber, dayText, isCivilDay, weekdayNumber, weekNumber } from './civil-day.ts';

/** A civil day, « 2026-11-26 » (ISO 8601). */
export type IsoDate = Brand<string, 'IsoDate'>;
/** A week from Monday to Sunday, « 2026-W48 » (ISO 8601). */
export type IsoWeek = Brand<string, 'IsoWeek'>;
/** A one-off event in a week, « 2026-W48.4711 »: the week, and four digits that tell events apart. */
export type EventName = Brand<string, 'EventName'>;
/** What a week's books are called by: an event has books like a week, beside those of its week. */
export type WeekName = IsoWeek | EventName;
/** What a clock on the wall shows, « 18:00 ». */
export type WallTime = Brand<string, 'WallTime'>;
/** 1 Monday … 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A rule of the group in the words people use: this day, this hour, on clocks of this place. */
export interface WallMoment {
  readonly date: IsoDate;
  readonly time: WallTime;
  readonly zone: string;
}

/** The instants at which clocks show a wall moment: one, none (`missing`) or two. */
export type MomentInstants =
  | { readonly kind: 'exact'; readonly instant: Instant }
  | { readonly kind: 'missing'; readonly instant: Instant }
  | { readonly kind: 'twice'; readonly instant: Instant; readonly second: Instant };

/** The zone of the group: its cutoff and its hours are Liège's, wherever a phone may be. */
export const ZONE = 'Europe/Brussels';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const WEEK = /^(\d{4})-W(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Reads « 2026-11-26 ». Error: NotADate, also for a day that does not exist. */
export function parseIsoDate(text: string): Result<IsoDate, { readonly type: 'NotADate' }> {
  const exists = DATE.test(text) && !text.startsWith('0000') && isCivilDay(text);
  return exists ? ok(text as IsoDate) : err({ type: 'NotADate' }); // checked on the line above
}

/** Reads « 2026-W48 ». Error: NotAWeek, also for a week 53 of a year that has 52. */
export function parseIsoWeek(text: string): Result<IsoWeek, { readonly type: 'NotAWeek' }> {
  const [, year, number] = (WEEK.exec(text) ?? []).map(Number);
  if (year === undefined || number === undefined || year < 1 || number < 1) {
    return err({ type: 'NotAWeek' });
  }
  const exists = weekOf(dateOfDay(firstMonday(year) + (number - 1) * 7)) === text;
  return exists ? ok(text as IsoWeek) : err({ type: 'NotAWeek' }); // checked on the line above
}

/** Reads « 18:00 ». Error: NotATime. */
export function parseWallTime(text: string): Result<WallTime, { readonly type: 'NotATime' }> {
  return TIME.test(text) ? ok(text as WallTime) : err({ type: 'NotATime' }); // checked just before
}

/** A time the program itself writes. Throws when it is none: a bug. */
export function wallTime(text: string): WallTime {
  const parsed = parseWallTime(text);
  invariant(parsed.ok, `${text} is a time of day`);
  return parsed.value;
}

/** A date the program itself writes. Throws when it is none: a bug. */
export function isoDate(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  invariant(parsed.ok, `${text} is a date`);
  return parsed.value;
}

/** A week the program itself writes. Throws when it is none: a bug. */
export function isoWeek(text: string): IsoWeek {
  const parsed = parseIsoWeek(text);
  invariant(parsed.ok, `${text} is a week`);
  return parsed.value;
}

/** The day so many days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** How many days from one day to another; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Below 0 when `a` comes first, 0 for the same day, above 0 otherwise. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return daysBetween(b, a);
}

/** The day of the week, 1 Monday … 7 Sunday. */
export function weekdayOf(date: IsoDate): Weekday {
  return weekdayNumber(date) as Weekday; // 1 to 7
}

/** The week of a day: the one its Thursday belongs to (ISO 8601), so 2027-01-01 is in 2026-W53. */
export function weekOf(date: IsoDate): IsoWeek {
  const [year, number] = weekNumber(date);
  return `${pad(year, 4)}-W${pad(number, 2)}` as IsoWeek; // well formed by construction
}

/** The day of a week, from its weekday (1 Monday … 7 Sunday). */
export function dateInWeek(week: WeekName, weekday: Weekday): IsoDate {
  return dateOfDay(mondayNumber(week) + weekday - 1);
}

/** The week so many weeks later (earlier when negative). */
export function addWeeks(week: WeekName, weeks: number): IsoWeek {
  return weekOf(dateOfDay(mondayNumber(week) + weeks * 7));
}

/** How many weeks from one week to another; negative when `to` comes first. */
export function weeksBetween(from: WeekName, to: WeekName): number {
  return (mondayNumber(to) - mondayNumber(from)) / 7;
}

/** Below 0 when `a` comes first, 0 for the same week (an event's is the one it lies in), above 0 otherwise. */
export function compareWeeks(a: WeekName, b: WeekName): number {
  return weeksBetween(b, a);
}

/**
 * The instant of a wall moment. On the day the clocks go forward a time may be missing: the instant
 * is then the one the old offset gives, after the gap (02:30 → 03:30, as RFC 5545 §3.3.5 reads it).
 * On the day they go back a time comes twice: both are given. Throws a RangeError on an unknown zone.
 */
export function instantOf(moment: WallMoment): MomentInstants {
  const asUtc =
    dayNumber(moment.date) * DAY +
    Number(moment.time.slice(0, 2)) * HOUR +
    Number(moment.time.slice(3)) * MINUTE;
  const offsetAt = offsetsIn(moment.zone);
  const before = offsetAt(asUtc - DAY);
  const after = offsetAt(asUtc + DAY);
  const fits = [...new Set([before, after])]
    .map((offset) => asUtc - offset)
    .filter((instant) => asUtc - offsetAt(instant) === instant)
    .sort((a, b) => a - b);
  const [first, second] = fits;
  if (first === undefined) return { kind: 'missing', instant: toInstant(asUtc - before) };
  if (second === undefined) return { kind: 'exact', instant: toInstant(first) };
  return { kind: 'twice', instant: toInstant(first), second: toInstant(second) };
}

/** What the clocks of a zone show at an instant, to the minute. Throws on an unknown zone. */
export function wallMomentOf(instant: Instant, zone: string): WallMoment {
  const wall = instant + offsetsIn(zone)(instant);
  const day = Math.floor(wall / DAY);
  const minutes = Math.floor((wall - day * DAY) / MINUTE);
  const time = `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
  return { date: dateOfDay(day), time: wallTime(time), zone };
}

/** The day it is in a zone at an instant. Throws on an unknown zone. */
export function dateOf(instant: Instant, zone: string): IsoDate {
  return wallMomentOf(instant, zone).date;
}

/** By zone, its clock: making one takes longer than a hundred looks at it. */
const clocks: Record<string, Intl.DateTimeFormat> = {};

/** Milliseconds the clocks of a zone are ahead of UTC, at an instant in milliseconds. */
function offsetsIn(zone: string): (ms: number) => number {
  const clock = (clocks[zone] ??= new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }));
  return (ms) => {
    const parts = clock.formatToParts(ms);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    const wall =
      dayNumber(['year', 'month', 'day'].map(part).join('-')) * DAY +
      part('hour') * HOUR +
      part('minute') * MINUTE +
      part('second') * SECOND;
    return wall - Math.floor(ms / SECOND) * SECOND;
  };
}

function dateOfDay(day: number): IsoDate {
  return dayText(day) as IsoDate; // well formed by construction
}

/** The Monday of week 1: the week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = `${pad(year, 4)}-01-04`;
  return dayNumber(fourth) - weekdayNumber(fourth) + 1;
}

function mondayNumber(week: WeekName): number {
  const [year = 0, number = 0] = week.split(/\D+/).map(Number);
  return firstMonday(year) + (number - 1) * 7;
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
