import { base32, type Bytes } from '../kernel/bytes.ts';
import type { IdSource } from '../kernel/ids.ts';

/** Where secrets, nonces and ids come from. */
export type RandomSource = (length: number) => Bytes;

/** The platform's cryptographic random numbers. */
export const systemRandom: RandomSource = (length) =>
  crypto.getRandomValues(new Uint8Array(length));

/** Ids of 128 random bits. */
export function randomIds(random: RandomSource): IdSource {
  return { next: () => base32(random(16)) };
}
