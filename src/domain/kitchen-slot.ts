import { err, ok, type Result } from '../kernel/result.ts';
import { type IsoDate, type IsoWeek, parseWallTime, wallTime, type WallTime } from './calendar.ts';
import type { Member } from './member.ts';
import type { WeekTerms } from './settings.ts';
import { CLEANING, KEYS } from './task.ts';
import { doersOf, type Turn } from './turn.ts';
import { isoWeekOf } from './week-name.ts';

/** What the group says of its kitchen, for all weeks to come. */
export interface KitchenRule {
  /** Others cook there too: the group has it only from then to then. */
  readonly shared: boolean;
  /** Whole hours, before the first hand-over and after the last, cleaning included. */
  readonly hoursBefore: number;
  readonly hoursAfter: number;
}

/** From when to when on one day, by the clocks of Brussels; `from` is before `until`. */
export interface KitchenHours {
  readonly from: WallTime;
  readonly until: WallTime;
}

/** What people said of one week: other hours than usual, or that the kitchen is not needed. */
export interface KitchenChoice {
  readonly hours: KitchenHours | null;
  readonly off: boolean;
}

/** When the group has the kitchen in a week, and who opens and cleans it. */
export interface KitchenSlot extends KitchenHours {
  readonly week: IsoWeek;
  readonly date: IsoDate;
  readonly off: boolean;
  readonly opens: readonly Member[];
  readonly cleans: readonly Member[];
}

export type KitchenHoursError =
  { readonly type: 'NotATime' } | { readonly type: 'KitchenEndsFirst' };

/** Most hours before the first or after the last hand-over. */
export const MOST_KITCHEN_HOURS = 12;
export const DEFAULT_KITCHEN: KitchenRule = { shared: false, hoursBefore: 6, hoursAfter: 2 };
export const AS_USUAL: KitchenChoice = { hours: null, off: false };

const HOUR = 60;
const LAST_MINUTE = 24 * HOUR - 1;

/** The kitchen of a week, on the day of its hand-over: the keys and the cleaning are turns like others. */
export function kitchenSlot(
  { week, servedOn, slots }: Pick<WeekTerms, 'week' | 'servedOn' | 'slots'>,
  { rule, choice }: { readonly rule: KitchenRule; readonly choice: KitchenChoice },
  { turns, members }: { readonly turns: readonly Turn[]; readonly members: readonly Member[] },
): KitchenSlot {
  const { from, until } = choice.hours ?? usualHours(slots, rule);
  return {
    week: isoWeekOf(week),
    date: servedOn,
    from,
    until,
    off: choice.off,
    opens: doersOf(turns, members, KEYS),
    cleans: doersOf(turns, members, CLEANING),
  };
}

/** The usual hours around the hand-over times, within the day. */
export function usualHours(slots: readonly WallTime[], rule: KitchenRule): KitchenHours {
  const handOver = slots.map(minuteOf);
  const begin = Math.min(LAST_MINUTE, ...handOver) - rule.hoursBefore * HOUR;
  const end = Math.max(0, ...handOver) + rule.hoursAfter * HOUR;
  const from = Math.min(LAST_MINUTE - 1, Math.max(0, begin));
  const until = Math.max(from + 1, Math.min(LAST_MINUTE, end));
  return { from: timeAt(from), until: timeAt(until) };
}

/** How long the group has the kitchen, in minutes. */
export function kitchenMinutes({ from, until }: KitchenHours): number {
  return minuteOf(until) - minuteOf(from);
}

/** Hours as somebody typed them. `KitchenEndsFirst` when the end is not after the beginning. */
export function parseKitchenHours(
  from: string,
  until: string,
): Result<KitchenHours, KitchenHoursError> {
  const begin = parseWallTime(from);
  if (!begin.ok) return begin;
  const end = parseWallTime(until);
  if (!end.ok) return end;
  const hours = { from: begin.value, until: end.value };
  return kitchenMinutes(hours) > 0 ? ok(hours) : err({ type: 'KitchenEndsFirst' });
}

function minuteOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3));
}

function timeAt(minute: number): WallTime {
  const parts = [Math.floor(minute / HOUR), minute % HOUR];
  return wallTime(parts.map((part) => String(part).padStart(2, '0')).join(':'));
}
