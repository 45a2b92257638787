import Dexie from 'dexie';
import type { IdSource } from '../kernel/ids.ts';
import { database, type DatabaseEvents, type KeyTables, SWEEP_PREFIX } from './dexie-database.ts';
import { deleteInTime } from './delete-in-time.ts';
import type { Lock } from './lock.ts';
import type { ShownPage } from './persistence.ts';

/** By then a slow browser has rewritten its files, in milliseconds. */
const LATER_MS = 5000;
/** Held while there may be one database more, or one less, than there is in rest. */
const SWEEPING = 'sweep';

/** What sweeping stands on. */
export interface SweepDeps {
  readonly ids: IdSource;
  readonly events: DatabaseEvents;
  readonly lock: Lock;
  /** Where there is one, what was swept is swept once more, later. */
  readonly page?: ShownPage;
}

/** What lets the browser throw away what deleted databases leave behind. */
export interface Sweeper {
  /** To be called before the first keys are written: what sweeps must be older than what is swept. */
  prepare(): Promise<void>;
  /** Once databases were deleted; done again some seconds later, or as soon as the page is hidden. */
  sweep(): Promise<void>;
  /** Once everything was deleted: nothing is left by it, nor made again once the page is hidden. */
  sweepLast(): Promise<void>;
}

/**
 * Chromium keeps all databases of a page in sorted files on several levels, the newer above. Deleting one
 * rewrites those files which its place lies in, and no others: a key deleted long ago was still read in a
 * file of the lowest level, into which nothing above was ever merged. So a spare database is kept, which is
 * older than whatever is deleted before the next sweep and lies in the middle of all that: it goes, and a new
 * one takes its place before it does. What a page that was killed left goes with the next.
 *
 * Former files are unlinked when the browser rewrites some the next time, and it may be reading or busy
 * meanwhile: that is what the second time is for.
 */
export function sweeper({ ids, events, lock, page }: SweepDeps): Sweeper {
  let waiting: {
    readonly timer: ReturnType<typeof setTimeout>;
    again: Work;
    isLast: boolean;
  } | null = null;
  const forget = () => {
    clearTimeout(waiting?.timer);
    waiting = null;
  };
  const alone = (work: Work) => lock(SWEEPING, () => work().catch(() => undefined)); // full: the next does it
  const again = () => {
    const work = waiting?.again;
    forget();
    if (work) void alone(work).catch(() => undefined); // the page goes
  };
  const twice = async (work: Work, isLast: boolean) => {
    forget();
    await alone(work);
    if (page) waiting = { timer: setTimeout(again, LATER_MS), again: work, isLast };
  };
  page?.addEventListener('visibilitychange', () => {
    if (page.visibilityState !== 'hidden') return;
    if (waiting?.isLast) forget();
    else again();
  });
  const make = () => makeSpare(SWEEP_PREFIX + ids.next(), events);
  const prepare = async () => {
    if ((await spares()).length === 0) await make();
  };
  return {
    prepare: () => alone(prepare),
    sweep: () =>
      twice(async () => {
        await prepare(); // a phone founded before there were spare ones has none
        const former = await spares();
        await make();
        await deleteInTime(former);
      }, false),
    sweepLast: () =>
      twice(async () => {
        await make();
        await deleteInTime(await spares());
      }, true),
  };
}

type Work = () => Promise<void>;

async function spares(): Promise<readonly string[]> {
  return (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(SWEEP_PREFIX));
}

async function makeSpare(name: string, events: DatabaseEvents): Promise<void> {
  const db = database<KeyTables>('keys', name, events);
  await db.keys.put({ name: 'spare', value: true });
  db.close({ disableAutoOpen: true });
}
