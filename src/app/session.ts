import { computed, effect } from '@preact/signals';
import { expiryDays } from '../domain/expiry.ts';
import { currentWeek, weekAhead } from '../domain/current-week.ts';
import {
  addWeeks,
  dateOf,
  instantOf,
  type IsoWeek,
  type WallMoment,
  type WeekName,
  ZONE,
} from '../domain/calendar.ts';
import type { Settings } from '../domain/settings.ts';
import { isEvent } from '../domain/week-name.ts';
import type { Instant } from '../kernel/clock.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type BookName, WEEK_KINDS, weekBookName } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import { settleKind, weekEventKind } from '../store/books/week-book.ts';
import type { ReferenceDeps } from '../features/payment-reference.ts';
import type { RingName } from '../store/key-record.ts';
import type { Phone } from '../store/phone.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { openGroup, type OpenGroup } from '../store/views/open-group.ts';
import { hasPrices, openWeek, type OpenWeek } from '../store/views/open-week.ts';

/** A group opened on this phone: its lasting books, and its weeks as they are asked for. */
export interface Session {
  readonly group: OpenGroup;
  readonly deskBook: Book | null;
  readonly circleBook: Book | null;
  /** The week to show first, unless it was erased here. */
  readonly currentWeek: IsoWeek;
  openWeek(week: WeekName): Promise<Result<OpenWeek, SessionError>>;
}

export type SessionError = StoreError | { readonly type: 'WeekTooFar' };

/** Opens the books of the group; `now` decides which week is shown first. */
export async function openSession(
  phone: Phone,
  now: Instant = phone.clock.now(),
): Promise<Result<Session, SessionError>> {
  const { shelf } = phone;
  const [group, deskBook, circleBook] = await Promise.all([
    shelf.open('group'),
    ifOpens(shelf, 'desk'),
    ifOpens(shelf, 'circle'),
  ]);
  if (!group.ok) return group;
  const opened = openGroup(group.value);
  const weeks = new Map<WeekName, Promise<Result<OpenWeek, SessionError>>>();
  const open = (week: WeekName) => {
    const opening = weeks.get(week) ?? openBooks({ phone, group: opened, deskBook }, week);
    weeks.set(week, opening);
    return opening.then((result) => {
      if (!result.ok) weeks.delete(week);
      return result;
    });
  };
  const settings = opened.settings.value;
  const today = dateOf(now, ZONE);
  const before = addWeeks(weekAhead(today, settings), -1);
  const unsettled = await isUnsettled(shelf, before);
  return ok({
    group: opened,
    deskBook,
    circleBook,
    currentWeek: currentWeek(today, settings, (week) => week === before && unsettled),
    openWeek: open,
  });
}

interface SessionBooks {
  readonly phone: Phone;
  readonly group: OpenGroup;
  readonly deskBook: Book | null;
}

async function openBooks(
  { phone, group, deskBook }: SessionBooks,
  week: WeekName,
): Promise<Result<OpenWeek, SessionError>> {
  const { shelf } = phone;
  const event = isEvent(week) ? group.oneOffs.value.get(week) : null;
  // Any four digits make a name: only those the group chose have books.
  if (event === undefined) return err({ type: 'BookClosed' });
  const oneOff = event && computed(() => group.oneOffs.value.get(event.id) ?? event);
  const prepared = await shelf.prepareWeek(week);
  if (!prepared.ok) return prepared;
  const [book, contacts, addresses, drafts] = await Promise.all([
    shelf.open(weekBookName('week', week)),
    ifOpens(shelf, weekBookName('contacts', week)),
    ifOpens(shelf, weekBookName('addresses', week)),
    ifOpens(shelf, weekBookName('drafts', week)),
  ]);
  if (!book.ok) return err(book.error);
  // Only the names of rings: Object.keys widens them.
  const rings = new Set(Object.keys(shelf.keys.value?.rings ?? {}) as RingName[]);
  const books = { week: book.value, contacts, addresses, drafts, rings };
  const beside = oneOff && { said: oneOff, book: group.book };
  const opened = openWeek(week, books, group.settings, beside);
  await setDues(shelf, opened, group.settings.value);
  keepDues(shelf, opened, group);
  if (contacts) void keepInbox({ phone, week: opened, deskBook });
  return ok(opened);
}

/** Settling and settings move the days of an open week; nobody may ever open it again. */
function keepDues(shelf: Shelf, opened: OpenWeek, { settings }: OpenGroup): void {
  effect(() => {
    // What fails now is set when the week is next opened.
    void setDues(shelf, opened, settings.value).catch(() => undefined);
  });
}

/** Not part of the first load: what seals to the desk is heavy, and nobody waits for it. */
async function keepInbox(deps: ReferenceDeps): Promise<void> {
  const inbox = await import('../features/desk-inbox.ts').catch(() => null);
  inbox?.keepInbox(deps); // without a network and not cached yet: at the next start
}

/** Tightens when each book of the week goes, now that its hand-over day and its settling are known. */
async function setDues(shelf: Shelf, opened: OpenWeek, settings: Settings): Promise<void> {
  const settled = opened.events.value.findLast((event) => event.kind === 'settled');
  const { servedOn } = opened.terms.value;
  // Without prices there is nothing to settle.
  const free = hasPrices(opened) ? null : servedOn;
  const settledOn = settled ? dateOf(settled.at, ZONE) : free;
  const days = expiryDays(servedOn, settledOn, settings.weeksKept);
  const due = (kind: keyof typeof days): Instant | null => instantAt(days[kind]);
  await Promise.all(
    WEEK_KINDS.map((kind) => shelf.setDue(weekBookName(kind, opened.week), due(kind))),
  );
}

function instantAt(moment: WallMoment | null): Instant | null {
  return moment && instantOf(moment).instant;
}

async function ifOpens(shelf: Shelf, name: BookName): Promise<Book | null> {
  const opened = await shelf.open(name);
  return opened.ok ? opened.value : null;
}

/** Asked only of a week that already lies on this phone: asking must not make one. */
async function isUnsettled(shelf: Shelf, week: WeekName): Promise<boolean> {
  const name = weekBookName('week', week);
  if (!(await shelf.has(name))) return false;
  const book = await ifOpens(shelf, name);
  if (!book) return false;
  const published = book
    .facts(weekEventKind)
    .value.some((event) => event.data.kind === 'menu-published');
  return published && book.facts(settleKind).value.length === 0;
}
