import type { JsonValue } from '../protocol/canonical-json.ts';
import { ok } from '../kernel/result.ts';
import type { KeyRecord } from './key-record.ts';
import type {
  BookLog,
  Catalogue,
  CatalogueEntry,
  KeyStore,
  LogEntry,
  NewLogEntry,
  Storage,
  StoredSnapshot,
} from './storage.ts';

/** A phone without a disk: the twin of the Dexie storage for tests and the world simulation. */
export function memoryStorage(): Storage {
  const logs = new Map<string, MemoryLog>();
  const catalogue = memoryCatalogue();
  const keys = memoryKeys();
  return {
    catalogue,
    keys,
    bookLog: (id) => openLog(logs, id),
    deleteBook: (id) => Promise.resolve(void logs.delete(id)),
    eraseAll: async () => {
      logs.clear();
      keys.clear();
      await catalogue.clear();
    },
    onOutdated: () => undefined,
  };
}

interface MemoryLog {
  entries: (LogEntry & NewLogEntry)[];
  snapshot: StoredSnapshot | null;
}

function openLog(logs: Map<string, MemoryLog>, id: string): BookLog {
  const log = logs.get(id) ?? { entries: [], snapshot: null };
  logs.set(id, log);
  const after = (n: number) => log.entries.filter((entry) => entry.n > n);
  return {
    load: () => Promise.resolve(ok({ snapshot: log.snapshot, tail: after(log.snapshot?.n ?? 0) })),
    after: (n) => Promise.resolve(ok(after(n))),
    append: (entries) => {
      if (entries.some((entry) => log.entries.some((old) => clash(old, entry))))
        return Promise.resolve(ok('stale' as const));
      const last = log.entries.at(-1)?.n ?? 0;
      const added = entries.map((entry, i) => ({ ...entry, n: last + 1 + i }));
      log.entries.push(...added);
      return Promise.resolve(ok(added.map((entry) => entry.n)));
    },
    saveSnapshot: (snapshot) => {
      log.snapshot = snapshot;
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

function clash(a: NewLogEntry, b: NewLogEntry): boolean {
  return a.blobId === b.blobId || (a.own !== null && a.own === b.own);
}

function memoryCatalogue(): Catalogue & { clear(): Promise<void> } {
  const books = new Map<string, CatalogueEntry>();
  const preferences = new Map<string, JsonValue>();
  return {
    books: () => Promise.resolve([...books.values()]),
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

function memoryKeys(): KeyStore & { clear(): void } {
  let kept: KeyRecord | null = null;
  return {
    read: () => Promise.resolve(kept),
    replace: (record) => {
      kept = record;
      return Promise.resolve();
    },
    clear: () => {
      kept = null;
    },
  };
}
