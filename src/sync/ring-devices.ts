import { base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import type { Instant } from '../kernel/clock.ts';
import { epochTag } from '../protocol/batch.ts';
import { isDeviceId } from '../seal/device-key.ts';
import type { Book } from '../store/book.ts';
import { deviceAddedKind } from '../store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../store/key-record.ts';
import { renewalName } from '../store/keyring.ts';

/** A phone of a ring. */
export interface RingDevice {
  readonly id: string;
  /** Public keys, raw P-256 points of 65 bytes. */
  readonly sign: Bytes;
  readonly agree: Bytes;
  /** What people call it. */
  readonly label: string;
  /** The phone that added it, and when. */
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** A renewal removed it: it reads and writes nothing any more. */
  readonly isRemoved: boolean;
}

/** The rings a phone holds. */
export function ringsOf(keys: KeyRecord): readonly RingName[] {
  return Object.keys(keys.rings) as RingName[]; // a record of rings has no other keys
}

/**
 * The phones of a ring as its root book lists them, in the order they came. Whoever was listed may write,
 * so nobody can take a listing back. Reads a signal.
 */
export function devicesOfRing(
  root: Pick<Book, 'everSaid'>,
  keys: KeyRecord,
  ring: RingName,
): readonly RingDevice[] {
  const seen = new Set<string>();
  return listings(root, keys, ring).filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The same, each under its own keys: what is sealed to a phone must not open for who lied about it. */
export async function provenDevices(
  root: Pick<Book, 'everSaid'>,
  keys: KeyRecord,
  ring: RingName,
): Promise<readonly RingDevice[]> {
  const proven = new Map<string, RingDevice>();
  for (const device of listings(root, keys, ring))
    if (!proven.has(device.id) && (await isDeviceId(device.id, device)))
      proven.set(device.id, device);
  return [...proven.values()];
}

/** Everything that was ever said of phones of a ring, true or not. */
function listings(
  root: Pick<Book, 'everSaid'>,
  keys: KeyRecord,
  ring: RingName,
): readonly RingDevice[] {
  const kept = keys.rings[ring];
  const renewal = kept && keys.renewals?.[renewalName(ring, epochTag(kept))];
  const removed = new Set(renewal?.removed);
  return root.everSaid(deviceAddedKind).flatMap(({ data, device, at }) => {
    const [sign, agree] = [base64urlToBytes(data.sign), base64urlToBytes(data.agree)];
    if (!sign || !agree) return [];
    const { id, label } = data;
    return [{ id, sign, agree, label, addedBy: device, addedAt: at, isRemoved: removed.has(id) }];
  });
}
