import { type Bytes, concatBytes, utf8 } from '../kernel/bytes.ts';
import type { StretchCost } from '../protocol/backup-frame.ts';
import { derive } from './derive.ts';
import type { RandomSource } from './random.ts';

/** A nonce of AES-GCM, in bytes. */
const NONCE_BYTES = 12;

/** Makes a guess of a secret people remember cost time: Argon2id in a worker, 32 bytes; without a cost, today's. */
export type Stretch = (secret: Bytes, salt: Bytes, cost?: StretchCost) => Promise<Bytes>;

/** 32 bytes as a key that wraps and can't be read back. */
export function lockKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The key that wraps the lock's own key, from what a passkey gives (WebAuthn, PRF extension). */
export async function passkeyKey(output: Bytes): Promise<CryptoKey> {
  return lockKey(await derive(output, 'lock/passkey'));
}

/** A secret sealed with AES-256-GCM under a lock's key, bound to what it is: nonce, then ciphertext. */
export async function wrap(
  key: CryptoKey,
  what: string,
  secret: Bytes,
  random: RandomSource,
): Promise<Bytes> {
  const nonce = random(NONCE_BYTES);
  const sealed = await crypto.subtle.encrypt(boundTo(what, nonce), key, secret);
  return concatBytes(nonce, new Uint8Array(sealed));
}

/** What was wrapped; null under another key, for something else, or touched. */
export async function unwrap(key: CryptoKey, what: string, wrapped: Bytes): Promise<Bytes | null> {
  const nonce = wrapped.slice(0, NONCE_BYTES);
  try {
    const plain = await crypto.subtle.decrypt(
      boundTo(what, nonce),
      key,
      wrapped.slice(NONCE_BYTES),
    );
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}

function boundTo(what: string, iv: Bytes) {
  return { name: 'AES-GCM', iv, additionalData: utf8(`carnet/1/lock/${what}`) };
}
