import { toInstant } from '../../src/kernel/clock.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import { stateToParts } from '../../src/protocol/state-parts.ts';
import { createDeviceKey, exportPublicKeys } from '../../src/seal/device-key.ts';
import { randomIds, systemRandom } from '../../src/seal/random.ts';
import { type BookName, splitBookName } from '../../src/store/book-name.ts';
import type { KeyRecord, RingName } from '../../src/store/key-record.ts';
import { processLock } from '../../src/store/lock.ts';
import { memoryStorage } from '../../src/store/memory-storage.ts';
import type { Book } from '../../src/store/book.ts';
import { Shelf } from '../../src/store/shelf.ts';
import type { Storage } from '../../src/store/storage.ts';
import { singleWindow } from '../../src/store/windows.ts';
import { addDevice, announceDevice } from '../../src/sync/announce-device.ts';
import { finishRenewals } from '../../src/sync/finish-renewals.ts';
import { foundGroup } from '../../src/sync/found-group.ts';
import { valueOf } from './open-phone.ts';

/** One phone of a group under test. */
export interface GroupPhone {
  readonly id: string;
  readonly storage: Storage;
  shelf: Shelf;
  readonly clock: { at: number };
  /** The app starts anew over what lies on the disk. */
  restart(): Promise<void>;
}

const START = Date.UTC(2026, 10, 22, 11);

/** A phone with nothing on it. */
export function emptyPhone(): Omit<GroupPhone, 'id'> {
  const storage = memoryStorage();
  const clock = { at: START };
  const phone = {
    storage,
    clock,
    shelf: newShelf(),
    restart: async () => {
      phone.shelf = newShelf();
      await phone.shelf.loadKeys();
    },
  };
  return phone;
  function newShelf(): Shelf {
    return new Shelf({
      storage,
      windows: singleWindow(),
      lock: processLock(),
      clock: { now: () => toInstant((clock.at += 1)) },
      ids: randomIds(systemRandom),
      random: systemRandom,
      appVersion: '0.1.0',
    });
  }
}

/** The phone of a founder, listed in its own root books. */
export async function founderPhone(label = 'Kiwi'): Promise<GroupPhone> {
  const phone = emptyPhone();
  const keys = valueOf(await foundGroup(phone.shelf, systemRandom)) as KeyRecord; // it makes one
  valueOf(await announceDevice(phone.shelf, label));
  return Object.assign(phone, { id: keys.device.id });
}

/** A further phone of the group as the handshake leaves it, with the rings given; not listed by itself. */
export async function furtherPhone(
  inviter: GroupPhone,
  label: string,
  rings: readonly RingName[] = ['kitchen', 'desk', 'circle'],
): Promise<GroupPhone> {
  const phone = emptyPhone();
  const device = await createDeviceKey();
  const theirs = inviter.shelf.keys.value;
  if (!theirs) throw new Error('the inviter has keys');
  const kept = Object.entries(theirs.rings).filter(([name]) => rings.some((ring) => ring === name));
  const inviterKeys = await exportPublicKeys(theirs.device);
  await phone.storage.keys.replace({
    device,
    rings: Object.fromEntries(kept),
    books: theirs.books,
    trusted: { [theirs.device.id]: { ...inviterKeys, label: '' } },
    ...(theirs.epochs ? { epochs: theirs.epochs } : {}),
    ...(theirs.renewals ? { renewals: theirs.renewals } : {}),
  });
  await phone.shelf.loadKeys();
  const listed = { id: device.id, ...(await exportPublicKeys(device)), label };
  valueOf(await addDevice(inviter.shelf, listed, rings));
  return Object.assign(phone, { id: device.id });
}

/** The keys of a phone, copied onto another one, with nothing else. */
export async function copyOf(phone: GroupPhone): Promise<GroupPhone> {
  const keys = phone.shelf.keys.value;
  if (!keys) throw new Error('the phone has keys');
  const copy = emptyPhone();
  await copy.storage.keys.replace(keys);
  await copy.shelf.loadKeys();
  await handOver(phone, Object.assign(copy, { id: phone.id }));
  return Object.assign(copy, { id: phone.id });
}

/** Hands everything over from one phone to another, as a live parcel does; both hold the rings. */
export async function handOver(from: GroupPhone, to: GroupPhone): Promise<number> {
  let merged = 0;
  const names = [...(await from.shelf.syncable())].sort(
    (a, b) => Number(a.includes('/')) - Number(b.includes('/')),
  );
  for (const name of names) {
    const mine = await from.shelf.open(name);
    const theirs = mine.ok ? await sameBook(to, name, mine.value.address.logId) : null;
    if (!mine.ok || !theirs) continue;
    const bodies = valueOf(await mine.value.signedAfter(theirs.vector));
    merged += valueOf(await theirs.receiveSigned(bodies)).merged;
  }
  valueOf(await finishRenewals(to));
  return merged;
}

/** The book with the same log, whatever epoch the other phone is in. */
async function sameBook(to: GroupPhone, name: BookName, logId: string): Promise<Book | null> {
  const { base } = splitBookName(name);
  const names = (await to.shelf.syncable()).filter((other) => splitBookName(other).base === base);
  for (const other of new Set([...names, base as BookName])) {
    const opened = await to.shelf.open(other);
    if (opened.ok && opened.value.address.logId === logId) return opened.value;
  }
  return null;
}

/** Both ways. */
export async function exchange(a: GroupPhone, b: GroupPhone): Promise<void> {
  await handOver(a, b);
  await handOver(b, a);
}

/** Everything a book says, stamps, rivals and witnesses included, in one text. */
export async function stateOf(phone: GroupPhone, name: BookName): Promise<string> {
  const { rows, facts } = stateToParts(valueOf(await phone.shelf.open(name)).content.state);
  const texts = [...rows, ...facts].map((one) => canonicalJson(one as never)); // rows and facts are JSON
  return `${splitBookName(name).base}\n${texts.sort().join('\n')}`;
}
