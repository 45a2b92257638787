import * as z from 'zod/mini';
import { base64url, base64urlToBytes, type Bytes, utf8, utf8ToText } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { padBody, unpadBody } from '../protocol/blob.ts';
import { canonicalJson, type JsonValue } from '../protocol/canonical-json.ts';
import {
  type DeviceKey,
  isDeviceId,
  isSignedBy,
  signBody,
  splitSigned,
} from '../seal/device-key.ts';
import { sha256 } from '../seal/hash.ts';
import { openSealed, sealTo } from '../seal/hpke.ts';
import type { DeviceAdded } from '../store/books/device-facts.ts';
import { type RingGift, ringGiftSchema } from '../store/ring-gift.ts';

/** From which phone to which, in answer to which request: a gift opens for nothing else. */
export interface GiftEnds {
  readonly from: string;
  readonly to: string;
  /** Message 1 as it travelled. */
  readonly request: Bytes;
}

/** Before the signed text: no signed batch, which is JSON, begins so. */
const SIGNED_AS = 'carnet/1/gift\n';

const signedSchema = z.object({
  from: z.string(),
  to: z.string(),
  request: z.string(),
  gift: ringGiftSchema,
});

/** Signs a gift, pads it so that its length tells little of what is in it, and seals it to the phone that asked. */
export async function sealGift(
  device: DeviceKey,
  { ends, agree, gift }: { ends: GiftEnds; agree: Bytes; gift: RingGift },
): Promise<Result<Bytes, { readonly type: 'NotAKey' }>> {
  const request = await digestOf(ends.request);
  // The gift's schema describes JSON only.
  const json = gift as unknown as JsonValue;
  const text = SIGNED_AS + canonicalJson({ from: ends.from, to: ends.to, request, gift: json });
  const signed = await signBody(device, utf8(text));
  return sealTo(agree, infoOf(ends, request), padBody(signed));
}

/**
 * Opens a gift. Errors: it is not for this phone or not for this request (these can't be told apart);
 * it is not signed by the phone it says it is from, or gives a phone keys that are not its own.
 */
export async function openGift(
  device: DeviceKey,
  ends: GiftEnds,
  sealed: Bytes,
): Promise<Result<RingGift, { readonly type: 'NotForThisPhone' | 'GiftBroken' }>> {
  const request = await digestOf(ends.request);
  const padded = await openSealed(device.agree, infoOf(ends, request), sealed);
  if (!padded.ok) return err({ type: 'NotForThisPhone' });
  const signed = unpadBody(padded.value);
  const said = signed && readSigned(splitSigned(signed).body);
  if (!said || !areEnds(said, ends, request)) return err({ type: 'GiftBroken' });
  const isTrue = (await isSignedByInviter(signed, said)) && (await areOwnKeys(said.gift.devices));
  return isTrue ? ok(said.gift) : err({ type: 'GiftBroken' });
}

type Signed = z.infer<typeof signedSchema>;

function areEnds({ from, to, request }: Signed, ends: GiftEnds, digest: string): boolean {
  return from === ends.from && to === ends.to && request === digest;
}

/** By the keys the gift itself gives for its sender: `areOwnKeys` says that they fit the sender's id. */
function isSignedByInviter(signed: Bytes, { from, gift }: Signed): Promise<boolean> {
  const sign = base64urlToBytes(gift.devices.find(({ id }) => id === from)?.sign ?? '');
  return sign ? isSignedBy(sign, signed) : Promise.resolve(false);
}

/** Whether each phone of a list has the id that belongs to its keys. */
async function areOwnKeys(devices: readonly DeviceAdded[]): Promise<boolean> {
  for (const { id, ...texts } of devices) {
    const [sign, agree] = [base64urlToBytes(texts.sign), base64urlToBytes(texts.agree)];
    if (!sign || !agree || !(await isDeviceId(id, { sign, agree }))) return false;
  }
  return true;
}

function readSigned(body: Bytes): Signed | null {
  try {
    const text = utf8ToText(body);
    if (!text.startsWith(SIGNED_AS)) return null;
    const parsed = signedSchema.safeParse(JSON.parse(text.slice(SIGNED_AS.length)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // not UTF-8, or not JSON
  }
}

function infoOf({ from, to }: GiftEnds, request: string): string {
  return `gift/${from}/${to}/${request}`;
}

async function digestOf(request: Bytes): Promise<string> {
  return base64url(await sha256(request));
}
