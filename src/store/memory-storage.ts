import type { JsonValue } from '../protocol/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { KeyRecord } from './key-record.ts';
import type {
  ArrivedEntry,
  BookLog,
  Catalogue,
  CatalogueEntry,
  KeyStore,
  LogEntry,
  NewLogEntry,
  Storage,
  StoredSnapshot,
} from './storage.ts';
import type { StoreError } from './store-error.ts';

/** A phone without a disk: the twin of the Dexie storage for tests and the world simulation. */
export function memoryStorage(): Storage {
  const logs = new Map<string, MemoryLog>();
  const catalogue = memoryCatalogue();
  const keys = memoryKeys(catalogue);
  const forget = (id: string) => {
    const log = logs.get(id);
    if (log) log.deleted = true;
    logs.delete(id);
  };
  return {
    catalogue,
    keys,
    bookLog: (id) => openLog(logs, id),
    deleteBooks: (ids) => Promise.resolve(ids.forEach(forget)),
    eraseAll: async () => {
      [...logs.keys()].forEach(forget);
      keys.clear();
      await catalogue.clear();
    },
    testRead: () => Promise.resolve(ok(undefined)),
    onOutdated: () => undefined,
  };
}

type MemoryEntry = LogEntry & Pick<NewLogEntry, 'own'> & { readonly outbox: boolean };

interface MemoryLog {
  entries: MemoryEntry[];
  snapshot: StoredSnapshot | null;
  cursor: JsonValue | null;
  deleted: boolean;
}

function openLog(logs: Map<string, MemoryLog>, id: string): BookLog {
  const log = logs.get(id) ?? { entries: [], snapshot: null, cursor: null, deleted: false };
  logs.set(id, log);
  let closed = false;
  const whileOpen = <T>(work: () => T): Promise<Result<T, StoreError>> =>
    Promise.resolve(closed || log.deleted ? err({ type: 'BookClosed' }) : ok(work()));
  const after = (n: number) => log.entries.filter((entry) => entry.n > n);
  return {
    load: () => whileOpen(() => ({ snapshot: log.snapshot, tail: after(log.snapshot?.n ?? 0) })),
    after: (n) => whileOpen(() => after(n)),
    append: (entries) => whileOpen(() => append(log, entries)),
    accept: (entries, cursor) => whileOpen(() => accept(log, entries, cursor)),
    outbox: () => whileOpen(() => log.entries.filter((entry) => entry.outbox)),
    settle: (sent, missing) =>
      whileOpen(() => {
        mark(log, new Set(sent), false);
        mark(log, new Set(missing), true);
      }),
    cursor: () => whileOpen(() => log.cursor),
    blobIds: () => whileOpen(() => log.entries.map(({ blobId }) => blobId).sort()),
    saveSnapshot: async (snapshot) => {
      await whileOpen(() => {
        if (snapshot.n >= (log.snapshot?.n ?? 0)) log.snapshot = snapshot;
      });
    },
    close: () => {
      closed = true;
    },
  };
}

function append(log: MemoryLog, entries: readonly NewLogEntry[]): readonly number[] | 'stale' {
  if (entries.some((entry) => log.entries.some((old) => clash(old, entry)))) return 'stale';
  return add(
    log,
    entries.map((entry) => ({ ...entry, outbox: entry.own !== null })),
  );
}

function accept(
  log: MemoryLog,
  entries: readonly ArrivedEntry[],
  cursor: JsonValue | null,
): readonly number[] {
  const there = new Set(entries.flatMap((one) => (one.atRelay ? [one.blobId] : [])));
  mark(log, there, false);
  const known = new Set(log.entries.map(({ blobId }) => blobId));
  const fresh = entries.filter(({ blobId }) => !known.has(blobId) && known.add(blobId));
  if (cursor !== null) log.cursor = cursor;
  return add(
    log,
    fresh.map(({ blobId, blob }) => ({ blobId, blob, own: null, outbox: !there.has(blobId) })),
  );
}

function add(log: MemoryLog, entries: readonly Omit<MemoryEntry, 'n'>[]): readonly number[] {
  const last = log.entries.at(-1)?.n ?? 0;
  const added = entries.map((entry, i) => ({ ...entry, n: last + 1 + i }));
  log.entries.push(...added);
  return added.map((entry) => entry.n);
}

function mark(log: MemoryLog, ids: ReadonlySet<string>, outbox: boolean): void {
  log.entries = log.entries.map((one) => (ids.has(one.blobId) ? { ...one, outbox } : one));
}

type Numbered = Pick<NewLogEntry, 'blobId' | 'own'>;

function clash(a: Numbered, b: Numbered): boolean {
  return a.blobId === b.blobId || (a.own !== null && a.own === b.own);
}

function memoryCatalogue(): Catalogue & { clear(): Promise<void> } {
  const books = new Map<string, CatalogueEntry>();
  const preferences = new Map<string, JsonValue>();
  return {
    books: () => Promise.resolve([...books.values()]),
    find: (name) => Promise.resolve([...books.values()].find((entry) => entry.name === name)),
    put: (entry) => Promise.resolve(void books.set(entry.id, entry)),
    remove: (id) => Promise.resolve(void books.delete(id)),
    read: (name) => Promise.resolve(preferences.get(name)),
    write: (name, value) => Promise.resolve(void preferences.set(name, value)),
    clear: () => {
      books.clear();
      preferences.clear();
      return Promise.resolve();
    },
  };
}

function memoryKeys({ put }: Catalogue): KeyStore & { clear(): void } {
  let kept: KeyRecord | null = null;
  return {
    read: () => Promise.resolve(kept),
    replace: async (record, lines = []) => {
      kept = record;
      await Promise.all(lines.map(put));
    },
    clear: () => {
      kept = null;
    },
  };
}
