import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Bytes } from '../kernel/bytes.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';
import type { CatalogueEntry, StoredSnapshot } from './storage.ts';
import { type DatabaseShape, declareVersions, NATIVE_VERSION } from './versions.ts';

/** Database names: neutral, one catalogue, then opaque ids. */
export const CATALOGUE_NAME = 'carnet';
export const BOOK_PREFIX = 'carnet-b-';
export const KEYS_PREFIX = 'carnet-k-';
/** Of a database kept to be deleted (sweep.ts). */
export const SWEEP_PREFIX = 'carnet-s-';

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
  shape: DatabaseShape,
  name: string,
  events: DatabaseEvents,
): Dexie & Tables {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', indexedDB: exactVersion() });
  declareVersions(db, shape);
  db.on('versionchange', (event) => {
    db.close({ disableAutoOpen: true });
    if (event.newVersion !== null) events.outdated();
    return false;
  });
  return db as Dexie & Tables; // Dexie adds the tables declared in versions.ts at run time
}

/**
 * The browser's IndexedDB, opening databases at our version and no other. Left alone, Dexie opens a
 * newer database too, and « adds missing parts » to it when an index it knows is gone.
 */
function exactVersion(): IDBFactory {
  const real: IDBFactory | null = Dexie.dependencies.indexedDB;
  if (real === null) throw new DOMException('The browser lets nothing be kept', 'SecurityError');
  return {
    open: (name, version) => {
      if (version === NATIVE_VERSION) return real.open(name, version);
      throw new DOMException('A newer Carnet wrote this database', 'VersionError');
    },
    deleteDatabase: (name) => real.deleteDatabase(name),
    databases: () => real.databases(),
    cmp: (a: unknown, b: unknown) => real.cmp(a, b),
  };
}
