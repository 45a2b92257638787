import { hasPrices, type OpenWeek } from '../store/views/open-week.ts';

/** Turns are of six weeks, and what arrives by itself is a week's: neither is an event's. */
const NOT_AN_EVENTS = /^\/[^/]+\/(cooks|orders\/inbox)\b/;
const OF_MONEY = /^\/[^/]+\/(sharing|books|thursday\/(cash|bank|purchases|settle))\b/;

/** Whether an address leads to a screen that the week or event it names has not. Reads a signal. */
export function isClosedTo(path: string, week: OpenWeek): boolean {
  if (week.oneOff === null) return false;
  return NOT_AN_EVENTS.test(path) || (!hasPrices(week) && OF_MONEY.test(path));
}
