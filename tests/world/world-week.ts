import { isoDate, isoWeek, wallTime } from '../../src/domain/calendar.ts';
import { eventName } from '../../src/domain/week-name.ts';
import { type BookName, weekBookName } from '../../src/store/book-name.ts';

/** The week everyone in a world works on. */
export const WEEK = isoWeek('2026-W48');
export const WEEK_BOOK: BookName = 'week/2026-W48';
export const CONTACTS_BOOK: BookName = 'contacts/2026-W48';
export const ADDRESSES_BOOK: BookName = 'addresses/2026-W48';
/** The events there may be beside it, each with the two bytes its number is drawn from. */
export const EVENTS = [
  { name: eventName(WEEK, 4711), drawn: [0x12, 0x66] },
  { name: eventName(WEEK, 815), drawn: [0x03, 0x2e] },
] as const;
export const EVENT_BOOKS: readonly BookName[] = EVENTS.flatMap(({ name }) => [
  weekBookName('week', name),
  weekBookName('contacts', name),
]);
/** On its menu. */
export const DISHES = ['d-soup', 'd-stew', 'd-cake'] as const;
/** Thursday of that week, noon in Brussels. */
export const THURSDAY_NOON = Date.UTC(2026, 10, 26, 11);
/** A cap so low that people keep running into it. */
export const TERMS = {
  servedOn: isoDate('2026-11-26'),
  cutoffDate: isoDate('2026-11-25'),
  cutoffTime: wallTime('20:00'),
  zone: 'Europe/Brussels',
  mainsCap: 5,
  capDecision: null,
  slots: [wallTime('18:00')],
  delivery: true,
};
