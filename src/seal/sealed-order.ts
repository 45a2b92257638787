import type { Bytes } from '../kernel/bytes.ts';
import { invariant } from '../kernel/assert.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { INBOX_BLOB_BYTES } from '../protocol/blob.ts';
import { type InboxPrivateKey, openFromInbox, sealToInbox } from './inbox-key.ts';

/** Encapsulated key and tag of HPKE. */
const SEAL_BYTES = 65 + 16;
const LENGTH_BYTES = 2;
const PLAIN_BYTES = INBOX_BLOB_BYTES - SEAL_BYTES;

/** Why an order from the relay can't be read. */
export interface SealedOrderError {
  readonly type: 'NotForThisKey' | 'NotAnOrder';
}

/**
 * Seals an order (`orderToBytes`) to the week's inbox, a raw P-256 point: always 2,048 bytes, whatever it
 * says. Error: bytes that are no public half.
 */
export function sealOrder(
  inbox: Bytes,
  order: Bytes,
): Promise<Result<Bytes, { readonly type: 'NotAKey' }>> {
  invariant(order.length <= PLAIN_BYTES - LENGTH_BYTES, 'an order fits its box');
  const plain = new Uint8Array(PLAIN_BYTES);
  new DataView(plain.buffer).setUint16(0, order.length);
  plain.set(order, LENGTH_BYTES);
  return sealToInbox(inbox, plain, 'order');
}

/** The order's bytes in a box of the inbox. Errors: not for this inbox or touched; no order inside. */
export async function openOrder(
  privateHalf: InboxPrivateKey,
  box: Bytes,
): Promise<Result<Bytes, SealedOrderError>> {
  const plain = await openFromInbox(privateHalf, box, 'order');
  if (!plain.ok) return plain;
  const bytes = plain.value;
  const length = bytes.length < LENGTH_BYTES ? 0 : new DataView(bytes.buffer).getUint16(0);
  return length === 0 || length > bytes.length - LENGTH_BYTES
    ? err({ type: 'NotAnOrder' })
    : ok(bytes.slice(LENGTH_BYTES, LENGTH_BYTES + length));
}
