import { base64url, type Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LABEL_LIMIT, parseAnswer, parseRequest, requestToBytes } from '../protocol/handshake.ts';
import { createDeviceKey, exportPublicKeys } from '../seal/device-key.ts';
import type { RandomSource } from '../seal/random.ts';
import type { KeyRecord } from '../store/key-record.ts';
import { withGift } from '../store/ring-gift.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { openGift } from './sealed-gift.ts';

export type LabelError =
  { readonly type: 'PhoneNameMissing' } | { readonly type: 'PhoneNameLong'; readonly most: number };

export interface GiftError {
  readonly type:
    | 'NotAJoinAnswer'
    | 'NewerJoinMessage'
    | 'NoJoinRequest' // this phone asked nothing, or took its answer already
    | 'NotForThisPhone' // another phone's, or to an earlier request
    | 'GiftBroken' // nobody of that name signed it, or it contradicts itself
    | 'OtherGroup';
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
function cleanLabel(label: string): Result<string, LabelError> {
  const clean = label.replaceAll(/\p{Cc}+/gu, ' ').trim();
  if (clean === '') return err({ type: 'PhoneNameMissing' });
  return clean.length <= LABEL_LIMIT
    ? ok(clean)
    : err({ type: 'PhoneNameLong', most: LABEL_LIMIT });
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
    const { sign, agree } = await exportPublicKeys(keys.device);
    const label = labelOf(asked) ?? '';
    const own = { id: to, sign: base64url(sign), agree: base64url(agree), label };
    const devices = [...gift.value.devices.filter(({ id }) => id !== to), own];
    return withGift(held, { ...gift.value, devices }, random);
  });
}

function labelOf(request: Bytes | undefined): string | null {
  const parsed = request && parseRequest(request);
  return parsed?.ok ? parsed.value.label : null;
}
