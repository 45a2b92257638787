// A day as a whole number, counted from 1970-01-01, in the proleptic Gregorian calendar.
// Eras of 400 years, years starting in March: « days_from_civil » and its inverse,
// https://howardhinnant.github.io/date_algorithms.html

const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/** How many days from 1970-01-01 to a day; a day 31 of a month of 30 is the next month's first. */
export function dayOfCivil(year: number, month: number, dayOfMonth: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - EPOCH;
}

/** Year, month 1–12 and day of the month, of the day so many days after 1970-01-01. */
export function civilOfDay(day: number): [year: number, month: number, dayOfMonth: number] {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth];
}

/** 1 Monday … 7 Sunday, of the day so many days after 1970-01-01, which was a Thursday. */
export function weekdayOfCivilDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
