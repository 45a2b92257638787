import { argon2id } from '@noble/hashes/argon2.js';
import type { Bytes } from '../kernel/bytes.ts';

/** OWASP's least for Argon2id (RFC 9106): 19 MiB, two passes; 32 bytes out. */
const COST = { m: 19 * 1024, t: 2, p: 1, dkLen: 32 } as const;

/** A secret people remember, made costly to guess. About a second on a slow phone: for a worker. */
export function stretched(secret: Bytes, salt: Bytes): Bytes {
  return argon2id(secret, salt, COST).slice();
}
