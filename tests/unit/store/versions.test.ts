import 'fake-indexeddb/auto';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { randomIds, systemRandom } from '../../../src/seal/random.ts';
import { dexieStorage } from '../../../src/store/dexie-storage.ts';
import { processLock } from '../../../src/store/lock.ts';
import { SCHEMA_VERSION } from '../../../src/store/versions.ts';
import { storeFixtureContract } from '../../contract/store-fixture.contract.ts';
import dump from '../../fixtures/store-v2/dump.json' with { type: 'json' };
import { dumpDatabases } from './database-dump.ts';
import { found, testPhone, valueOf } from './test-phone.ts';

storeFixtureContract();

test('every schema version there ever was has the dump of a phone', () => {
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1);
  const dumpOf = (version: number) =>
    new URL(`../../fixtures/store-v${version}/dump.json`, import.meta.url);
  expect(versions.filter((version) => !existsSync(dumpOf(version)))).toEqual([]);
});

test('the newest dump has the schema this Carnet writes: none changes without a version of its own', async () => {
  const storage = dexieStorage(randomIds(systemRandom), processLock());
  const shelf = await testPhone(storage).window();
  await found(shelf);
  valueOf(await shelf.open('group'));
  const shapes = (databases: typeof dump.databases) =>
    databases.map(({ name, version, stores }) => ({
      // The spare one of sweeping is made as those of keys are.
      kind: name.split('-').slice(0, 2).join('-').replace('carnet-s', 'carnet-k'),
      version,
      stores: stores.map((store) => ({ ...store, rows: [] })),
    }));
  const today = shapes(JSON.parse(JSON.stringify(await dumpDatabases({ rows: false }))));
  for (const shape of today) expect(shapes(dump.databases)).toContainEqual(shape);
  expect(new Set(today.map(({ kind }) => kind)).size).toBe(3);
  await storage.eraseAll();
});
