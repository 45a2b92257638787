import Dexie from 'dexie';
import type { IdSource } from '../kernel/ids.ts';
import { database, type DatabaseEvents, type KeyTables, SWEEP_PREFIX } from './dexie-database.ts';
import type { Lock } from './lock.ts';
import type { ShownPage } from './persistence.ts';

/** By then a slow browser has rewritten its files, in milliseconds. */
const LATER_MS = 5000;

/** What sweeping stands on. */
export interface SweepDeps {
  readonly ids: IdSource;
  readonly events: DatabaseEvents;
  readonly lock: Lock;
  /** Where there is one, what was swept is swept once more, later. */
  readonly page?: ShownPage;
}

/** When what went is swept once more: not at the hiding where nothing may be made that would stay. */
type Again = 'later or when hidden' | 'later if still shown';

/** Throws away what deleted databases left behind. */
export type Sweep = (again?: Again) => Promise<void>;

/**
 * Gives what lets the browser throw away what deleted databases leave behind. Chromium rewrites its files
 * without what was deleted, and unlinks the former ones only when it next does so: a key whose database was
 * gone was still read in such a file. Making and deleting one more database is that next time.
 *
 * A browser that reads meanwhile, or has not come to rewriting yet, keeps them even then. So it is done again
 * some seconds later, or as soon as the page is hidden. A page that is killed while it sweeps leaves a
 * database that the next reading of the keys deletes; on an erased phone nobody reads them, so that one is
 * swept again only while its page is still looked at.
 */
export function sweeper({ ids, events, lock, page }: SweepDeps): Sweep {
  let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly again: Again } | null =
    null;
  const forget = () => {
    clearTimeout(waiting?.timer);
    waiting = null;
  };
  const sweepAgain = () => {
    forget();
    // Whoever reads the keys meanwhile in another window would take what is made here for a leftover.
    lock('keys', () => sweep(ids, events)).catch(() => undefined); // the page goes: the next start does it
  };
  page?.addEventListener('visibilitychange', () => {
    if (page.visibilityState !== 'hidden') return;
    if (waiting?.again === 'later or when hidden') sweepAgain();
    else forget();
  });
  return async (again = 'later or when hidden') => {
    forget();
    await sweep(ids, events);
    if (page) waiting = { timer: setTimeout(sweepAgain, LATER_MS), again };
  };
}

async function sweep(ids: IdSource, events: DatabaseEvents): Promise<void> {
  const name = SWEEP_PREFIX + ids.next();
  try {
    const db = database<KeyTables>('keys', name, events);
    await db.keys.put({ name: 'swept', value: true });
    db.close({ disableAutoOpen: true });
    await Dexie.delete(name);
  } catch {
    // A full disk has no room for it, and another window may have deleted it: the next sweep does both.
  }
}
