import { isoDate, isoWeek, wallTime } from '../../src/domain/calendar.ts';
import type { BookName } from '../../src/store/book-name.ts';

/** The week everyone in a world works on. */
export const WEEK = isoWeek('2026-W48');
export const WEEK_BOOK: BookName = 'week/2026-W48';
export const CONTACTS_BOOK: BookName = 'contacts/2026-W48';
export const ADDRESSES_BOOK: BookName = 'addresses/2026-W48';
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
