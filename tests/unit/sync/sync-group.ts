import { toInstant } from '../../../src/kernel/clock.ts';
import { Append, type NewItem } from '../../../src/protocol/relay-requests.ts';
import { type BookKey, bookKey } from '../../../src/seal/book-key.ts';
import { createDeviceKey } from '../../../src/seal/device-key.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import { Book } from '../../../src/store/book.ts';
import { memoryStorage } from '../../../src/store/memory-storage.ts';
import type { Storage } from '../../../src/store/storage.ts';
import { put } from '../../../src/store/table.ts';
import type { BookSyncOptions } from '../../../src/sync/book-run.ts';
import { relayAt, type RelayFetch, type RelayRequest } from '../../../src/sync/relay-address.ts';
import { createRelayClient } from '../../../src/sync/relay-client.ts';
import { createRelayClock } from '../../../src/sync/relay-clock.ts';
import { syncBook } from '../../../src/sync/sync-book.ts';
import { relayInMemory } from '../../support/relay-in-memory.ts';
import {
  dishes,
  NOON,
  openRingOf,
  type TestClock,
  testClock,
  valueOf,
} from '../store/test-phone.ts';

/** One phone with one book of a group, on a disk in memory. */
export interface SyncPhone {
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly book: Book;
  /** Whether the phone has a network: what it asks goes through this. */
  fetch: RelayFetch;
  /** The same phone in another window. */
  openWindow(): Promise<Book>;
  /** Writes the name of a dish. */
  write(row: string, name?: string): Promise<void>;
  names(): Record<string, string>;
  sync(changes?: Partial<BookSyncOptions>): ReturnType<typeof syncBook>;
  unsent(): Promise<number>;
}

/** Phones of one ring, each with the same book. */
export interface SyncGroup {
  readonly key: BookKey;
  phone(): Promise<SyncPhone>;
}

/** The creation pass of the relays here. */
export const PASS = 'courgette-mimosa';

/** A relay in this process whose clock shows what the phones' show. */
export function testRelay() {
  const relay = relayInMemory({ pass: PASS, now: NOON });
  return { ...relay, ask: relayAt(relay.origin, relay.fetch) };
}

export type TestRelay = ReturnType<typeof testRelay>;

/** Counts questions by method, and lets them through. */
export function counted(fetch: RelayFetch): { fetch: RelayFetch; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: (path, init) => {
      asked.push(`${init.method} ${/ids/.test(path) ? 'ids' : 'log'}`);
      return fetch(path, init);
    },
  };
}

/** What a request posts; nothing for a question. */
export function itemsOf({ body }: RelayRequest): readonly NewItem[] {
  return body === undefined ? [] : Append.parse(JSON.parse(body)).items;
}

/** Until when the phones here ask a relay to keep a log. */
export const LAST_DAY = '2027-01-24';

/** A group whose phones ask `fetch`. */
export async function syncGroup(fetch: RelayFetch, name = 'week/2026-W48'): Promise<SyncGroup> {
  const key = await bookKey(systemRandom(32));
  const ring = openRingOf();
  return {
    key,
    async phone() {
      const device = await ring.add(await createDeviceKey());
      const [storage, clock] = [memoryStorage(), testClock()];
      const openWindow = async () => {
        const log = storage.bookLog('one');
        const identity = { name, epoch: 1, key, admission: ring.admission, log };
        const own = { device, clock, random: systemRandom, appVersion: '0.1.0' };
        const deps = { ...own, clockTrusted: () => false, onWritten: () => undefined };
        return valueOf(await Book.open(identity, deps));
      };
      const book = await openWindow();
      const phone: SyncPhone = {
        storage,
        clock,
        book,
        fetch,
        openWindow,
        write: async (row, text = row) =>
          void valueOf(await book.commit([put(dishes, row, { name: text })])),
        names: () => namesOf(book),
        sync: (changes) => syncBook(book, { ...optionsOf(phone), ...changes }),
        unsent: async () => valueOf(await book.log.outbox()).length,
      };
      return phone;
    },
  };
}

function optionsOf(phone: SyncPhone): BookSyncOptions {
  const relayClock = createRelayClock(phone.clock);
  const fetch: RelayFetch = (path, init) => phone.fetch(path, init);
  return {
    relay: createRelayClient({ fetch, clock: phone.clock, relayClock }),
    pass: PASS,
    expires: LAST_DAY,
    now: toInstant(phone.clock.at),
    pastDue: false,
    mayWalk: true,
    onArriving: () => undefined,
    pause: () => Promise.resolve(),
  };
}

/** Names of the dishes in a book. */
export function namesOf(book: Book): Record<string, string> {
  const rows = [...book.rows(dishes).value].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(rows.map(([row, { name }]) => [row, name]));
}

/** Lets every phone have its turn until nothing moves any more; an endless exchange fails here. */
export async function settleAll(phones: readonly SyncPhone[]): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    let moved = 0;
    for (const phone of phones) {
      const { merged, sent } = await phone.sync();
      moved += merged + sent;
    }
    if (moved === 0) return;
  }
  throw new Error('The phones never come to rest');
}
