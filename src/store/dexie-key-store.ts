import Dexie from 'dexie';
import type { IdSource } from '../kernel/ids.ts';
import {
  type CatalogueTables,
  database,
  type DatabaseEvents,
  KEYS_PREFIX,
  type KeyTables,
} from './dexie-database.ts';
import { deleteInTime } from './delete-in-time.ts';
import { finishErasing } from './erase.ts';
import type { KeyRecord } from './key-record.ts';
import type { Lock } from './lock.ts';
import type { KeyStore } from './storage.ts';
import type { Sweeper } from './sweep.ts';

const POINTER = 'keys';

/** What the keys on disk stand on. */
export interface KeyStoreDeps {
  readonly ids: IdSource;
  readonly events: DatabaseEvents;
  readonly lock: Lock;
  readonly sweeping: Pick<Sweeper, 'prepare' | 'sweep'>;
}

/**
 * Keys in a database of their own. A change writes a new one, flips the pointer in the catalogue and
 * deletes the old: IndexedDB leaves deleted rows readable on disk, deleted databases not.
 */
export function dexieKeyStore(
  catalogue: Dexie & CatalogueTables,
  { ids, events, lock, sweeping }: KeyStoreDeps,
): KeyStore {
  const current = async () => (await catalogue.preferences.get(POINTER))?.value;
  // A database of keys never changes: while the pointer stays, so do they.
  let last: { readonly name: string; readonly keys: KeyRecord } | null = null;
  return {
    read: () =>
      lock('keys', async () => {
        await finishErasing(catalogue);
        const name = await current();
        if (last && last.name === name) return last.keys;
        await deleteAllKeysBut(name); // left by a phone that died between writing and deleting
        const keys = typeof name === 'string' ? await readKeys(name, events) : null;
        last = typeof name === 'string' && keys ? { name, keys } : null;
        return keys;
      }),
    replace: (record, lines = []) =>
      lock('keys', async () => {
        await sweeping.prepare();
        const former = await current();
        const name = KEYS_PREFIX + ids.next();
        await writeKeys(name, record, events);
        const { books, preferences } = catalogue;
        await catalogue.transaction('rw', books, preferences, async () => {
          await books.bulkPut(lines);
          await preferences.put({ name: POINTER, value: name });
        });
        // What was in use until now must be gone before anybody is told so.
        if (typeof former === 'string') await Dexie.delete(former);
        await deleteAllKeysBut(name);
        await sweeping.sweep();
      }),
  };
}

async function writeKeys(name: string, record: KeyRecord, events: DatabaseEvents): Promise<void> {
  const db = database<KeyTables>('keys', name, events);
  await db.keys.bulkPut(Object.entries(record).map(([key, value]) => ({ name: key, value })));
  db.close();
}

async function readKeys(name: string, events: DatabaseEvents): Promise<KeyRecord | null> {
  const db = database<KeyTables>('keys', name, events);
  const rows = await db.keys.toArray();
  db.close();
  const found = Object.fromEntries(rows.map((row) => [row.name, row.value]));
  // Written whole by writeKeys in one transaction: either everything is there or nothing.
  return 'device' in found ? (found as unknown as KeyRecord) : null;
}

async function deleteAllKeysBut(kept: unknown): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  await deleteInTime(names.filter((name) => name.startsWith(KEYS_PREFIX) && name !== kept));
}
