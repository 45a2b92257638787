import * as z from 'zod/mini';
import { type Instant, toInstant } from '../../../src/kernel/clock.ts';
import type { StoreError } from '../../../src/store/store-error.ts';
import type { Result } from '../../../src/kernel/result.ts';
import type { BookKey } from '../../../src/seal/book-key.ts';
import { bookKey } from '../../../src/seal/book-key.ts';
import {
  createDeviceKey,
  type DeviceKey,
  type DevicePublicKeys,
  exportPublicKeys,
} from '../../../src/seal/device-key.ts';
import { randomIds, systemRandom } from '../../../src/seal/random.ts';
import { openRing } from '../../../src/seal/ring.ts';
import type { Admission } from '../../../src/store/admission.ts';
import { Book, type BookDeps } from '../../../src/store/book.ts';
import type { KeyRecord } from '../../../src/store/key-record.ts';
import { FIRST_CHAIN_WEEK } from '../../../src/store/keyring.ts';
import { processLock } from '../../../src/store/lock.ts';
import { memoryStorage } from '../../../src/store/memory-storage.ts';
import { Shelf } from '../../../src/store/shelf.ts';
import type { BookLog, Storage } from '../../../src/store/storage.ts';
import type { KindOf, TableOf } from '../../../src/store/table.ts';
import type { WindowMessage, Windows } from '../../../src/store/windows.ts';

/** Sunday 22 November 2026, noon in Brussels: inside 2026-W47. */
export const NOON: Instant = toInstant(Date.UTC(2026, 10, 22, 11));

const dishRow = z.object({
  name: z.string(),
  portions: z._default(z.number(), 0),
  note: z._default(z.string(), ''),
});
export const dishes: TableOf<z.infer<typeof dishRow>> = { table: 'dishes', schema: dishRow };

/** Every field of a row, known to this version or not. */
export const anyDish: TableOf<Record<string, unknown>> = {
  table: 'dishes',
  schema: z.looseObject({}),
};

const paymentFact = z.object({ cents: z.number() });
export const payments: KindOf<z.infer<typeof paymentFact>> = {
  kind: 'payment',
  schema: paymentFact,
};

/** What a commit that must work gave. */
export function valueOf<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(`It failed: ${result.error.type}`);
  return result.value;
}

/** The error of what must fail; undefined when it did not. */
export function errorOf(result: Result<unknown, StoreError>): StoreError['type'] | undefined {
  return result.ok ? undefined : result.error.type;
}

/** A clock set by hand. */
export interface TestClock {
  at: number;
  now(): Instant;
}

export function testClock(start: number = NOON): TestClock {
  const clock: TestClock = { at: start, now: () => toInstant(clock.at) };
  return clock;
}

/** Everything a book stands on, with one device; change what matters. */
async function bookDeps(changes: Partial<BookDeps> = {}): Promise<BookDeps> {
  return {
    clock: testClock(),
    random: systemRandom,
    device: changes.device ?? (await createDeviceKey()),
    appVersion: '0.1.0',
    clockTrusted: () => false,
    onWritten: () => undefined,
    ...changes,
  };
}

/** The phones of a test's ring: whoever is added may write. */
export function openRingOf(...devices: readonly DeviceKey[]) {
  const known = new Map<string, DevicePublicKeys>();
  const add = async (device: DeviceKey) => {
    known.set(device.id, await exportPublicKeys(device));
    return device;
  };
  const keysOf = (device: string) => [known.get(device) ?? []].flat();
  return {
    ready: Promise.all(devices.map(add)),
    add,
    admission: (): Admission => ({ keysOf, isRemoved: () => false, renewal: null }),
  };
}

/** A book that lies in one memory log, to be opened as often as one likes. */
export interface TestBook {
  readonly key: BookKey;
  readonly storage: Storage;
  readonly deps: BookDeps;
  readonly admission: () => Admission;
  log(): BookLog;
  open(): Promise<Book>;
  /** The book as another phone has it, whose batches arrive here: they take none of our numbers. */
  openElsewhere(): Promise<Book>;
}

export async function testBook(
  changes: Partial<BookDeps> = {},
  storage: Storage = memoryStorage(),
): Promise<TestBook> {
  const deps = await bookDeps(changes);
  const key = await bookKey(systemRandom(32));
  const log = () => storage.bookLog('one');
  const ring = openRingOf(deps.device);
  await ring.ready;
  const identity = { name: 'week/2026-W48', epoch: 1, key, admission: ring.admission };
  return {
    key,
    admission: ring.admission,
    storage,
    deps,
    log,
    open: async () => valueOf(await Book.open({ ...identity, log: log() }, deps)),
    openElsewhere: async () => {
      const own = log();
      const arriving: BookLog = {
        ...own,
        append: (entries) => own.append(entries.map((entry) => ({ ...entry, own: null }))),
      };
      const device = await ring.add(await createDeviceKey());
      return valueOf(await Book.open({ ...identity, log: arriving }, { ...deps, device }));
    },
  };
}

/** Rows of the dishes as plain objects, by id. */
export function dishesOf(book: Book): Record<string, unknown> {
  return Object.fromEntries(book.rows(dishes).value);
}

/** Keys of a phone that founded its group and opened no week yet. */
export async function newKeys(device?: DeviceKey): Promise<KeyRecord> {
  const ring = async () => ({
    epoch: 1,
    ...(await openRing(systemRandom(32))),
    chainWeek: FIRST_CHAIN_WEEK,
  });
  return {
    device: device ?? (await createDeviceKey()),
    rings: { kitchen: await ring(), desk: await ring(), circle: await ring() },
    books: {},
  };
}

/** Windows of one phone that hear each other. */
function sharedWindows(): () => Windows {
  const all: { listener: (message: WindowMessage) => void; owner: object }[] = [];
  return () => {
    const owner = {};
    return {
      post: (message) => all.forEach((one) => one.owner !== owner && one.listener(message)),
      listen: (listener) => void all.push({ listener, owner }),
    };
  };
}

/** A phone: disk, lock and clock, on which any number of shelves (windows) can be opened. */
export interface TestPhone {
  readonly storage: Storage;
  readonly clock: TestClock;
  window(storage?: Storage): Promise<Shelf>;
}

export function testPhone(storage: Storage = memoryStorage()): TestPhone {
  const clock = testClock();
  const [lock, windows] = [processLock(), sharedWindows()];
  return {
    storage,
    clock,
    window: async (disk = storage) => {
      const ids = randomIds(systemRandom);
      const own = { storage: disk, windows: windows(), lock, clock, ids, random: systemRandom };
      const shelf = new Shelf({ ...own, appVersion: '0.1.0' });
      await shelf.loadKeys();
      return shelf;
    },
  };
}

/** Gives a phone its keys, as founding a group does. */
export async function found(shelf: Shelf): Promise<void> {
  const keys = await newKeys();
  valueOf(await shelf.changeKeys(() => Promise.resolve({ ok: true, value: keys })));
}
