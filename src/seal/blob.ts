import type { Brand } from '../kernel/brand.ts';
import { invariant } from '../kernel/assert.ts';
import { base64url, type Bytes, sameBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  blobBinding,
  decodeBlob,
  encodeBlob,
  padBody,
  type Padding,
  type BlobHeader,
  unpadBody,
} from '../protocol/blob.ts';
import type { BookKey } from './book-key.ts';
import { deriveFromKey } from './derive.ts';
import type { RandomSource } from './random.ts';

/** Bytes that only `sealBlob` makes or `asSealed` takes in: nothing in clear can be stored by mistake. */
export type SealedBlob = Brand<Bytes, 'SealedBlob'>;

/** Why a blob did not open. */
export interface BlobError {
  readonly type: 'UnknownBlobVersion' | 'BlobTooShort' | 'WrongKey' | 'Tampered';
}

/**
 * Seals a body with AES-256-GCM under a key of its own (HKDF, salt = blob id), with a key commitment,
 * bound to its log. Seal once: the stored bytes are the sent bytes, so no nonce is ever used twice.
 */
export async function sealBlob(
  key: BookKey,
  body: Uint8Array,
  random: RandomSource,
  padding: Padding = 'ladder',
): Promise<SealedBlob> {
  const blobId = random(16);
  const { aes, commitment } = await blobKey(key, blobId);
  const header: BlobHeader = { keyId: key.keyId, blobId, commitment, nonce: random(12) };
  const params = gcm(key, header);
  const ciphertext = new Uint8Array(
    await crypto.subtle.encrypt(params, aes, padBody(body, padding)),
  );
  return encodeBlob({ ...header, ciphertext }) as SealedBlob; // made here, the one place that seals
}

/** The body of a blob, if it was sealed under this key for this log and nobody touched it. */
export async function openBlob(key: BookKey, bytes: Bytes): Promise<Result<Bytes, BlobError>> {
  const decoded = decodeBlob(bytes);
  if (!decoded.ok) return decoded;
  const blob = decoded.value;
  const { aes, commitment } = await blobKey(key, blob.blobId);
  if (!sameBytes(commitment, blob.commitment)) return err({ type: 'WrongKey' });
  try {
    const padded = await crypto.subtle.decrypt(gcm(key, blob), aes, blob.ciphertext);
    const body = unpadBody(new Uint8Array(padded));
    return body ? ok(body) : err({ type: 'Tampered' });
  } catch {
    return err({ type: 'Tampered' });
  }
}

/** The id of a sealed blob, in base64url. */
export function blobIdOf(blob: SealedBlob): string {
  const decoded = decodeBlob(blob);
  invariant(decoded.ok, 'a sealed blob has a header');
  return base64url(decoded.value.blobId);
}

function gcm(key: BookKey, header: BlobHeader) {
  return {
    name: 'AES-GCM',
    iv: new Uint8Array(header.nonce),
    additionalData: blobBinding(key.logId, header),
  };
}

async function blobKey(key: BookKey, blobId: Bytes) {
  const bits = await deriveFromKey(key.blobs, { salt: blobId, purpose: 'blob', length: 48 });
  const raw = bits.slice(0, 32);
  const aes = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { aes, commitment: bits.slice(32) };
}
