import {
  dateInWeek,
  addDays,
  instantOf,
  type EventName,
  type IsoWeek,
  type WeekName,
  wallTime,
  ZONE,
} from '../domain/calendar.ts';
import { eventName, isoWeekOf, parseWeekName } from '../domain/week-name.ts';
import type { Instant } from '../kernel/clock.ts';
import type { RingName } from './key-record.ts';

/** Books that live as long as their ring. */
export type RootBookName = 'group' | 'desk' | 'circle';
/** What a person keeps for herself: it has no ring, so it never leaves this phone. */
export const MINE = 'mine';
/**
 * Books of one week. `drafts`, `sheet` (tonight's round, shown by a desk phone) and `receipts` (photos of what
 * was paid) stay on this phone.
 */
export const WEEK_KINDS = ['week', 'contacts', 'addresses', 'drafts', 'sheet', 'receipts'] as const;
export type WeekBookKind = (typeof WEEK_KINDS)[number];
export type WeekBookName = `${WeekBookKind}/${string}`;
/** A book as it was before its ring was renewed: kept a while for what comes late. */
export type FormerBookName = `${string}@${string}`;
export type BookName = RootBookName | typeof MINE | WeekBookName | FormerBookName;

/** The ring whose root secret opens a book. */
export const ROOT_RING: Readonly<Record<RootBookName, RingName>> = {
  group: 'kitchen',
  desk: 'desk',
  circle: 'circle',
};

/** The ring whose week chain opens a book; null: a secret of its own, the book never leaves the phone. */
export const WEEK_RING: Readonly<Record<WeekBookKind, RingName | null>> = {
  week: 'kitchen',
  contacts: 'desk',
  addresses: 'desk',
  drafts: null,
  sheet: null,
  receipts: null,
};

/** Name of a book of a week or an event in the protocol. */
export function weekBookName(kind: WeekBookKind, week: WeekName): WeekBookName {
  return `${kind}/${week}`;
}

/**
 * Among the keys, under this week's names, lie the seeds that the books of the events beside a week are
 * opened from, one of each kind. No book has such a name.
 */
export function seedOf(week: WeekName): EventName {
  return eventName(isoWeekOf(week), 0);
}

/** Whose book a name is: its kind, the week or event, and the week it lies in. */
export interface BookPlace {
  readonly kind: WeekBookKind;
  readonly week: WeekName;
  readonly isoWeek: IsoWeek;
}

/** The place of a book from its name, or null for a root book. */
export function parseWeekBookName(name: string): BookPlace | null {
  const [first, second] = name.split('/');
  const kind = WEEK_KINDS.find((known) => known === first);
  const week = parseWeekName(second ?? '');
  return kind && week.ok ? { kind, week: week.value, isoWeek: isoWeekOf(week.value) } : null;
}

/** Name of a book and the epoch it is of; no epoch for the present one. */
export function splitBookName(name: string): {
  readonly base: string;
  readonly tag: string | null;
} {
  const [base = name, tag = null] = name.split('@');
  return { base, tag };
}

/** The name a book keeps on this phone once its ring was renewed. */
export function formerBookName(base: string, tag: string): FormerBookName {
  return `${base}@${tag}`;
}

/** What the name begins with under which the app's lock holds a ring. */
export const RING_SLOT = 'ring/';

/** The name under which the app's lock holds the secret of a book. */
export function bookSlot(name: string): string {
  return `book/${name}`;
}

/** The ring a book hangs on, of any epoch; null for books that never leave this phone. */
export function ringOfBook(name: string): RingName | null {
  const { base } = splitBookName(name);
  if (isRootBook(base)) return ROOT_RING[base];
  const week = parseWeekBookName(base);
  return week && WEEK_RING[week.kind];
}

/** Whether a name is that of a root book of the present epoch. */
export function isRootBook(name: string): name is RootBookName {
  return Object.hasOwn(ROOT_RING, name);
}

/** The root book of a ring. */
export function rootBookOf(ring: RingName): RootBookName {
  return ring === 'kitchen' ? 'group' : ring;
}

/** When a book goes if nobody says otherwise: counted from Sunday, the latest hand-over there can be. */
export function latestDue(kind: WeekBookKind, week: WeekName): Instant | null {
  const sunday = dateInWeek(week, 7);
  switch (kind) {
    case 'week':
    case 'receipts':
      return null;
    case 'contacts':
      return instantOf({ date: addDays(sunday, 8), time: wallTime('00:00'), zone: ZONE }).instant;
    case 'sheet':
      return instantOf({ date: addDays(sunday, 1), time: wallTime('06:00'), zone: ZONE }).instant;
    case 'addresses':
    case 'drafts':
      return instantOf({ date: addDays(sunday, 1), time: wallTime('12:00'), zone: ZONE }).instant;
  }
}
