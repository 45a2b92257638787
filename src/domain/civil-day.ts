// Civil days « 2026-11-26 » as whole numbers, counted from 1970-01-01, in the proleptic Gregorian calendar
// (ISO 8601). By Howard Hinnant's « chrono-compatible low-level date algorithms »: years begin in March,
// so that a leap day is the last of its year. No clock and no zone has a part in it.

const ERA_YEARS = 400;
const ERA_DAYS = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/** Whether a text such as « 2026-02-30 » names a day that exists. */
export function isCivilDay(text: string): boolean {
  return dayText(dayNumber(text)) === text;
}

/** How many days from 1970-01-01 to a day. */
export function dayNumber(date: string): number {
  const [y = 0, month = 1, day = 1] = date.split('-').map(Number);
  const year = month > 2 ? y : y - 1;
  const era = Math.floor(year / ERA_YEARS);
  const yearOfEra = year - era * ERA_YEARS;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - EPOCH;
}

/** The day so many days after 1970-01-01. */
export function dayText(day: number): string {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const year = era * ERA_YEARS + yearOfEra + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayNumber(date: string): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Year and number of the week a day is in: the year its Thursday belongs to (ISO 8601). */
export function weekNumber(date: string): readonly [year: number, week: number] {
  const thursday = dayNumber(date) - weekdayNumber(date) + 4;
  const year = Number(dayText(thursday).slice(0, 4));
  const first = dayNumber(`${pad(year, 4)}-01-01`);
  return [year, Math.floor((thursday - first) / 7) + 1];
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
