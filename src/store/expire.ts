import {
  addWeeks,
  dateOf,
  instantOf,
  dateInWeek,
  type IsoDate,
  wallTime,
  ZONE,
} from '../domain/calendar.ts';
import { acceptedTime, shouldExpire } from '../domain/expiry.ts';
import { type Instant, toInstant } from '../kernel/clock.ts';
import { ok, err, type Result } from '../kernel/result.ts';
import {
  bookSlot,
  formerBookName,
  latestDue,
  parseWeekBookName,
  seedOf,
  splitBookName,
  weekBookName,
} from './book-name.ts';
import type { KeyRecord } from './key-record.ts';
import type { Shelf } from './shelf.ts';
import type { Catalogue } from './storage.ts';
import { type StoreError, toStoreError } from './store-error.ts';

/** Preference that holds the greatest time ever accepted, in milliseconds since 1970. */
export const ACCEPTED_TIME = 'accepted-time';
/** A week never opened here goes a week after it would by default: nobody here has a use for its key. */
const UNOPENED_WEEKS = 9;

/** A start within the hour writes nothing, in milliseconds. */
const WORTH_NOTING = 3_600_000;

/** What an expiry needs to know. */
export interface ExpiryRun {
  readonly shelf: Pick<Shelf, 'entries' | 'keys' | 'destroy'>;
  readonly catalogue: Pick<Catalogue, 'read' | 'write'>;
  readonly now: Instant;
  /** The relay, or two other devices, show a time within a day of ours. */
  readonly relayAgrees: boolean;
  /** A person answered « yes » to « Is today …? ». */
  readonly confirmed: boolean;
  /** Whether a book holds own changes that no other phone has, though the group has other phones. */
  readonly isOnlyCopy: (name: string) => Promise<boolean>;
  /** A person said that what exists only here may go. */
  readonly letGo: boolean;
}

/** What went, and what a person is asked before more may go. */
export interface Expiry {
  readonly expired: readonly string[];
  /** The day to ask about: nothing goes before a person confirmed it. */
  readonly ask: IsoDate | null;
  /** Books past their day that hold changes nobody else has: they stay until a person lets them go. */
  readonly onlyHere: readonly string[];
}

/**
 * Destroys the books that are past due, and the secrets of weeks never opened that are long past: at
 * start, and each time the page is shown. A clock far ahead of anything accepted deletes nothing until
 * a person confirms the day. It may be cut short anywhere: the next run ends in the same state.
 */
export async function expireBooks(run: ExpiryRun): Promise<Result<Expiry, StoreError>> {
  try {
    return ok(await expire(run));
  } catch (thrown) {
    return err(toStoreError(thrown));
  }
}

async function expire(run: ExpiryRun): Promise<Expiry> {
  const { shelf, catalogue, now } = run;
  const opened = await openedAndDue(shelf, now);
  const stored = await catalogue.read(ACCEPTED_TIME);
  const accepted = typeof stored === 'number' ? toInstant(stored) : null;
  if (!isBelieved(run, { accepted, deletes: opened.length > 0 }))
    return { expired: [], ask: opened.length > 0 ? dateOf(now, ZONE) : null, onlyHere: [] };
  const next = acceptedTime(accepted ?? now, now);
  if (accepted === null || next - accepted >= WORTH_NOTING)
    await catalogue.write(ACCEPTED_TIME, next);
  // A group just founded under a false date must still have its keys once the date is mended.
  const isNew = accepted === null && !run.confirmed;
  return letGoOf(run, { opened, unopened: isNew ? [] : await unopenedAndDue(shelf, now) });
}

interface DueBooks {
  readonly opened: readonly string[];
  readonly unopened: readonly string[];
}

/** What exists only here stays, unless a person said that it may go. */
async function letGoOf(run: ExpiryRun, { opened, unopened }: DueBooks): Promise<Expiry> {
  const onlyHere = run.letGo ? [] : await onlyCopies(run, opened);
  const gone = [...opened.filter((name) => !onlyHere.includes(name)), ...unopened];
  const expired = [...new Set([...gone, ...goesWith(gone, run.shelf.keys.value)])];
  if (expired.length > 0) await run.shelf.destroy(expired);
  return { expired, ask: null, onlyHere };
}

/**
 * No photo of a receipt outlives its week, whatever its own line in the catalogue says, nor does a book what
 * came after it under a new key; and what went of a week or an event must not be opened anew from a seed.
 */
export function goesWith(gone: readonly string[], keys: KeyRecord | null): readonly string[] {
  const { books = {}, appLock } = keys ?? {};
  const held = appLock?.slots ?? {};
  const slots = Object.keys(held).map((slot) => slot.slice(bookSlot('').length));
  const known = [...Object.keys(books), ...slots];
  const names = gone.flatMap((name) => {
    const place = parseWeekBookName(name);
    if (!place) return [];
    const former = known.filter((one) => one.startsWith(formerBookName(name, '')));
    const all = [weekBookName(place.kind, seedOf(place.week)), ...former];
    return place.kind === 'week' ? [...all, weekBookName('receipts', place.week)] : all;
  });
  return names.filter((name) => Object.hasOwn(books, name) || Object.hasOwn(held, bookSlot(name)));
}

async function onlyCopies({ isOnlyCopy }: ExpiryRun, names: readonly string[]) {
  const found: string[] = [];
  for (const name of names) if (await isOnlyCopy(name)) found.push(name);
  return found;
}

/** Before anything was accepted a clock is believed as long as it would delete nothing. */
function isBelieved(
  { now, relayAgrees, confirmed }: ExpiryRun,
  { accepted, deletes }: { accepted: Instant | null; deletes: boolean },
): boolean {
  const newestActivity = accepted ?? (deletes ? toInstant(0) : now);
  const clock = { now, due: toInstant(now - 1), newestActivity, relayAgrees };
  return confirmed || shouldExpire(clock) === 'yes';
}

async function openedAndDue(shelf: ExpiryRun['shelf'], now: Instant): Promise<readonly string[]> {
  const entries = await shelf.entries();
  return entries.filter(({ due }) => due !== null && now > due).map(({ name }) => name);
}

/** Weeks whose chain was walked past without opening them: only their secrets are here. */
async function unopenedAndDue(shelf: ExpiryRun['shelf'], now: Instant): Promise<readonly string[]> {
  const opened = new Set((await shelf.entries()).map(({ name }) => name));
  return Object.keys(shelf.keys.value?.books ?? {}).filter((name) => {
    const due = opened.has(name) ? null : dueUnopened(name);
    return due !== null && now > due;
  });
}

/** When the secret of a book goes that was never opened here; null for books that live as long as their ring. */
export function dueUnopened(name: string): Instant | null {
  const place = parseWeekBookName(splitBookName(name).base);
  if (!place) return null;
  const last = dateInWeek(addWeeks(place.week, UNOPENED_WEEKS), 7);
  const longPast = { date: last, time: wallTime('12:00'), zone: ZONE };
  return latestDue(place.kind, place.week) ?? instantOf(longPast).instant;
}
