import type { Page } from 'playwright';
import { toInstant } from '../../src/kernel/clock.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import { stateToParts } from '../../src/protocol/state-parts.ts';
import { createDeviceKey } from '../../src/seal/device-key.ts';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import { type BookName, splitBookName } from '../../src/store/book-name.ts';
import type { KeyRecord } from '../../src/store/key-record.ts';
import { processLock } from '../../src/store/lock.ts';
import { memoryStorage } from '../../src/store/memory-storage.ts';
import { Shelf } from '../../src/store/shelf.ts';
import type { CatalogueEntry } from '../../src/store/storage.ts';
import { singleWindow } from '../../src/store/windows.ts';
import { valueOf } from './open-phone.ts';

/** What lies on the disk of a phone: rows by table, by database. Bytes and keys are written as objects. */
type Disk = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

/** A blob as it lies in the log of a book. */
interface LogRow {
  readonly n: number;
  readonly blobId: string;
  readonly blob: Uint8Array<ArrayBuffer>;
}

/**
 * Opens the books of a phone outside its browser: what IndexedDB holds, read by the real store. Every
 * batch is opened and its signature proved again; no snapshot of the phone is trusted.
 */
export async function openDisk(page: Page): Promise<Shelf> {
  const disk = await readDisk(page);
  const storage = memoryStorage();
  const keys = Object.entries(disk).find(([name]) => name.startsWith('carnet-k-'))?.[1]['keys'];
  if (!keys) throw new Error('This phone has no keys');
  await storage.keys.replace(await keyRecord(keys));
  for (const entry of (disk['carnet']?.['books'] ?? []) as readonly CatalogueEntry[]) {
    await storage.catalogue.put(entry);
    const rows = (await thaw(disk[`carnet-b-${entry.id}`]?.['log'] ?? [])) as readonly LogRow[]; // as the store wrote it
    const entries = rows.map(({ blobId, blob }) => ({ blobId, blob, atRelay: true }));
    valueOf(await storage.bookLog(entry.id).accept(entries, null));
  }
  const shelf = new Shelf({
    storage,
    windows: singleWindow(),
    lock: processLock(),
    clock: { now: () => toInstant(Date.now()) },
    ids: randomIds(systemRandom),
    random: systemRandom,
    appVersion: '0.1.0',
  });
  await shelf.loadKeys();
  return shelf;
}

/**
 * Everything the books of a phone say, stamps, rivals and witnesses included: one text per book of the
 * present epoch. Two phones with equal texts have merged the same.
 */
export async function statesOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const shelf = await openDisk(page);
  const states: Record<string, string> = {};
  for (const name of await shelf.syncable())
    if (splitBookName(name).tag === null) states[name] = await stateOf(shelf, name);
  return Object.fromEntries(Object.entries(states).filter(([, state]) => state !== ''));
}

async function stateOf(shelf: Shelf, name: BookName): Promise<string> {
  const { rows, facts } = stateToParts(valueOf(await shelf.open(name)).content.state);
  const texts = [...rows, ...facts].map((one) => canonicalJson(one as never)); // rows and facts are JSON
  return texts.sort().join('\n');
}

/** Ids of the blobs in each log of this phone, by book. */
export async function blobIdsOf(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const disk = await readDisk(page);
  const books = (disk['carnet']?.['books'] ?? []) as readonly CatalogueEntry[]; // as the store wrote it
  return Object.fromEntries(
    books.map(({ id, name }) => {
      const rows = (disk[`carnet-b-${id}`]?.['log'] ?? []) as readonly LogRow[]; // as the store wrote it
      return [name, rows.map(({ blobId }) => blobId)];
    }),
  );
}

/**
 * What the books of a phone would say beyond what they say, were it given these blobs: rows and facts
 * with their stamps. Receipts say nothing and count for nothing.
 */
export async function learntFrom(
  page: Page,
  blobs: readonly Uint8Array<ArrayBuffer>[],
): Promise<readonly string[]> {
  const shelf = await openDisk(page);
  const learnt: string[] = [];
  for (const name of await shelf.syncable()) {
    const before = new Set((await stateOf(shelf, name)).split('\n'));
    const book = valueOf(await shelf.open(name));
    valueOf(await book.receive(blobs, null, 'parcel'));
    const after = (await stateOf(shelf, name)).split('\n');
    learnt.push(...after.filter((line) => !before.has(line)));
  }
  return learnt;
}

async function keyRecord(rows: readonly unknown[]): Promise<KeyRecord> {
  const pairs = (await thaw(rows)) as readonly { name: string; value: unknown }[]; // as the store wrote it
  const found = Object.fromEntries(pairs.map(({ name, value }) => [name, value]));
  const read = found as unknown as KeyRecord; // written by the store
  // The private halves can't leave the phone: here nothing is signed.
  const unused = await createDeviceKey();
  const { id, sign, agree } = read.device;
  return {
    ...read,
    device: {
      id,
      sign: { publicKey: sign.publicKey, privateKey: unused.sign.privateKey },
      agree: { publicKey: agree.publicKey, privateKey: unused.agree.privateKey },
    },
  };
}

/** Bytes and public keys as they were before they were written down. */
async function thaw(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(thaw));
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  if ('$key' in value && 'algorithm' in value) {
    const raw = Buffer.from(String(value.$key), 'base64');
    const name = String(value.algorithm);
    const uses: KeyUsage[] = name === 'ECDSA' ? ['verify'] : [];
    return crypto.subtle.importKey('raw', raw, { name, namedCurve: 'P-256' }, true, uses);
  }
  const parts = await Promise.all(
    Object.entries(value).map(async ([key, part]) => [key, await thaw(part)] as const),
  );
  return Object.fromEntries(parts);
}

/** Every database of the origin, as another program on the phone could read it. */
function readDisk(page: Page): Promise<Disk> {
  return page.evaluate(async () => {
    const base64 = (bytes: Uint8Array) =>
      btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const freeze = async (value: unknown): Promise<unknown> => {
      if (value instanceof Uint8Array) return { $bytes: base64(value) };
      if (value instanceof CryptoKey) {
        if (value.type !== 'public') return null;
        const raw = new Uint8Array(await crypto.subtle.exportKey('raw', value));
        return { $key: base64(raw), algorithm: value.algorithm.name };
      }
      if (Array.isArray(value)) return Promise.all(value.map(freeze));
      if (typeof value !== 'object' || value === null) return value;
      const parts: [string, unknown][] = [];
      for (const [key, part] of Object.entries(value)) parts.push([key, await freeze(part)]);
      return Object.fromEntries(parts);
    };
    const waitFor = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('unreadable')));
      });
    const disk: Record<string, Record<string, readonly unknown[]>> = {};
    // Not while a sweep makes one and deletes it.
    const databases = await navigator.locks.request('carnet-sweep', () => indexedDB.databases());
    for (const { name = '' } of databases) {
      const opened = await waitFor(indexedDB.open(name));
      const tables: Record<string, readonly unknown[]> = {};
      for (const table of opened.objectStoreNames) {
        const rows = await waitFor(opened.transaction(table).objectStore(table).getAll());
        tables[table] = (await freeze(rows)) as readonly unknown[]; // an array stays one
      }
      opened.close();
      disk[name] = tables;
    }
    return disk;
  });
}
