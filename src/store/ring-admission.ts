import { base64urlToBytes } from '../kernel/bytes.ts';
import { epochTag } from '../protocol/batch.ts';
import type { DevicePublicKeys } from '../seal/device-key.ts';
import type { Admission, BookEpoch } from './admission.ts';
import type { Book } from './book.ts';
import { type DeviceAdded, deviceAddedKind } from './books/device-facts.ts';
import type { KeyRecord, RingName, TrustedDevice } from './key-record.ts';
import { renewalName } from './keyring.ts';

/** What the admission reads of a root book: the live one, or one that is being opened. */
type DeviceFacts = Pick<Book, 'everTold'>;

/** Whom this phone trusts without a fact: itself and those its inviter vouched for. */
export type TrustRoots = Readonly<Record<string, Pick<TrustedDevice, keyof DevicePublicKeys>>>;

/** Who may write in a book of a ring: the roots of trust, and whoever one of them added. */
export function ringAdmission(
  ring: RingName,
  book: BookEpoch,
  { keys, roots, facts }: { keys: KeyRecord; roots: TrustRoots; facts: DeviceFacts },
): Admission {
  const renewal = keys.renewals?.[renewalName(ring, epochTag(book))] ?? null;
  // Every word of every witness: a false one, however early, must not hide a phone's own keys.
  const added = facts.everTold(deviceAddedKind);
  const known = new Map<string, readonly DevicePublicKeys[]>();
  return {
    keysOf: (device) => {
      const keysHere = known.get(device) ?? keysOf(roots, added, device);
      known.set(device, keysHere);
      return keysHere;
    },
    isRemoved: (device) => renewal?.removed.includes(device) === true,
    renewal: renewal && { by: renewal.by, opens: renewal.opens.includes(book.name) },
  };
}

/** Books of this phone alone: only itself writes there. */
export function ownAdmission(roots: TrustRoots): Admission {
  return {
    keysOf: (device) => keysOf(roots, [], device),
    isRemoved: () => false,
    renewal: null,
  };
}

/** All keys anybody gave for a phone; which of them are its own, its id says. */
function keysOf(
  roots: TrustRoots,
  added: readonly DeviceAdded[],
  device: string,
): readonly DevicePublicKeys[] {
  const root = Object.hasOwn(roots, device) ? roots[device] : undefined;
  const told = added.flatMap((one) => {
    if (one.id !== device) return [];
    const [sign, agree] = [base64urlToBytes(one.sign), base64urlToBytes(one.agree)];
    return sign && agree ? [{ sign, agree }] : [];
  });
  return root ? [root, ...told] : told;
}
