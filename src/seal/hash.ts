import { base64url, type Bytes, utf8 } from '../kernel/bytes.ts';

/** SHA-256 (FIPS 180-4) of some bytes: 32 bytes. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** The id of an intention: equal parts give equal ids on every phone. 128 bits in base64url. */
export async function intentId(...parts: readonly string[]): Promise<string> {
  const digest = await sha256(utf8(JSON.stringify(parts)));
  return base64url(digest.subarray(0, 16));
}

/** HMAC-SHA-256 (RFC 2104) of a text under a raw key: 32 bytes. */
export async function hmac(rawKey: Bytes, text: string): Promise<Bytes> {
  const under = await hmacUnder(rawKey);
  return under(text);
}

/** The same for many texts: the key is brought to WebCrypto once. */
export async function hmacUnder(rawKey: Bytes): Promise<(text: string) => Promise<Bytes>> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', rawKey, algorithm, false, ['sign']);
  return async (text) => new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text)));
}
