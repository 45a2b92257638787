import type { Clause } from './clauses.ts';
import type { DateWords } from './date-mentions.ts';
import type { IntakeMenu } from './reading.ts';
import { hasCue } from './vocabulary.ts';

/** The days a text names, and the menu whose day it may be. */
export interface DayNaming {
  readonly dates: readonly DateWords[];
  readonly menu: IntakeMenu;
}

/** Whether a clause speaks of another week than the menu's. */
export function namesOtherDay(clause: Clause, naming: DayNaming): boolean {
  if (hasCue('nextWeek', clause.fold)) return true;
  return datesIn(clause, naming).some((date) => isOther(date, clause, naming.menu));
}

/** Whether a clause names the day the menu is served on. */
export function namesServedDay(clause: Clause, naming: DayNaming): boolean {
  return datesIn(clause, naming).some((date) => isDay(date, naming.menu.servedOn));
}

function datesIn({ from, to }: Clause, { dates }: DayNaming): readonly DateWords[] {
  return dates.filter(({ at }) => from <= at && at < to);
}

/** A day named as the one the order is for, or a later one where something is wished. */
function isOther(date: DateWords, clause: Clause, { servedOn, cutoff }: IntakeMenu): boolean {
  if (isDay(date, servedOn)) return false;
  if (date.aimed) return !isDay(date, cutoff.date);
  return date.month !== null && isLater(date, servedOn) && hasCue('wishes', clause.fold);
}

function isDay({ day, month }: DateWords, text: string): boolean {
  return day === Number(text.slice(8)) && (month === null || month === Number(text.slice(5, 7)));
}

/** Within half a year after a day; the year is not said. */
function isLater({ day, month }: DateWords, text: string): boolean {
  const ahead = ((month ?? 0) - Number(text.slice(5, 7)) + 12) % 12;
  return ahead === 0 ? day > Number(text.slice(8)) : ahead < 6;
}
