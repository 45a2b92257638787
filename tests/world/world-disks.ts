import { memoryStorage } from '../../src/store/memory-storage.ts';
import type { BookLog, NewLogEntry, Storage } from '../../src/store/storage.ts';
import type { WorldDisk } from './world-phone.ts';

/** Makes disks for the phones of a world. */
export interface DiskMaker {
  fresh(): WorldDisk;
  /** A copy of everything on a disk. */
  copy(of: WorldDisk): Promise<WorldDisk>;
}

/** Disks in memory. */
export const memoryDisks: DiskMaker = {
  fresh: () => ({ storage: memoryStorage(), select: () => undefined }),
  copy: async (disk) => {
    const copy = memoryDisks.fresh();
    await copyStorage(disk, copy);
    return copy;
  },
};

/** Copies everything through the interface of the storage, own numbers, outbox and cursors too. */
export async function copyStorage(from: WorldDisk, to: WorldDisk): Promise<void> {
  const read = <T>(work: (storage: Storage) => Promise<T>) => on(from, work);
  const write = <T>(work: (storage: Storage) => Promise<T>) => on(to, work);
  const keys = await read(({ keys: kept }) => kept.read());
  if (keys) await write(({ keys: kept }) => kept.replace(keys));
  for (const entry of await read(({ catalogue }) => catalogue.books())) {
    await write(({ catalogue }) => catalogue.put(entry));
    const content = await read((storage) => readLog(storage.bookLog(entry.id)));
    await write((storage) => writeLog(storage.bookLog(entry.id), content));
  }
}

function on<T>(disk: WorldDisk, work: (storage: Storage) => Promise<T>): Promise<T> {
  disk.select();
  return work(disk.storage);
}

async function readLog(log: BookLog) {
  const [all, outbox, cursor] = [await log.after(0), await log.outbox(), await log.cursor()];
  if (!all.ok || !outbox.ok || !cursor.ok) throw new Error('a disk of a world can be read');
  const waiting = outbox.value.map(({ blobId }) => blobId);
  return { entries: all.value, waiting, cursor: cursor.value };
}

async function writeLog(
  log: BookLog,
  { entries, waiting, cursor }: Awaited<ReturnType<typeof readLog>>,
): Promise<void> {
  for (const { blobId, blob, own } of entries) {
    const sealed = blob as NewLogEntry['blob']; // it came from a log
    await log.append([{ blobId, blob: sealed, own: own ?? null }]);
  }
  const ids = entries.map(({ blobId }) => blobId);
  await log.settle(
    ids.filter((id) => !waiting.includes(id)),
    waiting,
  );
  await log.accept([], cursor);
}
