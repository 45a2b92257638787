import { argon2id } from '@noble/hashes/argon2.js';
import { utf8 } from '../kernel/bytes.ts';

/** How many pictures two people compare, and among how many each is chosen. */
const PICTURE_COUNT = 6;
const BITS_EACH = 6;

/**
 * OWASP's least for Argon2id (RFC 9106): 19 MiB, two passes. Whoever wants other messages with the
 * same 36 bits pays that for each of some 2³⁵ tries, while the people wait.
 */
const COST = { m: 19 * 1024, t: 2, p: 1, dkLen: 5 } as const;
const SALT = utf8('carnet/1/pictures');

/**
 * The numbers (0 to 63) of the six pictures of a transcript, the same on every phone. Takes up to a
 * second on a slow phone: in a page, ask `PictureReader` for it.
 */
export function pictureCode(transcript: Uint8Array): readonly number[] {
  const bytes = argon2id(transcript, SALT, COST);
  let bits = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n) >> 4n;
  const numbers: number[] = [];
  while (numbers.length < PICTURE_COUNT) {
    numbers.unshift(Number(bits & 63n));
    bits >>= BigInt(BITS_EACH);
  }
  return numbers;
}
