import type Dexie from 'dexie';
import { err, ok, type Result } from '../kernel/result.ts';
import type { BookTables } from './dexie-database.ts';
import type { JsonValue } from '../protocol/canonical-json.ts';
import type { ArrivedEntry, BookLog, NewLogEntry } from './storage.ts';
import { errorNames, type StoreError, toStoreError } from './store-error.ts';

const CURSOR = 'cursor';

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
    accept: (entries, cursor) => attempt(() => accept(db, entries, cursor)),
    outbox: () => attempt(() => db.log.where('outbox').equals(1).sortBy('n')),
    settle: (sent, missing) => attempt(() => settle(db, sent, missing)),
    cursor: () => attempt(async () => (await db.meta.get(CURSOR))?.value ?? null),
    blobIds: () => attempt(async () => (await db.log.orderBy('blobId').keys()) as string[]), // indexed as texts
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

function accept(
  db: Dexie & BookTables,
  entries: readonly ArrivedEntry[],
  cursor: JsonValue | null,
): Promise<readonly number[]> {
  return db.transaction('rw', db.log, db.meta, async () => {
    const ids = entries.map(({ blobId }) => blobId);
    const present = await db.log.where('blobId').anyOf(ids).toArray();
    const known = new Set(present.map(({ blobId }) => blobId));
    const atRelay = new Set(entries.flatMap((one) => (one.atRelay ? [one.blobId] : [])));
    await mark(
      db,
      present.filter((row) => row.outbox === 1 && atRelay.has(row.blobId)),
      0,
    );
    const rows = entries
      .filter(({ blobId }) => !known.has(blobId) && known.add(blobId))
      .map(({ blobId, blob }) => ({
        blobId,
        blob,
        outbox: atRelay.has(blobId) ? (0 as const) : (1 as const),
      }));
    if (cursor !== null) await db.meta.put({ name: CURSOR, value: cursor });
    return db.log.bulkAdd(rows, { allKeys: true });
  });
}

function settle(
  db: Dexie & BookTables,
  sent: readonly string[],
  missing: readonly string[],
): Promise<void> {
  return db.transaction('rw', db.log, async () => {
    await mark(db, await db.log.where('blobId').anyOf(sent).toArray(), 0);
    await mark(db, await db.log.where('blobId').anyOf(missing).toArray(), 1);
  });
}

async function mark(
  db: Dexie & BookTables,
  rows: readonly { readonly n: number }[],
  outbox: 0 | 1,
): Promise<void> {
  await db.log.bulkUpdate(rows.map(({ n }) => ({ key: n, changes: { outbox } })));
}

async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, StoreError>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return err(toStoreError(thrown));
  }
}
