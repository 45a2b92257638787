import Dexie from 'dexie';
import type { IdSource } from '../kernel/ids.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  BOOK_PREFIX,
  CATALOGUE_NAME,
  type BookTables,
  type CatalogueTables,
  database,
  type DatabaseEvents,
} from './dexie-database.ts';
import { dexieBookLog } from './dexie-book-log.ts';
import { dexieKeyStore } from './dexie-key-store.ts';
import { eraseAll } from './erase.ts';
import type { Lock } from './lock.ts';
import type { ShownPage } from './persistence.ts';
import type { Catalogue, Storage } from './storage.ts';
import { type StoreError, toStoreError } from './store-error.ts';
import { sweeper } from './sweep.ts';

/**
 * What this phone keeps, in IndexedDB: one small catalogue, one keys database, one per book and epoch. With a
 * page, what was deleted is swept once more a little later.
 */
export function dexieStorage(ids: IdSource, lock: Lock, page?: ShownPage): Storage {
  const listeners = new Set<() => void>();
  const events: DatabaseEvents = { outdated: () => listeners.forEach((listener) => listener()) };
  const db = database<CatalogueTables>('catalogue', CATALOGUE_NAME, events);
  const sweeping = sweeper({ ids, events, lock, page });
  return {
    catalogue: dexieCatalogue(db),
    keys: dexieKeyStore(db, { ids, events, lock, sweeping }),
    bookLog: (id) => dexieBookLog(database<BookTables>('book', BOOK_PREFIX + id, events)),
    deleteBooks: async (deleted) => {
      for (const id of deleted) await Dexie.delete(BOOK_PREFIX + id);
      if (deleted.length > 0) await sweeping.sweep();
    },
    eraseAll: async () => {
      await eraseAll(db);
      await sweeping.sweepLast();
    },
    testRead: () => testRead(db),
    onOutdated: (listener) => void listeners.add(listener),
  };
}

function dexieCatalogue(db: Dexie & CatalogueTables): Catalogue {
  return {
    books: () => db.books.toArray(),
    find: (name) => db.books.get({ name }),
    put: async (entry) => void (await db.books.put(entry)),
    remove: (id) => db.books.delete(id),
    read: async (name) => (await db.preferences.get(name))?.value,
    write: async (name, value) => void (await db.preferences.put({ name, value })),
  };
}

/** iOS drops all connections of an app that was away for long; the books' own reopen at their next use. */
async function testRead(db: Dexie & CatalogueTables): Promise<Result<void, StoreError>> {
  const read = async () => void (await db.preferences.limit(1).toArray());
  try {
    await read();
  } catch (thrown) {
    const first = toStoreError(thrown);
    if (first.type !== 'StorageLost') return err(first);
    try {
      db.close({ disableAutoOpen: false });
      await read();
    } catch {
      return err(first);
    }
  }
  return ok(undefined);
}
