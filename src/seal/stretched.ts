import { argon2id } from '@noble/hashes/argon2.js';
import type { Bytes } from '../kernel/bytes.ts';
import { PHRASE_COST } from './stretch-cost.ts';

/** A secret people remember, made costly to guess: 32 bytes. About a second on a slow phone: for a worker. */
export function stretched(secret: Bytes, salt: Bytes, { memory, passes } = PHRASE_COST): Bytes {
  return argon2id(secret, salt, { m: memory, t: passes, p: 1, dkLen: 32 }).slice();
}
