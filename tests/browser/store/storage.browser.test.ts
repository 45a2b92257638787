import { randomIds, systemRandom } from '../../../src/seal/random.ts';
import { dexieStorage } from '../../../src/store/dexie-storage.ts';
import { webLock } from '../../../src/store/lock.ts';
import { storageContract } from '../../contract/storage.contract.ts';

storageContract('the phone on the IndexedDB of a real browser', () =>
  Promise.resolve({
    storage: dexieStorage(randomIds(systemRandom), webLock),
    left: async () => (await indexedDB.databases()).map(({ name }) => name ?? ''),
  }),
);
