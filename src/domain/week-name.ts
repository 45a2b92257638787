import { type EventName, type IsoWeek, parseIsoWeek, type WeekName } from './calendar.ts';
import { ok, type Result } from '../kernel/result.ts';

const WEEK_LENGTH = '2026-W48'.length;
const NUMBER = /\.\d{4}$/;

/** Reads « 2026-W48 » and « 2026-W48.4711 ». Error: NotAWeek, also for a week its year has not. */
export function parseWeekName(text: string): Result<WeekName, { readonly type: 'NotAWeek' }> {
  const week = parseIsoWeek(text.replace(NUMBER, ''));
  return week.ok ? ok(text as WeekName) : week; // a week, with four digits or without
}

/** The week a name lies in: a week is its own. */
export function isoWeekOf(name: WeekName): IsoWeek {
  return name.slice(0, WEEK_LENGTH) as IsoWeek; // a name begins with its week
}

/** Whether a name is an event's. */
export function isEvent(name: WeekName): name is EventName {
  return name.length > WEEK_LENGTH;
}

/** The name of an event. Its number, 0 to 9999, tells it apart from others of its week. */
export function eventName(week: IsoWeek, number: number): EventName {
  return `${week}.${String(number).padStart(4, '0')}` as EventName; // well formed by construction
}
