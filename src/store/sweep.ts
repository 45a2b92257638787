import Dexie from 'dexie';
import type { IdSource } from '../kernel/ids.ts';
import { database, type DatabaseEvents, KEYS_PREFIX, type KeyTables } from './dexie-database.ts';

/**
 * Lets the browser throw away what deleted databases leave behind. Chromium rewrites its files without what
 * was deleted, and unlinks the former ones only when it next does so: a key whose database was gone was
 * still read in such a file. Making and deleting one more database is that next time.
 */
export async function sweep(ids: IdSource, events: DatabaseEvents): Promise<void> {
  // Named like a database of keys: where this is cut short, the next reading of the keys deletes it.
  const name = KEYS_PREFIX + ids.next();
  try {
    const db = database<KeyTables>('keys', name, events);
    await db.keys.put({ name: 'swept', value: true });
    db.close({ disableAutoOpen: true });
    await Dexie.delete(name);
  } catch {
    // A full disk has no room for it, and another window may have deleted it: the next sweep does both.
  }
}
