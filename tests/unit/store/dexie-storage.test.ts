import 'fake-indexeddb/auto';
import { randomIds, systemRandom } from '../../../src/seal/random.ts';
import { dexieStorage } from '../../../src/store/dexie-storage.ts';
import { processLock } from '../../../src/store/lock.ts';
import { storageContract } from '../../contract/storage.contract.ts';

storageContract('the phone on an IndexedDB in memory', () =>
  Promise.resolve({
    storage: dexieStorage(randomIds(systemRandom), processLock()),
    left: async () => (await indexedDB.databases()).map(({ name }) => name ?? ''),
  }),
);
