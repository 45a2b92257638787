import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { type Bytes, utf8 } from '../../../src/kernel/bytes.ts';
import { blobIdOf, sealBlob } from '../../../src/seal/blob.ts';
import { bookKey } from '../../../src/seal/book-key.ts';
import { randomIds, systemRandom } from '../../../src/seal/random.ts';
import { dexieStorage } from '../../../src/store/dexie-storage.ts';
import { processLock } from '../../../src/store/lock.ts';
import type { ArrivedEntry } from '../../../src/store/storage.ts';
import { put } from '../../../src/store/table.ts';
import { answer } from './database-dump.ts';
import { dishes, dishesOf, errorOf, found, newKeys, testPhone, valueOf } from './test-phone.ts';

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

test('keys half written that do not go, as where a page died in WebKit, hold up neither reading nor writing', async () => {
  const keys = await newKeys();
  await disk().keys.replace(keys);
  const halfway = await answer(indexedDB.open('carnet-k-halfway'));
  try {
    expect((await disk().keys.read())?.device.id).toBe(keys.device.id);
    const others = await newKeys();
    await disk().keys.replace(others);
    expect((await disk().keys.read())?.device.id).toBe(others.device.id);
  } finally {
    halfway.close();
  }
  await disk().keys.read();
  expect((await databaseNames()).filter((name) => name.startsWith('carnet-k-'))).toHaveLength(1);
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
  // The catalogue, the keys, one book, and the spare one that sweeping takes.
  expect(await databaseNames()).toHaveLength(4);
});

describe('blobs taken in with the place they were read up to', () => {
  const sealing = bookKey(systemRandom(32));
  const arrived = async (): Promise<ArrivedEntry> => {
    const blob = await sealBlob(await sealing, utf8('x'), systemRandom);
    return { blobId: blobIdOf(blob), blob, atRelay: true };
  };
  const cursor = { gen: 1, seq: 2, at: 'a' };

  test('are not stored when the place cannot be', async () => {
    const log = disk().bookLog('one');
    const unstorable = { ...cursor, at: (() => 'no JSON') as unknown as string }; // what no disk takes
    expect(errorOf(await log.accept([await arrived()], unstorable))).toBe('StorageLost');
    expect(valueOf(await log.after(0))).toEqual([]);
    expect(valueOf(await log.cursor())).toBeNull();
  });

  test('leave no place behind when one of them cannot be stored', async () => {
    const log = disk().bookLog('one');
    const unstorable = { ...(await arrived()), blob: (() => 'no bytes') as unknown as Bytes }; // what no disk takes
    const known = await arrived();
    valueOf(await log.accept([{ ...known, atRelay: false }], null));
    expect(errorOf(await log.accept([await arrived(), known, unstorable], cursor))).toBe(
      'StorageLost',
    );
    expect(valueOf(await log.after(0))).toHaveLength(1);
    expect(valueOf(await log.outbox())).toHaveLength(1); // nor was the known one marked
    expect(valueOf(await log.cursor())).toBeNull();
  });

  test('are there with their place or not at all, whenever the window closes', async () => {
    const endings = new Set<string>();
    const stored: number[] = [];
    for (let steps = 0; steps < 12; steps += 1) {
      const id = `cut-${steps}`;
      const log = disk().bookLog(id);
      valueOf(await log.load());
      const taking = log.accept([await arrived(), await arrived()], cursor);
      for (let i = 0; i < steps; i += 1) await new Promise((resolve) => setImmediate(resolve));
      log.close();
      const taken = await taking;
      const again = disk().bookLog(id);
      const [entries, place] = [valueOf(await again.after(0)), valueOf(await again.cursor())];
      again.close();
      expect(place).toEqual(entries.length === 0 ? null : cursor);
      if (taken.ok) stored.push(entries.length);
      endings.add(`${entries.length}`);
    }
    expect([...endings].sort()).toEqual(['0', '2']); // the cut fell before and after
    expect(new Set(stored)).toEqual(new Set([2])); // what was reported as stored is
  });
});
