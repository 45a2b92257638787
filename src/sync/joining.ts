import { base64url, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  answerToBytes,
  type JoinRequest,
  LABEL_LIMIT,
  parseAnswer,
  parseRequest,
  requestToBytes,
} from '../protocol/handshake.ts';
import { createDeviceKey, deviceIdOf, exportPublicKeys } from '../seal/device-key.ts';
import type { RandomSource } from '../seal/random.ts';
import type { DeviceAdded } from '../store/books/device-facts.ts';
import type { KeyRecord, RingName } from '../store/key-record.ts';
import { giftOf, withGift, withImplied } from '../store/ring-gift.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { deviceEntry, type RecordDevices } from './device-entry.ts';
import { openGift, sealGift } from './sealed-gift.ts';

export type LabelError =
  { readonly type: 'PhoneNameMissing' } | { readonly type: 'PhoneNameLong'; readonly most: number };

export interface RequestError {
  readonly type: 'NotAJoinRequest' | 'NewerJoinMessage' | 'OwnJoinRequest';
}

export interface AnswerError {
  readonly type: RequestError['type'] | 'RingNotHeld' | 'PhoneWasRemoved';
}

export interface GiftError {
  readonly type:
    | 'NotAJoinAnswer'
    | 'NewerJoinMessage'
    | 'NoJoinRequest' // this phone asked nothing, or took its answer already
    | 'NotForThisPhone' // another phone's, or to an earlier request
    | 'GiftBroken' // nobody of that name signed it, or it contradicts itself
    | 'OtherGroup';
}

/** The phone that gives, as its person sees it. */
export interface Inviter {
  readonly keys: KeyRecord;
  /** What people call this phone. */
  readonly label: string;
  /** The phones it knows and nobody removed, with or without itself. */
  readonly devices: readonly DeviceAdded[];
  /** Writes the phones into the lists of the rings: `recordDevices`. */
  readonly record: RecordDevices;
}

/**
 * Message 1 of this phone, which makes its keys if it has none. It is kept until its answer came, so a
 * phone that is put away meanwhile shows the same again; another label makes another request.
 */
export async function askToJoin(
  shelf: Shelf,
  label: string,
  random: RandomSource,
): Promise<Result<Bytes, LabelError | StoreError>> {
  const name = cleanLabel(label);
  if (!name.ok) return name;
  const changed = await shelf.changeKeys(async (keys) => {
    const held = keys ?? { device: await createDeviceKey(), rings: {}, books: {} };
    if (labelOf(held.asked) === name.value) return ok(held);
    const { sign, agree } = await exportPublicKeys(held.device);
    const request = { id: held.device.id, sign, agree, label: name.value, nonce: random(16) };
    return ok({ ...held, asked: requestToBytes(request) });
  });
  return changed.ok ? ok(changed.value.asked ?? new Uint8Array(0)) : changed;
}

/** What people may call a phone. Control characters become spaces. */
export function cleanLabel(label: string): Result<string, LabelError> {
  const clean = label.replaceAll(/\p{Cc}+/gu, ' ').trim();
  if (clean === '') return err({ type: 'PhoneNameMissing' });
  return clean.length <= LABEL_LIMIT
    ? ok(clean)
    : err({ type: 'PhoneNameLong', most: LABEL_LIMIT });
}

/** Who asks, once the id is known to belong to the keys; `own` is the id of the phone that reads. */
export async function readRequest(
  request: Bytes,
  own: string,
): Promise<Result<JoinRequest, RequestError>> {
  const parsed = parseRequest(request);
  if (!parsed.ok) return parsed;
  if (parsed.value.id === own) return err({ type: 'OwnJoinRequest' });
  const belongs = (await deviceIdOf(parsed.value)) === parsed.value.id;
  return belongs ? parsed : err({ type: 'NotAJoinRequest' });
}

/**
 * Message 2: gives the phone that asked some rings (desk and circle imply kitchen), and writes it into
 * their lists first. Only after people stood face to face, or compared the pictures of the request.
 * The same again gives a phone that joined before another ring.
 */
export async function answerJoin(
  inviter: Inviter,
  request: Bytes,
  rings: readonly RingName[],
): Promise<Result<Bytes, AnswerError | StoreError>> {
  const { keys, record } = inviter;
  const read = await readRequest(request, keys.device.id);
  if (!read.ok) return read;
  const asked = read.value;
  const given = withImplied(rings);
  if (wasRemoved(keys, given, asked.id)) return err({ type: 'PhoneWasRemoved' });
  const self = await deviceEntry(keys.device, inviter.label);
  const others = inviter.devices.filter(({ id }) => id !== self.id && id !== asked.id);
  const gift = giftOf(keys, given, [self, ...others]);
  if (!gift.ok) return gift;
  const ends = { from: self.id, to: asked.id, request };
  const sealed = await sealGift(keys.device, { ends, agree: asked.agree, gift: gift.value });
  if (!sealed.ok) return err({ type: 'NotAJoinRequest' });
  for (const ring of given) {
    const recorded = await record(ring, [self, entryOf(asked)]);
    if (!recorded.ok) return recorded;
  }
  return ok(answerToBytes({ ...ends, sealed: sealed.value }));
}

/**
 * Takes the rings of message 2 into this phone's keys, and trusts the phones its inviter knows. Only
 * after people stood face to face, or compared the pictures of both messages.
 */
export function takeGift(
  shelf: Shelf,
  answer: Bytes,
  random: RandomSource,
): Promise<Result<KeyRecord, GiftError | StoreError>> {
  return shelf.changeKeys<GiftError>(async (keys) => {
    const parsed = parseAnswer(answer);
    if (!parsed.ok) return parsed;
    if (!keys?.asked) return err({ type: 'NoJoinRequest' });
    const { asked, ...held } = keys;
    const { from, to, sealed } = parsed.value;
    if (to !== keys.device.id) return err({ type: 'NotForThisPhone' });
    const gift = await openGift(keys.device, { from, to, request: asked }, sealed);
    if (!gift.ok) return gift;
    const own = await deviceEntry(keys.device, labelOf(asked) ?? '');
    const devices = [...gift.value.devices.filter(({ id }) => id !== own.id), own];
    return withGift(held, { ...gift.value, devices }, random);
  });
}

function entryOf({ id, sign, agree, label }: JoinRequest): DeviceAdded {
  return { id, sign: base64url(sign), agree: base64url(agree), label };
}

/** Its id stays removed for as long as the ring has this key: only a new phone can come back. */
function wasRemoved(keys: KeyRecord, rings: readonly RingName[], id: string): boolean {
  return Object.entries(keys.renewals ?? {}).some(
    ([name, { removed }]) =>
      rings.some((ring) => name.startsWith(`${ring}@`)) && removed.includes(id),
  );
}

function labelOf(request: Bytes | undefined): string | null {
  const parsed = request && parseRequest(request);
  return parsed?.ok ? parsed.value.label : null;
}
