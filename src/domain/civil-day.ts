import {
  addDays,
  differenceInCalendarDays,
  formatISO,
  getISODay,
  getISOWeek,
  getISOWeekYear,
  isValid,
  parseISO,
} from 'date-fns';

// Civil days « 2026-11-26 » as whole numbers, counted from 1970-01-01. date-fns knows the calendar;
// it works in the zone of the device, in which a civil day begins and ends like everywhere else.

const FIRST_DAY = parseISO('1970-01-01');

/** Whether a text such as « 2026-02-30 » names a day that exists. */
export function isCivilDay(text: string): boolean {
  return isValid(parseISO(text));
}

/** How many days from 1970-01-01 to a day. */
export function dayNumber(date: string): number {
  return differenceInCalendarDays(parseISO(date), FIRST_DAY);
}

/** The day so many days after 1970-01-01. */
export function dayText(day: number): string {
  return formatISO(addDays(FIRST_DAY, day), { representation: 'date' });
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayNumber(date: string): number {
  return getISODay(parseISO(date));
}

/** Year and number of the week a day is in: the year its Thursday belongs to (ISO 8601). */
export function weekNumber(date: string): readonly [year: number, week: number] {
  const day = parseISO(date);
  return [getISOWeekYear(day), getISOWeek(day)];
}
