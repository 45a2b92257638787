import { base64url, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { answerToBytes, type JoinRequest, parseRequest } from '../protocol/handshake.ts';
import { exportPublicKeys, isDeviceId, verifyKey } from '../seal/device-key.ts';
import { isAgreeKey } from '../seal/hpke.ts';
import type { DeviceAdded } from '../store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../store/key-record.ts';
import { giftOf, withImplied } from '../store/ring-gift.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { addDevice } from './announce-device.ts';
import { provenDevices } from './ring-devices.ts';
import { sealGift } from './sealed-gift.ts';

export interface RequestError {
  readonly type: 'NotAJoinRequest' | 'NewerJoinMessage' | 'OwnJoinRequest';
}

export interface AnswerError {
  readonly type: RequestError['type'] | 'RingNotHeld' | 'PhoneWasRemoved' | 'NotAKey';
}

type NamedDevice = Pick<JoinRequest, 'id' | 'sign' | 'agree' | 'label'>;

/** What a person decided about a phone that asks. */
export interface Invitation {
  readonly request: Bytes;
  /** Desk and circle imply kitchen. */
  readonly rings: readonly RingName[];
  /** What people call the inviting phone, if no list of phones says so yet. */
  readonly label: string;
}

/** Who asks, once the id is known to belong to the keys; `own` is the id of the phone that reads. */
export async function readRequest(
  request: Bytes,
  own: string,
): Promise<Result<JoinRequest, RequestError>> {
  const parsed = parseRequest(request);
  if (!parsed.ok) return parsed;
  if (parsed.value.id === own) return err({ type: 'OwnJoinRequest' });
  const { id, sign, agree } = parsed.value;
  const belongs = await isDeviceId(id, { sign, agree });
  // To keys that are none nothing could ever be sealed: no answer, and no new key later.
  return belongs && (await verifyKey(sign)) && (await isAgreeKey(agree))
    ? parsed
    : err({ type: 'NotAJoinRequest' });
}

/**
 * Message 2: gives the phone that asked some rings, and writes it into their lists first. Only after
 * people stood face to face, or compared the pictures of the request. The same again gives a phone that
 * joined before another ring.
 */
export async function answerJoin(
  shelf: Shelf,
  { request, rings, label }: Invitation,
): Promise<Result<Bytes, AnswerError | StoreError>> {
  const keys = shelf.keys.value;
  if (!keys) return err({ type: 'RingNotHeld' });
  const read = await readRequest(request, keys.device.id);
  if (!read.ok) return read;
  const asked = read.value;
  const given = withImplied(rings);
  if (wasRemoved(keys, given, asked.id)) return err({ type: 'PhoneWasRemoved' });
  const known = await knownDevices(shelf, keys, label);
  if (!known.ok) return known;
  const others = known.value.filter(({ id }) => id !== asked.id);
  const gift = giftOf(keys, given, others.map(toEntry));
  if (!gift.ok) return gift;
  const ends = { from: keys.device.id, to: asked.id, request };
  const sealed = await sealGift(keys.device, { ends, agree: asked.agree, gift: gift.value });
  if (!sealed.ok) return err({ type: 'NotAJoinRequest' });
  for (const device of [...others.filter(({ id }) => id === ends.from), asked]) {
    const listed = await addDevice(shelf, device, given);
    if (!listed.ok) return listed;
  }
  return ok(answerToBytes({ ...ends, sealed: sealed.value }));
}

/**
 * This phone and all it trusts or finds in the kitchen's list. Those somebody removed too: what they wrote
 * before stands in books that were not renewed, and whoever can't check it would show other numbers than the
 * others. They get no voice by it: the renewals go along, and say where they are out.
 */
async function knownDevices(
  shelf: Shelf,
  keys: KeyRecord,
  label: string,
): Promise<Result<readonly NamedDevice[], StoreError>> {
  const root = await shelf.open('group');
  if (!root.ok) return root;
  const own = { id: keys.device.id, ...(await exportPublicKeys(keys.device)), label };
  const trusted = Object.entries(keys.trusted ?? {}).map(([id, device]) => ({ id, ...device }));
  const listed = await provenDevices(root.value, keys, 'kitchen');
  const all = new Map([own, ...trusted, ...listed].map((device) => [device.id, device]));
  return ok([...all.values()]);
}

function toEntry({ id, sign, agree, label }: NamedDevice): DeviceAdded {
  return { id, sign: base64url(sign), agree: base64url(agree), label };
}

/** Its id stays removed for as long as the ring has this key: only a new phone can come back. */
function wasRemoved(keys: KeyRecord, rings: readonly RingName[], id: string): boolean {
  return Object.entries(keys.renewals ?? {}).some(
    ([name, { removed }]) =>
      rings.some((ring) => name.startsWith(`${ring}@`)) && removed.includes(id),
  );
}
