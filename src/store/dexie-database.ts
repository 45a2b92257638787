import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Bytes } from '../kernel/bytes.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';
import type { CatalogueEntry, StoredSnapshot } from './storage.ts';

/** Schema version of every database. Raising it takes a step in `versions.ts` and a fixture dump. */
export const SCHEMA_VERSION = 1;

/** Database names: neutral, one catalogue, then opaque ids. */
export const CATALOGUE_NAME = 'carnet';
export const BOOK_PREFIX = 'carnet-b-';
export const KEYS_PREFIX = 'carnet-k-';

export interface BookTables {
  log: EntityTable<{ n: number; blobId: string; own?: number; blob: Bytes; outbox: 0 | 1 }, 'n'>;
  snapshots: Table<StoredSnapshot, number>;
  meta: Table<{ name: string; value: JsonValue }, string>;
}

export interface CatalogueTables {
  books: Table<CatalogueEntry, string>;
  preferences: Table<{ name: string; value: JsonValue }, string>;
}

export interface KeyTables {
  keys: Table<{ name: string; value: unknown }, string>;
}

/** The three shapes of database that exist. */
const STORES = {
  book: { log: '++n, &blobId, &own', snapshots: 'n', meta: 'name' },
  catalogue: { books: 'id', preferences: 'name' },
  keys: { keys: 'name' },
} as const;

/** What a database tells the window that holds it open. */
export interface DatabaseEvents {
  /** Another window upgraded it: this one runs old code and must reload. */
  readonly outdated: () => void;
}

/**
 * A database that commits with strict durability and never writes beside a newer schema: closed for
 * good on `versionchange`, refused when a newer Carnet wrote it.
 */
export function database<Tables>(
  shape: keyof typeof STORES,
  name: string,
  events: DatabaseEvents,
): Dexie & Tables {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(SCHEMA_VERSION).stores(STORES[shape]);
  db.on('versionchange', (event) => {
    db.close({ disableAutoOpen: true });
    if (event.newVersion !== null) events.outdated();
    return false;
  });
  db.on('ready', () => {
    // Dexie multiplies its version by ten; a dump of a newer app must not be touched by this one.
    if (db.backendDB().version > SCHEMA_VERSION * 10) {
      db.close({ disableAutoOpen: true });
      throw new Dexie.VersionError('A newer Carnet wrote this database');
    }
  });
  return db as Dexie & Tables; // Dexie adds the tables named in STORES at run time
}
