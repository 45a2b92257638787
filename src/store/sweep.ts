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

/**
 * Gives what lets the browser throw away what deleted databases leave behind. Chromium rewrites its files
 * without what was deleted, and unlinks the former ones only when it next does so: a key whose database was
 * gone was still read in such a file. Making and deleting one more database is that next time.
 *
 * A browser that reads meanwhile, or has not come to rewriting yet, keeps them even then. So it is done again
 * some seconds later, or as soon as the page is hidden: a page that is killed before leaves no more behind
 * than it did, and one that is killed while it sweeps a database that the next reading of the keys deletes.
 */
export function sweeper({ ids, events, lock, page }: SweepDeps): () => Promise<void> {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const again = () => {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = null;
    // Whoever reads the keys meanwhile in another window would take what is made here for a leftover.
    lock('keys', () => sweep(ids, events)).catch(() => undefined); // the page goes: the next start does it
  };
  page?.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden') again();
  });
  return async () => {
    await sweep(ids, events);
    if (!page) return;
    clearTimeout(waiting ?? undefined);
    waiting = setTimeout(again, LATER_MS);
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
