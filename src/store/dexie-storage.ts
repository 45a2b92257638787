import Dexie from 'dexie';
import type { IdSource } from '../kernel/ids.ts';
import {
  BOOK_PREFIX,
  CATALOGUE_NAME,
  type BookTables,
  type CatalogueTables,
  database,
  type DatabaseEvents,
  KEYS_PREFIX,
} from './dexie-database.ts';
import { dexieBookLog } from './dexie-book-log.ts';
import { dexieKeyStore } from './dexie-key-store.ts';
import type { Lock } from './lock.ts';
import type { Catalogue, Storage } from './storage.ts';

/** What this phone keeps, in IndexedDB: one small catalogue, one keys database, one per book and epoch. */
export function dexieStorage(ids: IdSource, lock: Lock): Storage {
  const listeners = new Set<() => void>();
  const events: DatabaseEvents = { outdated: () => listeners.forEach((listener) => listener()) };
  const db = database<CatalogueTables>('catalogue', CATALOGUE_NAME, events);
  return {
    catalogue: dexieCatalogue(db),
    keys: dexieKeyStore(db, { ids, events, lock }),
    bookLog: (id) => dexieBookLog(database<BookTables>('book', BOOK_PREFIX + id, events)),
    deleteBook: (id) => Dexie.delete(BOOK_PREFIX + id),
    eraseAll: () => eraseAll(db),
    onOutdated: (listener) => void listeners.add(listener),
  };
}

function dexieCatalogue(db: Dexie & CatalogueTables): Catalogue {
  return {
    books: () => db.books.toArray(),
    put: async (entry) => void (await db.books.put(entry)),
    remove: (id) => db.books.delete(id),
    read: async (name) => (await db.preferences.get(name))?.value,
    write: async (name, value) => void (await db.preferences.put({ name, value })),
  };
}

/** Keys first: once they are gone nothing that remains can be read. */
async function eraseAll(db: Dexie & CatalogueTables): Promise<void> {
  const names = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith('carnet-'));
  const [keys, books] = [KEYS_PREFIX, BOOK_PREFIX].map((prefix) =>
    names.filter((name) => name.startsWith(prefix)),
  );
  for (const name of [...(keys ?? []), ...(books ?? [])]) await Dexie.delete(name);
  db.close({ disableAutoOpen: true });
  await Dexie.delete(CATALOGUE_NAME);
}
