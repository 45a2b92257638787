import { memoryStorage } from '../../src/store/memory-storage.ts';
import type { Storage } from '../../src/store/storage.ts';
import type { WorldDisk } from './world-phone.ts';

/** Makes disks for the phones of a world. */
export interface DiskMaker {
  fresh(): WorldDisk;
  /** A copy of everything on a disk. */
  copy(of: WorldDisk): Promise<WorldDisk>;
}

/** Disks in memory. */
export const memoryDisks: DiskMaker = {
  fresh: () => diskOf(memoryStorage()),
  copy: async ({ storage }) => diskOf(await copyStorage(storage, memoryStorage())),
};

function diskOf(storage: Storage): WorldDisk {
  return { storage, select: () => undefined };
}

/** Copies everything through the interface of the storage, own numbers, outbox and cursors too. */
async function copyStorage(from: Storage, to: Storage): Promise<Storage> {
  const keys = await from.keys.read();
  if (keys) await to.keys.replace(keys);
  for (const entry of await from.catalogue.books()) {
    await to.catalogue.put(entry);
    const [source, copy] = [from.bookLog(entry.id), to.bookLog(entry.id)];
    const [all, outbox, cursor] = await Promise.all([
      source.after(0),
      source.outbox(),
      source.cursor(),
    ]);
    if (!all.ok || !outbox.ok || !cursor.ok) throw new Error('a disk in memory can be read');
    for (const { blobId, blob, own } of all.value) {
      const sealed = blob as Parameters<typeof copy.append>[0][number]['blob']; // it came from a log
      await copy.append([{ blobId, blob: sealed, own: own ?? null }]);
    }
    const waiting = new Set(outbox.value.map(({ blobId }) => blobId));
    const ids = all.value.map(({ blobId }) => blobId);
    await copy.settle(
      ids.filter((id) => !waiting.has(id)),
      [...waiting],
    );
    await copy.accept([], cursor.value);
  }
  return to;
}
