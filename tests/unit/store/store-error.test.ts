import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { blobIdOf, sealBlob } from '../../../src/seal/blob.ts';
import { bookKey } from '../../../src/seal/book-key.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { dexieBookLog } from '../../../src/store/dexie-book-log.ts';
import { type BookTables, database } from '../../../src/store/dexie-database.ts';
import { toStoreError } from '../../../src/store/store-error.ts';
import { valueOf } from './test-phone.ts';

const named = (name: string) => new DOMException('from the browser', name);

test.each([
  ['a full disk', named('QuotaExceededError'), 'QuotaExceeded'],
  ['a full disk, wrapped', new Dexie.AbortError('x', named('QuotaExceededError')), 'QuotaExceeded'],
  ['a newer database', named('VersionError'), 'NewerVersion'],
  [
    'one refused at opening',
    new Dexie.DatabaseClosedError('x', named('VersionError')),
    'NewerVersion',
  ],
  ['a closed database', new Dexie.DatabaseClosedError('x'), 'BookClosed'],
  ['a browser that refuses storage', named('SecurityError'), 'StorageRefused'],
  [
    'one refused and closed',
    new Dexie.DatabaseClosedError('x', named('SecurityError')),
    'StorageRefused',
  ],
  ['a browser without it', new Dexie.MissingAPIError('x'), 'StorageRefused'],
  ['a browser that lost it', named('UnknownError'), 'StorageLost'],
  ['what is no error at all', 'what', 'StorageLost'],
])('%s is said in our words', (_, thrown, type) => {
  expect(toStoreError(thrown)).toEqual({ type });
});

test('a disk that fills up in the middle of a gesture says so, and keeps nothing of it', async () => {
  const db = database<BookTables>('book', 'carnet-b-full', { outdated: () => undefined });
  const log = dexieBookLog(db);
  const key = await bookKey(systemRandom(32));
  const blobs = [1, 2, 3].map(() => sealBlob(key, new Uint8Array(1), systemRandom));
  const entries = (await Promise.all(blobs)).map((blob, at) => ({
    blobId: blobIdOf(blob),
    blob,
    own: at + 1,
  }));
  await log.append(entries.slice(0, 1));
  const fill = (_: unknown, row: { own?: number }) => {
    if (row.own === 3) throw named('QuotaExceededError');
  };
  db.log.hook('creating').subscribe(fill);
  expect(await log.append(entries.slice(1))).toEqual({
    ok: false,
    error: { type: 'QuotaExceeded' },
  });
  db.log.hook('creating').unsubscribe(fill);
  expect(valueOf(await log.after(0))).toHaveLength(1);
  expect(valueOf(await log.append(entries.slice(1)))).toHaveLength(2);
  await db.delete();
});
