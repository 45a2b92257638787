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
  readonly page: ShownPage | undefined;
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let whenHidden: (() => void) | null = null;
  // Full, or the page goes: the next does it.
  const alone = (work: Work) => lock(SWEEPING, work).catch(() => undefined);
  const twice = async (work: Work, isLast: boolean) => {
    clearTimeout(timer);
    await alone(work);
    if (!page) return;
    whenHidden = () => {
      clearTimeout(timer);
      whenHidden = null;
      if (!isLast) void alone(work);
    };
    timer = setTimeout(() => {
      whenHidden = null;
      void alone(work);
    }, LATER_MS);
  };
  page?.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden') whenHidden?.();
  });
  const make = async () => {
    const db = database<KeyTables>('keys', SWEEP_PREFIX + ids.next(), events);
    await db.keys.put({ name: 'spare', value: true });
    db.close();
  };
  const prepare = async () => {
    const [spare] = await spares();
    if (!spare) await make();
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
