import type Dexie from 'dexie';

/** The three shapes of database that exist. */
export type DatabaseShape = 'catalogue' | 'keys' | 'book';

/** Indexes of every table, in Dexie's words, of the databases as one version of Carnet left them. */
type Stores = Readonly<Record<DatabaseShape, Readonly<Record<string, string>>>>;

/**
 * Every schema there ever was, oldest first: the first is version 1. A new one is a new element, never
 * a change of an old one, and comes with a dump of a phone in `tests/fixtures/store-vN` that must open
 * with the same content. Tables that stay as they are need not be repeated; null deletes one. What has
 * to be rewritten is rewritten in `declareVersions`, by an `upgrade` of that version.
 */
const SCHEMAS: readonly Stores[] = [
  {
    catalogue: { books: 'id, name', preferences: 'name' },
    keys: { keys: 'name' },
    book: { log: '++n, &blobId, &own', snapshots: 'n', meta: 'name' },
  },
  // What still has to go to a relay is found without reading the whole log.
  { catalogue: {}, keys: {}, book: { log: '++n, &blobId, &own, outbox' } },
];

/** Schema version of every database this Carnet writes. */
export const SCHEMA_VERSION = SCHEMAS.length;

/** The version as the browser counts it: Dexie multiplies its own by ten. */
export const NATIVE_VERSION = SCHEMA_VERSION * 10;

/** Tells a database all versions it may be found in, so that it can come from any of them. */
export function declareVersions(db: Dexie, shape: DatabaseShape): void {
  SCHEMAS.forEach((stores, at) => db.version(at + 1).stores(stores[shape]));
}
