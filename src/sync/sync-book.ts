import { ok, type Result } from '../kernel/result.ts';
import {
  asStep,
  type BookRun,
  type BookSyncOptions,
  type NotStored,
  type Stop,
  type SyncedBook,
} from './book-run.ts';
import { type Cursor, isMet, parseCursor, UNMET } from './cursor.ts';
import { healLog, requeueAll } from './heal-log.ts';
import { pullLog } from './pull-log.ts';
import { pushOutbox } from './push-outbox.ts';
import type { RelayFailure } from './relay-answer.ts';

/** How a synchronisation ended. */
export type BookEnd =
  | { readonly type: 'Done' }
  /** No log, and nothing to write into one. */
  | { readonly type: 'NotThere' }
  /** A log must be made, and the pass is missing or wrong. */
  | { readonly type: 'NeedsPass' }
  /** A log is there, but made with other tokens than this book's. */
  | { readonly type: 'Refused' }
  | Extract<RelayFailure, { readonly type: 'Expired' | 'Full' | 'TooFast' | 'Unreachable' }>
  | NotStored;

/** What it brought, and what is left to send. */
export interface BookOutcome {
  readonly end: BookEnd;
  readonly merged: number;
  readonly parked: number;
  readonly sent: number;
  readonly unsent: number;
}

/** The log may change under us; one that changes each time is left alone until the next time. */
const MOST_ROUNDS = 4;

/** What a round leads to: an end, or another round. */
type Round = BookEnd | { readonly type: 'Behind' } | { readonly type: 'Healed' };

/**
 * Brings one book and its log at the relay together: fetches what is new, then posts what the relay
 * lacks. It may be cut short anywhere and done again: nothing is lost, and nothing counts twice.
 */
export async function syncBook(book: SyncedBook, options: BookSyncOptions): Promise<BookOutcome> {
  const run: BookRun = { book, options, tally: { merged: 0, parked: 0, sent: 0 } };
  let round = options.compares ? await fillGaps(run) : await syncOnce(run);
  for (let n = 1; n < MOST_ROUNDS && isUnfinished(round); n += 1) round = await syncOnce(run);
  if (round.type === 'Done' && options.mayWalk && book.lacksSome()) round = await fillGaps(run);
  const outbox = await book.log.outbox();
  return { end: endOf(round), ...run.tally, unsent: outbox.ok ? outbox.value.length : 0 };
}

/**
 * Others have what this phone lacks, though the relay's log was read to its end: a blob may have been
 * touched or held back on its way. The ids say whether the relay has something this phone has not.
 */
async function fillGaps(run: BookRun): Promise<Round> {
  const healed = await heal(run);
  return healed.type === 'Healed' ? syncOnce(run) : healed;
}

function isUnfinished({ type }: Round): boolean {
  return type === 'Behind' || type === 'Healed';
}

function endOf(round: Round): BookEnd {
  if (round.type === 'Behind') return { type: 'Done' }; // others write all the time; they will be read
  return round.type === 'Healed' ? { type: 'Unreachable', silent: false } : round;
}

async function syncOnce(run: BookRun): Promise<Round> {
  const kept = asStep(await run.book.log.cursor());
  if (!kept.ok) return kept.error;
  const cursor = parseCursor(kept.value);
  const pulled = await pullLog(run, cursor);
  // A full phone fetches no more, but what it holds still goes out.
  if (!pulled.ok && !isDiskFull(pulled.error)) return recover(run, pulled.error, cursor);
  // Others learn that their content arrived, now or another time: it may have come by a parcel, or the app
  // may have died before it said so. If that can't be written now, it will be the next time.
  await run.book.acknowledge();
  const pushed = await pushOutbox(run, pulled.ok ? pulled.value : UNMET, null);
  // What was just fetched counts too: a log that is gone meanwhile is to hold it again.
  if (!pushed.ok) return recover(run, pushed.error, pulled.ok ? pulled.value : cursor);
  if (!pulled.ok) return recover(run, pulled.error, cursor);
  return { type: pushed.value === 'behind' ? 'Behind' : 'Done' };
}

/** What a stop leads to. */
async function recover(run: BookRun, stop: Stop, cursor: Cursor): Promise<Round> {
  switch (stop.type) {
    case 'Moved':
      return heal(run);
    case 'UnknownLog':
      return startLog(run, cursor);
    case 'WrongPass':
      return { type: 'NeedsPass' };
    case 'NotModified':
      return { type: 'Done' };
    case 'Expired':
    case 'Full':
    case 'TooFast':
    case 'Unreachable':
    case 'NotStored':
      return stop;
  }
}

async function heal(run: BookRun): Promise<Round> {
  const healed = await healLog(run);
  // Moved again while it was walked, or gone: the next round sees which.
  if (healed.ok || healed.error.type === 'Moved' || healed.error.type === 'UnknownLog')
    return { type: 'Healed' };
  return recover(run, healed.error, UNMET);
}

/**
 * The relay knows no such log: it was never made, or the relay was wiped, which a cursor tells. Either
 * way everything this phone has goes there; a book that is about to go is not brought back.
 */
async function startLog(run: BookRun, cursor: Cursor): Promise<Round> {
  const { pastDue, pass } = run.options;
  if (pastDue) return { type: 'NotThere' };
  const waiting = await countWaiting(run, cursor);
  if (!waiting.ok) return recover(run, waiting.error, cursor);
  if (waiting.value === 0) return { type: 'NotThere' };
  if (pass === null) return { type: 'NeedsPass' };
  const pushed = await pushOutbox(run, UNMET, pass);
  if (pushed.ok) return { type: pushed.value === 'behind' ? 'Behind' : 'Done' };
  if (pushed.error.type === 'UnknownLog') return { type: 'Refused' };
  return recover(run, pushed.error, cursor);
}

/** How many blobs the new log would begin with. */
async function countWaiting(run: BookRun, cursor: Cursor): Promise<Result<number, Stop>> {
  const requeued = isMet(cursor) ? await requeueAll(run) : ok(undefined);
  if (!requeued.ok) return requeued;
  const outbox = asStep(await run.book.log.outbox());
  return outbox.ok ? ok(outbox.value.length) : outbox;
}

function isDiskFull(stop: Stop): boolean {
  return stop.type === 'NotStored' && stop.error.type === 'QuotaExceeded';
}
