import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { randomIds, systemRandom } from '../../../src/seal/random.ts';
import { dexieStorage } from '../../../src/store/dexie-storage.ts';
import { processLock } from '../../../src/store/lock.ts';
import { put } from '../../../src/store/table.ts';
import { answer } from './database-dump.ts';
import { dishes, dishesOf, found, newKeys, testPhone, valueOf } from './test-phone.ts';

const disk = () => dexieStorage(randomIds(systemRandom), processLock());
const databaseNames = async () => (await indexedDB.databases()).map(({ name = '' }) => name).sort();

afterEach(async () => {
  await disk().eraseAll();
});

test('keys written but never pointed to are deleted at the next start; the old ones still open', async () => {
  const keys = await newKeys();
  await disk().keys.replace(keys);
  const kept = await databaseNames();
  (await answer(indexedDB.open('carnet-k-halfway'))).close();
  expect((await disk().keys.read())?.device.id).toBe(keys.device.id);
  expect(await databaseNames()).toEqual(kept);
});

test('an erasure cut short goes on at the next start, and nothing of it stands in the way of a new group', async () => {
  const phone = testPhone(disk());
  const shelf = await phone.window();
  await found(shelf);
  const book = valueOf(await shelf.open('group'));
  valueOf(await book.commit([put(dishes, 'd1', { name: 'Ancien' })]));
  book.close();
  // What eraseAll has done when the power goes after its second step: noted, and the keys deleted.
  await phone.storage.catalogue.write('erasing', true);
  for (const name of await databaseNames())
    if (name.startsWith('carnet-k-')) await answer(indexedDB.deleteDatabase(name));

  const again = testPhone(disk());
  const next = await again.window();
  expect(next.keys.value).toBeNull();
  expect(await next.entries()).toEqual([]);
  await found(next);
  expect(dishesOf(valueOf(await next.open('group')))).toEqual({});
  expect(await databaseNames()).toHaveLength(3);
});
