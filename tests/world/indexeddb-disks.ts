import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { randomIds } from '../../src/seal/random.ts';
import { dexieStorage } from '../../src/store/dexie-storage.ts';
import { processLock } from '../../src/store/lock.ts';
import { rngOf } from './rng.ts';
import { copyStorage, type DiskMaker } from './world-disks.ts';
import type { WorldDisk } from './world-phone.ts';

/** Disks that are databases, each phone with an IndexedDB of its own. */
export function indexedDbDisks(seed: number): DiskMaker {
  const rng = rngOf(`disks ${seed}`);
  const fresh = (): WorldDisk => {
    const indexedDB = new IDBFactory();
    const select = () => Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
    select();
    const ids = randomIds((length) => rng.bytes(length));
    return { storage: dexieStorage(ids, processLock()), select };
  };
  return {
    fresh,
    copy: async (disk) => {
      const copy = fresh();
      await copyStorage(disk, copy);
      return copy;
    },
  };
}
