import { type Bytes, utf8 } from '../../../src/kernel/bytes.ts';
import { type Batch, batchToText, type Operation } from '../../../src/protocol/batch.ts';
import { sealBlob } from '../../../src/seal/blob.ts';
import { type BookKey, bookKey } from '../../../src/seal/book-key.ts';
import {
  createDeviceKey,
  type DeviceKey,
  type DevicePublicKeys,
  exportPublicKeys,
  signBody,
} from '../../../src/seal/device-key.ts';
import { systemRandom } from '../../../src/seal/random.ts';
import type { Admission } from '../../../src/store/admission.ts';
import { Book } from '../../../src/store/book.ts';
import type { BookMemory } from '../../../src/store/book-memory.ts';
import { memoryStorage } from '../../../src/store/memory-storage.ts';
import type { Storage } from '../../../src/store/storage.ts';
import { NOON, type TestClock, testClock, valueOf } from './test-phone.ts';

/** One phone of a group, with its copy of the group's book on a disk of its own. */
export interface GroupPhone {
  readonly device: DeviceKey;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly book: Book;
  /** The same book after the app was closed and opened again. */
  reopen(): Promise<Book>;
}

/** What a test of several phones may choose. */
export interface GroupOptions {
  readonly name?: string;
  readonly epoch?: number;
  readonly branch?: string;
  readonly key?: BookKey;
  /** Who may write; whoever has a phone here, when left out. */
  readonly admission?: (memory: BookMemory, keysOf: Admission['keysOf']) => Admission;
  readonly disk?: () => Storage;
}

/** Phones that hold the same book. */
export interface TestGroup {
  readonly key: BookKey;
  /** A new phone; one that no other knows yet unless it is introduced. */
  phone(options?: { device?: DeviceKey; introduced?: boolean }): Promise<GroupPhone>;
  introduce(device: DeviceKey): Promise<void>;
}

export async function testGroup(options: GroupOptions = {}): Promise<TestGroup> {
  const { name = 'week/2026-W48', epoch = 1, branch, disk = memoryStorage } = options;
  const key = options.key ?? (await bookKey(systemRandom(32)));
  const known = new Map<string, DevicePublicKeys>();
  const keysOf = (device: string) => [known.get(device) ?? []].flat();
  const admission = (memory: BookMemory): Admission =>
    options.admission?.(memory, keysOf) ?? { keysOf, isRemoved: () => false, renewal: null };
  const introduce = async (device: DeviceKey) =>
    void known.set(device.id, await exportPublicKeys(device));
  return {
    key,
    introduce,
    phone: async ({ device: given, introduced = true } = {}) => {
      const device = given ?? (await createDeviceKey());
      if (introduced) await introduce(device);
      const [storage, clock] = [disk(), testClock()];
      const reopen = async () => {
        const identity = { name, epoch, branch, key, admission, log: storage.bookLog('one') };
        const own = { device, clock, random: systemRandom, appVersion: '0.1.0' };
        const deps = { ...own, clockTrusted: () => false, onWritten: () => undefined };
        return valueOf(await Book.open(identity, deps));
      };
      return { device, storage, clock, reopen, book: await reopen() };
    },
  };
}

/** The blobs that lie in a book's log, in order. */
export async function blobsOf(book: Book): Promise<readonly Bytes[]> {
  return valueOf(await book.log.after(0)).map(({ blob }) => blob);
}

/** Hands all blobs of one book to another, as a relay or a parcel does. */
export async function carry(from: Book, to: Book) {
  return valueOf(await to.receive(await blobsOf(from), null));
}

/** Two phones show each other what the other lacks. */
export async function handOver(from: Book, to: Book) {
  return valueOf(await to.receiveSigned(valueOf(await from.signedAfter(to.vector))));
}

/** A blob as `device` would make it, saying whatever the test wants. */
export async function forge(
  key: BookKey,
  device: DeviceKey,
  said: Partial<Batch> = {},
): Promise<{ readonly signed: Bytes; readonly blob: Bytes }> {
  const place = { v: 1, book: 'week/2026-W48', epoch: 1, device: device.id, seq: 1 } as const;
  const rest = { prev: '', vector: {}, ops: [], facts: [], at: NOON, app: '0.1.0' };
  const signed = await signBody(device, utf8(batchToText({ ...place, ...rest, ...said })));
  return { signed, blob: await sealBlob(key, signed, systemRandom) };
}

/** The operation that names a dish. */
export function naming(row: string, name: string, ms: number = NOON): Operation {
  return ['dishes', row, 'name', name, 0, ms, 0, ''];
}
