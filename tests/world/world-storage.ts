import { err, type Result } from '../../src/kernel/result.ts';
import type { BookLog, Storage } from '../../src/store/storage.ts';
import type { StoreError } from '../../src/store/store-error.ts';
import type { Run, Scheduler } from './scheduler.ts';
import { underWay } from './under-way.ts';

/** What is wrong with the disk of a phone. */
export interface DiskFaults {
  /** Nothing more can be written. */
  full: boolean;
  /** The list of books cannot be read, once. */
  breaks?: boolean;
  /** A snapshot is never found: the whole log is read. */
  forgetsSnapshots?: boolean;
  onFull(): void;
  onStale(): void;
  onSnapshot(): void;
}

interface Disk {
  readonly scheduler: Scheduler;
  readonly run: Run;
  readonly faults: DiskFaults;
  /** Which disk the platform works on now. */
  readonly select: () => void;
}

/** A disk seen by one run of the app: each access stops at a gate before, each write at another after. */
export function worldStorage(inner: Storage, disk: Disk): Storage {
  const { keys, catalogue } = inner;
  return {
    keys: {
      read: () => access(disk, 'keys read', () => keys.read()),
      replace: (record) => throwing(disk, 'keys replace', () => keys.replace(record)),
    },
    catalogue: {
      books: () => access(disk, 'catalogue books', () => catalogue.books()),
      find: (name) => access(disk, 'catalogue find', () => catalogue.find(name)),
      put: (entry) => throwing(disk, 'catalogue put', () => catalogue.put(entry)),
      remove: (id) => throwing(disk, 'catalogue remove', () => catalogue.remove(id)),
      read: (name) => access(disk, 'catalogue read', () => catalogue.read(name)),
      write: (name, value) => throwing(disk, 'catalogue write', () => catalogue.write(name, value)),
    },
    bookLog: (id) => {
      disk.select();
      return worldLog(inner.bookLog(id), disk);
    },
    deleteBooks: (ids) => access(disk, 'delete books', () => inner.deleteBooks(ids)),
    eraseAll: () => access(disk, 'erase', () => inner.eraseAll()),
    testRead: () => inner.testRead(),
    onOutdated: () => undefined,
  };
}

function worldLog(log: BookLog, disk: Disk): BookLog {
  const { faults } = disk;
  return {
    load: () =>
      access(disk, 'log load', async () => {
        const loaded = await log.load();
        if (!loaded.ok || !faults.forgetsSnapshots) return loaded;
        const all = await log.after(0);
        return all.ok ? { ok: true, value: { snapshot: null, tail: all.value } } : all;
      }),
    after: (n) => access(disk, 'log after', () => log.after(n)),
    append: async (entries) => {
      const appended = await writing(disk, 'log append', () => log.append(entries));
      if (appended.ok && appended.value === 'stale') faults.onStale();
      return appended;
    },
    accept: (entries, cursor) =>
      // What brings nothing new needs no room.
      entries.length === 0
        ? access(disk, 'log accept', () => log.accept(entries, cursor))
        : writing(disk, 'log accept', () => log.accept(entries, cursor)),
    outbox: () => access(disk, 'log outbox', () => log.outbox()),
    settle: (sent, missing) => access(disk, 'log settle', () => log.settle(sent, missing)),
    cursor: () => access(disk, 'log cursor', () => log.cursor()),
    blobIds: () => access(disk, 'log ids', () => log.blobIds()),
    saveSnapshot: (snapshot) =>
      access(disk, 'log snapshot', () => {
        faults.onSnapshot();
        return log.saveSnapshot(snapshot);
      }),
    close: () => log.close(),
  };
}

async function access<T>(disk: Disk, place: string, work: () => Promise<T>): Promise<T> {
  await disk.scheduler.gate(disk.run, place);
  disk.select();
  const done = await underWay(work());
  await disk.scheduler.gate(disk.run, `${place} done`);
  return done;
}

async function writing<T>(
  disk: Disk,
  place: string,
  work: () => Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> {
  return access(disk, place, () => {
    if (!disk.faults.full) return work();
    disk.faults.onFull();
    return Promise.resolve(err({ type: 'QuotaExceeded' }));
  });
}

async function throwing<T>(disk: Disk, place: string, work: () => Promise<T>): Promise<T> {
  return access(disk, place, () => {
    if (!disk.faults.full) return work();
    disk.faults.onFull();
    return Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'));
  });
}
