import { base32, base32ToBytes, type Bytes, concatBytes, utf8 } from '../kernel/bytes.ts';
import { invariant } from '../kernel/assert.ts';
import { sha256 } from './hash.ts';
import type { RandomSource } from './random.ts';

const BYTES = 16;
/** Most changes of one order; the last value of the chain is the order's id. */
const LAST_REVISION = 31;
const CONTEXT = utf8('carnet/1/order-secret');

// A chain of hashes: the id is the end, each change shows the value before. Whoever read the order or an
// earlier change, in a group chat for example, can change nothing.

/** The beginning of the chain of a new order, base32. Stays on the customer's phone. */
export function newOrderSeed(random: RandomSource): string {
  return base32(random(BYTES));
}

/** The id of the order that begins with this seed. */
export function orderIdOfSeed(seed: string): Promise<string> {
  return hashed(seed, LAST_REVISION);
}

/** What proves the change of this number, from 1 to 31. */
export function secretOfRevision(seed: string, revision: number): Promise<string> {
  invariant(revision >= 1 && revision <= LAST_REVISION, 'an order changes at most 31 times');
  return hashed(seed, LAST_REVISION - revision);
}

/**
 * The id of the order whose change or cancellation carries this secret and revision. Made up, it gives
 * the id of no order.
 */
export function orderIdOf(proof: {
  readonly secret: string;
  readonly revision: number;
}): Promise<string> {
  return hashed(proof.secret, Math.min(proof.revision, LAST_REVISION));
}

/** What the menu's list of arrivals says of an order: 8 bytes, base64url elsewhere. Tells no id. */
export async function arrivalDigest(orderId: string): Promise<Bytes> {
  return (await sha256(utf8(`carnet/1/arrived/${orderId}`))).slice(0, 8);
}

async function hashed(value: string, times: number): Promise<string> {
  let bytes = base32ToBytes(value) ?? new Uint8Array();
  for (let time = 0; time < times; time += 1) {
    bytes = (await sha256(concatBytes(CONTEXT, bytes))).slice(0, BYTES);
  }
  return base32(bytes);
}
