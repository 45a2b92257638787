import Dexie from 'dexie';
import {
  BOOK_PREFIX,
  CATALOGUE_NAME,
  type CatalogueTables,
  KEYS_PREFIX,
  SWEEP_PREFIX,
} from './dexie-database.ts';

/** Preference that says an erasure began: it is there only between its first step and its last. */
const ERASING = 'erasing';

/** Deletes every database. Keys first: once they are gone nothing that remains can be read. */
export async function eraseAll(db: Dexie & CatalogueTables): Promise<void> {
  try {
    await db.preferences.put({ name: ERASING, value: true });
  } catch {
    // A full or broken disk can't note it down; that is no reason to keep anything.
  }
  await deleteKeysAndBooks();
  db.close({ disableAutoOpen: true });
  await Dexie.delete(CATALOGUE_NAME);
}

/** Ends an erasure that was cut short: otherwise its leftovers would stand in the next group's way. */
export async function finishErasing(db: Dexie & CatalogueTables): Promise<void> {
  if ((await db.preferences.get(ERASING))?.value !== true) return;
  await deleteKeysAndBooks();
  await db.transaction('rw', db.books, db.preferences, async () => {
    await db.books.clear();
    await db.preferences.clear();
  });
}

async function deleteKeysAndBooks(): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  for (const prefix of [KEYS_PREFIX, SWEEP_PREFIX, BOOK_PREFIX])
    for (const name of names) if (name.startsWith(prefix)) await Dexie.delete(name);
}
