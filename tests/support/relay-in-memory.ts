import { relayApp, type RelayOptions } from '../../src/relay/relay-app.ts';
import { MemoryRelayStorage } from '../../src/relay/storage/memory-relay-storage.ts';
import type { RelayStorage } from '../../src/relay/storage/relay-storage.ts';

export interface RelayInMemoryOptions {
  readonly pass?: string;
  /** Milliseconds since 1970, where its clock begins; it moves only when told. */
  readonly now?: number;
  readonly limits?: RelayOptions['limits'];
}

/** A whole relay without a process, a port or a disk, for simulations: it does what the real one does. */
export interface RelayInMemory {
  readonly origin: string;
  readonly pass: string;
  /** As the global `fetch`, for addresses at `origin`. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  now(): number;
  setNow(ms: number): void;
  advance(ms: number): void;
  /** Everything is lost, as with a new disk. */
  wipe(): void;
  /** A backup. It may be restored any number of times. */
  snapshot(): MemoryRelayStorage;
  /** Puts a backup back; by default the host also did what is asked of it: new gens for all. */
  restore(backup: MemoryRelayStorage, options?: { readonly keepGens?: boolean }): Promise<void>;
  /** While it fails, whatever needs the disk is answered 503. */
  failStorage(fails: boolean): void;
  /** What lies on its disk now. */
  storage(): RelayStorage;
}

// 2026-11-26T17:00Z, the Thursday of the fixture week.
const THURSDAY = 1_795_712_400_000;

export function relayInMemory(options: RelayInMemoryOptions = {}): RelayInMemory {
  const { pass = 'bakimoru-detopa-luzife', limits } = options;
  const origin = 'http://relay.test';
  let now = options.now ?? THURSDAY;
  let fails = false;
  let disk = new MemoryRelayStorage();
  let app = begin();

  function begin() {
    const storage = failing(disk, () => fails);
    return relayApp({ storage, pass, now: () => now, ...(limits ? { limits } : {}) }).app;
  }

  function insert(another: MemoryRelayStorage): void {
    disk = another;
    app = begin();
  }

  return {
    origin,
    pass,
    fetch: async (input, init) => app.request(new Request(input, init)),
    now: () => now,
    setNow: (ms) => (now = ms),
    advance: (ms) => (now += ms),
    wipe: () => insert(new MemoryRelayStorage()),
    snapshot: () => disk.copy(),
    restore: async (backup, { keepGens = false } = {}) => {
      insert(backup.copy());
      if (!keepGens) await disk.renewGens();
    },
    failStorage: (value) => (fails = value),
    storage: () => disk,
  };
}

/** A storage that throws while it is told to. */
function failing(storage: RelayStorage, fails: () => boolean): RelayStorage {
  return new Proxy(storage, {
    get(target, name: keyof RelayStorage) {
      const method = target[name].bind(target);
      return (...args: never[]) => {
        if (fails()) return Promise.reject(new Error('the disk is gone'));
        return Reflect.apply(method, target, args) as unknown; // whatever the method answers
      };
    },
  });
}
