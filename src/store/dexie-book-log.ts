import type Dexie from 'dexie';
import { err, ok, type Result } from '../kernel/result.ts';
import type { BookTables } from './dexie-database.ts';
import type { BookLog, NewLogEntry } from './storage.ts';
import { errorNames, type StoreError, toStoreError } from './store-error.ts';

/** The log of one book in IndexedDB. */
export function dexieBookLog(db: Dexie & BookTables): BookLog {
  return {
    load: () =>
      attempt(() =>
        db.transaction('r', db.log, db.snapshots, async () => {
          const snapshot = (await db.snapshots.orderBy('n').last()) ?? null;
          const tail = await db.log
            .where('n')
            .above(snapshot?.n ?? 0)
            .toArray();
          return { snapshot, tail };
        }),
      ),
    after: (n) => attempt(() => db.log.where('n').above(n).toArray()),
    append: (entries) => append(db, entries),
    saveSnapshot: async (snapshot) => {
      await attempt(() =>
        db.transaction('rw', db.snapshots, async () => {
          await db.snapshots.put(snapshot);
          await db.snapshots.where('n').below(snapshot.n).delete();
        }),
      );
    },
    close: () => db.close({ disableAutoOpen: true }),
  };
}

async function append(
  db: Dexie & BookTables,
  entries: readonly NewLogEntry[],
): Promise<Result<readonly number[] | 'stale', StoreError>> {
  const rows = entries.map(({ blobId, blob, own }) => ({
    blobId,
    blob,
    outbox: own === null ? (0 as const) : (1 as const),
    ...(own === null ? {} : { own }),
  }));
  try {
    return ok(await db.transaction('rw', db.log, () => db.log.bulkAdd(rows, { allKeys: true })));
  } catch (thrown) {
    const error = toStoreError(thrown);
    const taken = errorNames(thrown).includes('ConstraintError');
    return taken && error.type !== 'QuotaExceeded' ? ok('stale') : err(error);
  }
}

async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, StoreError>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return err(toStoreError(thrown));
  }
}
