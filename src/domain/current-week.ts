import {
  addWeeks,
  compareDates,
  dateInWeek,
  type IsoDate,
  type IsoWeek,
  weekOf,
} from './calendar.ts';
import type { Settings } from './settings.ts';

/** The week whose hand-over comes next: this one up to its hand-over day, then the following one. */
export function weekAhead(today: IsoDate, settings: Pick<Settings, 'handoverWeekday'>): IsoWeek {
  const week = weekOf(today);
  const servedOn = dateInWeek(week, settings.handoverWeekday);
  return compareDates(today, servedOn) <= 0 ? week : addWeeks(week, 1);
}

/** The week to show first: the one before, as long as its money is not settled, else the one ahead. */
export function currentWeek(
  today: IsoDate,
  settings: Pick<Settings, 'handoverWeekday'>,
  isUnsettled: (week: IsoWeek) => boolean,
): IsoWeek {
  const ahead = weekAhead(today, settings);
  const before = addWeeks(ahead, -1);
  return isUnsettled(before) ? before : ahead;
}
