import { type Bytes, utf8 } from '../kernel/bytes.ts';

const NO_SALT = new Uint8Array(0);

/** HKDF-SHA-256 (RFC 5869) of a secret for one purpose; `length` in bytes. */
export async function derive(secret: Bytes, purpose: string, length = 32): Promise<Bytes> {
  return deriveFromKey(await hkdfKey(secret), { salt: NO_SALT, purpose, length });
}

/** The same from a key already imported, with a salt: what each blob does. */
export async function deriveFromKey(
  key: CryptoKey,
  { salt, purpose, length }: { salt: Bytes; purpose: string; length: number },
): Promise<Bytes> {
  const params = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(`carnet/1/${purpose}`) };
  return new Uint8Array(await crypto.subtle.deriveBits(params, key, length * 8));
}

/** A secret as a key that only derives and can't be read back. */
export function hkdfKey(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
}
