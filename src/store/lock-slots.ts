import { isoWeek } from '../domain/calendar.ts';
import { invariant } from '../kernel/assert.ts';
import { base64url, base64urlToBytes, type Bytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { type DeviceKey, exportAgree, importAgree } from '../seal/device-key.ts';
import { unwrap, wrap } from '../seal/lock-key.ts';
import type { RandomSource } from '../seal/random.ts';
import { bookSlot, RING_SLOT, ringOfBook } from './book-name.ts';
import type { AppLock, KeptRing, KeyRecord, RingName, TrustedDevice } from './key-record.ts';

const AGREE = 'agree';
const TRUSTED = 'trusted';

/** What a lock's slots are opened and closed with. */
export interface SlotKey {
  readonly key: CryptoKey;
  readonly random: RandomSource;
}

/**
 * Keys as they lie on the disk of a phone whose lock is on: what the lock holds stands in its slots,
 * wrapped, and nowhere else. The private half of a phone made when it could not be read out stays as it is.
 */
export async function closeSlots(
  keys: KeyRecord,
  lock: AppLock,
  { key, random }: SlotKey,
): Promise<KeyRecord> {
  const { open, held } = await parted(keys, lock.scope);
  const slots: Record<string, Bytes> = {};
  for (const [name, secret] of Object.entries(held))
    slots[name] = await wrap(key, slotOf(lock, name), secret, random);
  return { ...open, appLock: { ...lock, slots } };
}

interface Parted {
  readonly open: KeyRecord;
  /** What a lock of this scope holds, by the name of its slot. */
  readonly held: Readonly<Record<string, Bytes>>;
}

async function parted(keys: KeyRecord, scope: AppLock['scope']): Promise<Parted> {
  const isHeld = (ring: RingName | null) => scope === 'all' || ring !== 'kitchen';
  const held: Record<string, Bytes> = {};
  const rings: Partial<Record<RingName, KeptRing>> = {};
  for (const [name, ring] of ringsIn(keys)) {
    if (isHeld(name)) held[RING_SLOT + name] = ringBytes(ring);
    else rings[name] = ring;
  }
  const books: Record<string, Bytes> = {};
  for (const [name, secret] of Object.entries(keys.books)) {
    if (isHeld(ringOfBook(name))) held[bookSlot(name)] = secret;
    else books[name] = secret;
  }
  const agree = await exportAgree(keys.device.agree);
  if (agree) held[AGREE] = agree;
  const device = agree ? withoutPrivate(keys.device) : keys.device;
  const { trusted, ...rest } = keys;
  const open = { ...rest, device, rings, books };
  if (!trusted) return { open, held };
  // Names people gave to phones are as private as what the phones hold.
  if (scope === 'all') held[TRUSTED] = trustedBytes(trusted);
  return { open: scope === 'all' ? open : { ...open, trusted }, held };
}

function withoutPrivate(device: DeviceKey): DeviceKey {
  return { ...device, agree: { publicKey: device.agree.publicKey, privateKey: null } };
}

/** All keys again; null when this key is not the lock's, or a slot was touched. */
export async function openSlots(
  stored: KeyRecord,
  lock: AppLock,
  key: CryptoKey,
): Promise<KeyRecord | null> {
  const rings: Partial<Record<RingName, KeptRing>> = { ...stored.rings };
  const books: Record<string, Bytes> = { ...stored.books };
  let { device, trusted } = stored;
  for (const [name, wrapped] of Object.entries(lock.slots)) {
    const secret = await unwrap(key, slotOf(lock, name), wrapped);
    if (!secret) return null;
    if (name === AGREE)
      device = { ...device, agree: await importAgree(device.agree.publicKey, secret) };
    else if (name === TRUSTED) trusted = trustedOf(secret);
    else if (name.startsWith(RING_SLOT)) rings[ringName(name)] = ringOf(secret);
    else books[name.slice(bookSlot('').length)] = secret;
  }
  return { ...stored, device, rings, books, ...(trusted ? { trusted } : {}) };
}

function slotOf({ id }: AppLock, name: string): string {
  return `${id}/${name}`;
}

function ringsIn({ rings }: KeyRecord): [RingName, KeptRing][] {
  return Object.entries(rings) as [RingName, KeptRing][]; // widens the names; there are no others
}

function ringName(slot: string): RingName {
  return slot.slice(RING_SLOT.length) as RingName; // slots are only made with the name of a ring
}

interface RingText extends Omit<KeptRing, 'root' | 'chain' | 'chainWeek'> {
  readonly root: string;
  readonly chain: string;
  readonly chainWeek: string;
}

function ringBytes(ring: KeptRing): Bytes {
  const text: RingText = { ...ring, root: base64url(ring.root), chain: base64url(ring.chain) };
  return utf8(JSON.stringify(text));
}

function ringOf(bytes: Bytes): KeptRing {
  const text = JSON.parse(utf8ToText(bytes)) as RingText; // sealed by ringBytes, and authentic
  const [root, chain] = [bytesOf(text.root), bytesOf(text.chain)];
  return { ...text, root, chain, chainWeek: isoWeek(text.chainWeek) };
}

type TrustedText = Readonly<Record<string, Readonly<Record<keyof TrustedDevice, string>>>>;

function trustedBytes(trusted: Readonly<Record<string, TrustedDevice>>): Bytes {
  const entries = Object.entries(trusted).map(([id, { sign, agree, label }]) => [
    id,
    { sign: base64url(sign), agree: base64url(agree), label },
  ]);
  return utf8(JSON.stringify(Object.fromEntries(entries)));
}

function trustedOf(bytes: Bytes): Readonly<Record<string, TrustedDevice>> {
  const text = JSON.parse(utf8ToText(bytes)) as TrustedText; // sealed by trustedBytes, and authentic
  return Object.fromEntries(
    Object.entries(text).map(([id, { sign, agree, label }]) => [
      id,
      { sign: bytesOf(sign), agree: bytesOf(agree), label },
    ]),
  );
}

function bytesOf(text: string): Bytes {
  const bytes = base64urlToBytes(text);
  invariant(bytes, 'a slot holds what was put in');
  return bytes;
}
