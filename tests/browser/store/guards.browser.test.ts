import { afterEach, describe, expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { randomIds, systemRandom } from '../../../src/seal/random.ts';
import { BOOK_PREFIX, CATALOGUE_NAME, KEYS_PREFIX } from '../../../src/store/dexie-database.ts';
import { dexieStorage } from '../../../src/store/dexie-storage.ts';
import { expireBooks } from '../../../src/store/expire.ts';
import { webLock } from '../../../src/store/lock.ts';
import { put } from '../../../src/store/table.ts';
import { NATIVE_VERSION } from '../../../src/store/versions.ts';
import { isoWeek } from '../../../src/domain/calendar.ts';
import { answer } from '../../unit/store/database-dump.ts';
import { NOBODY_ELSE } from '../../support/nobody-else.ts';
import {
  dishes,
  dishesOf,
  errorOf,
  found,
  testPhone,
  valueOf,
} from '../../unit/store/test-phone.ts';

const disk = () => dexieStorage(randomIds(systemRandom), webLock);
const soup = put(dishes, 'd1', { name: 'Soupe' });

async function databases(prefix = '') {
  const all = await indexedDB.databases();
  return all.flatMap(({ name = '', version = 0 }) =>
    name.startsWith(prefix) ? [{ name, version }] : [],
  );
}

/** What a later Carnet does on start: raises a database, and drops an index this one knows. */
async function upgrade(name: string, to: number): Promise<void> {
  const opening = indexedDB.open(name, to);
  opening.addEventListener('upgradeneeded', () => {
    const stores = [...opening.result.objectStoreNames];
    if (stores.includes('log')) opening.transaction?.objectStore('log').deleteIndex('own');
    opening.result.createObjectStore('later');
  });
  (await answer(opening)).close();
}

afterEach(async () => {
  for (const { name } of await databases()) await answer(indexedDB.deleteDatabase(name));
});

/** A phone with one open book, and how often its window was told that it is outdated. */
async function phoneWithBook() {
  const storage = disk();
  const told = { outdated: 0 };
  storage.onOutdated(() => (told.outdated += 1));
  const phone = testPhone(storage);
  const shelf = await phone.window();
  await found(shelf);
  const book = valueOf(await shelf.open('group'));
  valueOf(await book.commit([soup]));
  return { told, phone, shelf, book };
}

describe('a window of an old version, after another upgraded the databases', () => {
  test('is told, and can neither read nor write; what it shows stays', async () => {
    const { told, phone, book } = await phoneWithBook();
    const [named] = await databases(BOOK_PREFIX);
    await upgrade(named?.name ?? '', NATIVE_VERSION + 10);
    await upgrade(CATALOGUE_NAME, NATIVE_VERSION + 10);
    expect(told.outdated).toBe(2);
    expect(errorOf(await book.commit([put(dishes, 'd2', { name: 'Tarte' })]))).toBe('BookClosed');
    expect(errorOf(await book.refresh())).toBe('BookClosed');
    await expect(phone.storage.catalogue.write('language', 'fr')).rejects.toThrow();
    await expect(phone.storage.catalogue.books()).rejects.toThrow();
    expect(Object.keys(dishesOf(book))).toEqual(['d1']);
  });

  test.each([NATIVE_VERSION + 1, NATIVE_VERSION + 10])(
    'refuses to open what is newer (%i), in words, and leaves it exactly as it is',
    async (newer) => {
      const { phone, book } = await phoneWithBook();
      book.close();
      const [named] = await databases(BOOK_PREFIX);
      await upgrade(named?.name ?? '', newer);
      expect(errorOf(await (await phone.window()).open('group'))).toBe('NewerVersion');
      expect((await databases(BOOK_PREFIX))[0]?.version).toBe(newer);
      const raw = await answer(indexedDB.open(named?.name ?? ''));
      const log = raw.transaction('log').objectStore('log');
      expect([...log.indexNames]).toEqual(['blobId', 'outbox']);
      expect(await answer(log.count())).toBe(1);
      raw.close();
    },
  );

  test('finds a newer catalogue when it starts: nothing is read, nothing is made', async () => {
    const { book } = await phoneWithBook();
    book.close();
    await upgrade(CATALOGUE_NAME, NATIVE_VERSION + 10);
    const before = await databases();
    const late = disk();
    expect(await late.testRead()).toEqual({ ok: false, error: { type: 'NewerVersion' } });
    await expect(testPhone(late).window()).rejects.toThrow();
    expect(await databases()).toEqual(before);
  });
});

describe('what one window deletes', () => {
  test('closes a book in another without calling that window outdated', async () => {
    const { told, phone, book } = await phoneWithBook();
    const other = disk();
    const [entry] = await phone.storage.catalogue.books();
    await other.deleteBooks([entry?.id ?? '']);
    expect(errorOf(await book.commit([put(dishes, 'd2', { name: 'Tarte' })]))).toBe('BookClosed');
    expect(told.outdated).toBe(0);
    expect(await databases(BOOK_PREFIX)).toEqual([]);
  });

  test('erasing the phone leaves no database, whatever other windows hold open', async () => {
    const { told, phone, book } = await phoneWithBook();
    const second = await testPhone(disk()).window();
    valueOf(await second.open('group'));
    await phone.storage.eraseAll();
    expect(await databases()).toEqual([]);
    expect(errorOf(await book.commit([put(dishes, 'd2', { name: 'Tarte' })]))).toBe('BookClosed');
    const prepared = await second.prepareWeek(isoWeek('2026-W48'));
    expect(prepared.ok ? 'prepared' : prepared.error.type).toBe('BookClosed');
    expect(await databases()).toEqual([]);
    expect(told.outdated).toBe(0);
  });
});

test('after a week expired its databases are gone, and the keys lie in a new one', async () => {
  const { phone, shelf } = await phoneWithBook();
  valueOf(await shelf.prepareWeek(isoWeek('2026-W48')));
  const contacts = valueOf(await shelf.open('contacts/2026-W48'));
  valueOf(await contacts.commit([soup]));
  const booksBefore = await databases(BOOK_PREFIX);
  const [keysBefore] = await databases(KEYS_PREFIX);
  const { catalogue } = phone.storage;
  const run = {
    shelf,
    catalogue,
    now: toInstant(Date.UTC(2026, 11, 20)),
    relayAgrees: false,
    ...NOBODY_ELSE,
  };
  const expiry = valueOf(await expireBooks({ ...run, confirmed: true }));
  expect(expiry.expired).toContain('contacts/2026-W48');
  const left = await databases(BOOK_PREFIX);
  expect([booksBefore.length, left.length]).toEqual([3, 2]); // the group, the desk, and the contacts
  const keysAfter = await databases(KEYS_PREFIX);
  expect(keysAfter).toHaveLength(1);
  expect(keysAfter[0]?.name).not.toBe(keysBefore?.name);
});
