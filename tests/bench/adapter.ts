// Carnet among the peers of a bench that gives every store one workload (weeks of 142 records) through one
// interface, restated below. The app's own store, merge, signatures and sealing, one book per week; nothing
// is done here that the app does not do.
import { effect } from '@preact/signals-core';
import * as z from 'zod/mini';
import { addWeeks } from '../../src/domain/calendar.ts';
import { base64url, base64urlToBytes, type Bytes } from '../../src/kernel/bytes.ts';
import { toInstant } from '../../src/kernel/clock.ts';
import { createDeviceKey, type DeviceKey, deviceIdOf } from '../../src/seal/device-key.ts';
import { exportPublicKeys } from '../../src/seal/device-key.ts';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import { type BookName, weekBookName } from '../../src/store/book-name.ts';
import type { Book } from '../../src/store/book.ts';
import { dexieStorage } from '../../src/store/dexie-storage.ts';
import type { KeyRecord } from '../../src/store/key-record.ts';
import { FIRST_CHAIN_WEEK } from '../../src/store/keyring.ts';
import { webLock } from '../../src/store/lock.ts';
import { Shelf } from '../../src/store/shelf.ts';
import { put, type TableOf } from '../../src/store/table.ts';
import { singleWindow } from '../../src/store/windows.ts';
import { addDevice, announceDevice } from '../../src/sync/announce-device.ts';
import { foundGroup } from '../../src/sync/found-group.ts';
import { type Parcel, pack, unpack } from './adapter-wire.ts';

type Value = string | number;
type Rec = { readonly id: string; readonly week: number } & Readonly<Record<string, Value>>;
type Dataset = Readonly<Record<string, readonly Rec[]>>;
type Tally = Record<string, number>;
interface Change {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly value: Value;
}

const row = z.record(z.string(), z.union([z.string(), z.number()]));
const lineTable = {
  table: 'line',
  schema: z.object({ dish: z.string(), qty: z.number(), state: z.string() }),
};
const tableOf = (table: string): TableOf<Record<string, Value>> => ({ table, schema: row });
/** Blobs taken in at a time, as `pullLog` does. */
const AT_A_TIME = 100;

/** @param perBatch changes of another phone in one signed batch; 1: each is a gesture of its own */
export function carnetAdapter(perBatch: number) {
  const storage = dexieStorage(randomIds(systemRandom), webLock);
  const shelf = new Shelf({
    storage,
    windows: singleWindow(),
    lock: webLock,
    clock: { now: () => toInstant(Date.now()) },
    ids: randomIds(systemRandom),
    random: systemRandom,
    appVersion: 'bench',
  });
  const bookOf = async (week: number) => must(await shelf.open(nameOf(week)));

  async function edit(changes: readonly Change[], most: number): Promise<void> {
    const weeks = Map.groupBy(changes, ({ id }) => Number(id.slice(1, 5)));
    for (const [week, all] of weeks) {
      const book = await bookOf(week);
      for (let at = 0; at < all.length; at += most)
        must(
          await book.commit(
            all
              .slice(at, at + most)
              .map(({ table, id, field, value }) => put(tableOf(table), id, { [field]: value })),
          ),
        );
    }
  }

  return {
    wire: 'bytes',
    fieldMerge: true,
    open,
    edit: (change: Change) => edit([change], 1),
    editMany: (changes: readonly Change[]) => edit(changes, Infinity),
    tally: async (week: number) => tallyOf(await bookOf(week)),

    async bulkLoad(data: Dataset) {
      const weeks = Map.groupBy(
        Object.entries(data).flatMap(([table, all]) => all.map((rec) => ({ table, rec }))),
        ({ rec }) => rec.week,
      );
      must(await shelf.prepareWeek(addWeeks(FIRST_CHAIN_WEEK, Math.max(...weeks.keys()))));
      for (const [week, all] of weeks) {
        const changes = all.map(({ table, rec: { id, ...fields } }) =>
          put(tableOf(table), id, fields),
        );
        must(await (await bookOf(week)).commit(changes));
      }
    },

    async history() {
      let portions = 0;
      for (const { name } of await shelf.entries())
        if (name.startsWith('week/'))
          for (const sold of Object.values(tallyOf(must(await shelf.open(name as BookName)))))
            portions += sold;
      return portions;
    },

    async watchTally(week: number, tell: (tally: Tally) => void) {
      const book = await bookOf(week);
      return effect(() => tell(tallyOf(book)));
    },

    /** All blobs as a relay would give them, and what the handshake gives a phone that joins. */
    async exportAll() {
      const keys = shelf.keys.value;
      if (!keys) throw new Error('this phone has keys');
      const joiner = await portableDevice();
      must(await addDevice(shelf, joiner.listed, ['kitchen']));
      const books: [string, readonly Bytes[]][] = [];
      for (const name of await shelf.syncable()) {
        const entries = must(await must(await shelf.open(name)).log.after(0));
        books.push([name, entries.map(({ blob }) => blob)]);
      }
      const inviter = await exportPublicKeys(keys.device);
      const { device: _own, ...gift } = keys;
      const trusted = { [keys.device.id]: { ...inviter, label: '' } };
      return pack({ said: { gift: { ...gift, trusted }, joiner: joiner.private }, books });
    },

    /** A fresh phone: keys as the handshake leaves them, then every book, one after another. */
    async firstSync(wire: Uint8Array) {
      const { said, books } = unpack(wire);
      await join(said, await createDeviceKey());
      await receive(books);
    },

    /** The phone that was invited makes changes; what it has to send. */
    async forgeDelta(wire: Uint8Array, changes: readonly Change[]) {
      const { said, books } = unpack(wire);
      await join(said, await importedDevice(said.joiner));
      const names = new Set(changes.map(({ id }) => nameOf(Number(id.slice(1, 5))) as string));
      const changed = books.filter(([name]) => name === 'group' || names.has(name));
      await receive(changed);
      await edit(changes, perBatch);
      const delta: [string, readonly Bytes[]][] = [];
      for (const name of names) {
        const outbox = must(await must(await shelf.open(name as BookName)).log.outbox());
        delta.push([name, outbox.map(({ blob }) => blob)]);
      }
      return pack({ said: {}, books: delta });
    },

    mergeRemote: (delta: Uint8Array) => receive(unpack(delta).books),
  };

  async function open(): Promise<void> {
    if (await shelf.loadKeys()) return;
    must(await foundGroup(shelf, systemRandom));
    must(await announceDevice(shelf, 'Kiwi'));
  }

  /** Only the one invitation this bench needs: the gift itself is not sealed here, nor counted. */
  async function join(said: Parcel['said'], device: DeviceKey): Promise<void> {
    // What `exportAll` packed.
    await storage.keys.replace({ ...(said.gift as Omit<KeyRecord, 'device'>), device });
    await shelf.loadKeys();
  }

  async function receive(books: Parcel['books']): Promise<void> {
    const rootsFirst = books.toSorted(
      ([a], [b]) => Number(a.includes('/')) - Number(b.includes('/')),
    );
    for (const [name, blobs] of rootsFirst) {
      const book = must(await shelf.open(name as BookName)); // named so by another phone's shelf
      for (let at = 0; at < blobs.length; at += AT_A_TIME) {
        const part = blobs.slice(at, at + AT_A_TIME);
        const { merged } = must(await book.receive(part, { at: at + part.length }));
        if (merged !== part.length) throw new Error(`${name}: ${merged} of ${part.length} merged`);
      }
    }
  }
}

// oxlint-disable-next-line import/no-default-export -- the bench imports an adapter so
export default () => carnetAdapter(Infinity);

function nameOf(week: number) {
  return weekBookName('week', addWeeks(FIRST_CHAIN_WEEK, week));
}

function tallyOf(book: Book): Tally {
  const tally: Tally = {};
  for (const { dish, qty, state } of book.rows(lineTable).value.values())
    if (state === 'ok') tally[dish] = (tally[dish] ?? 0) + qty;
  return tally;
}

/** Keys of the invited phone that may leave the page they were made in: the bench makes it in another one. */
async function portableDevice() {
  const [sign, agree] = await Promise.all([
    crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']),
    crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']),
  ]);
  const publicKeys = await exportPublicKeys({ sign, agree });
  const secret = async ({ privateKey }: CryptoKeyPair) =>
    base64url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)));
  return {
    listed: { id: await deviceIdOf(publicKeys), ...publicKeys, label: 'Figue' },
    private: {
      sign: [await secret(sign), base64url(publicKeys.sign)],
      agree: [await secret(agree), base64url(publicKeys.agree)],
    },
  };
}

async function importedDevice(joiner: unknown): Promise<DeviceKey> {
  const { sign, agree } = joiner as Record<'sign' | 'agree', [string, string]>; // from portableDevice
  const pair = async (name: string, [secret, open]: [string, string], uses: KeyUsage[]) => {
    const algorithm = { name, namedCurve: 'P-256' };
    const [privateKey, publicKey] = await Promise.all([
      crypto.subtle.importKey('pkcs8', bytesOf(secret), algorithm, false, uses),
      crypto.subtle.importKey(
        'raw',
        bytesOf(open),
        algorithm,
        true,
        name === 'ECDSA' ? ['verify'] : [],
      ),
    ]);
    return { privateKey, publicKey };
  };
  return {
    id: await deviceIdOf({ sign: bytesOf(sign[1]), agree: bytesOf(agree[1]) }),
    sign: await pair('ECDSA', sign, ['sign']),
    agree: await pair('ECDH', agree, ['deriveBits']),
  };
}

function bytesOf(text: string): Bytes {
  return base64urlToBytes(text) ?? new Uint8Array(0);
}

function must<T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}
