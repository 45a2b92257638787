import { base32, type Bytes, concatBytes, utf8 } from '../kernel/bytes.ts';
import { sha256 } from './hash.ts';

/** A pair that opens what is sealed to its public half; without its private one while the app is locked. */
export interface AgreePair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey | null;
}

/**
 * The keys of this phone, made at first run. The private half that signs can't be read out of the browser;
 * the one that opens can, so that the app's lock may wrap it.
 */
export interface DeviceKey {
  /** base32 of SHA-256 of both public keys, first 16 characters; 10 of phones that began earlier. */
  readonly id: string;
  readonly sign: CryptoKeyPair;
  readonly agree: AgreePair;
}

/** The public halves, raw uncompressed P-256 points of 65 bytes each. */
export interface DevicePublicKeys {
  readonly sign: Bytes;
  readonly agree: Bytes;
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;
const ID_LENGTH = 16;
/** Of phones that began before ids were longer: what they signed stays theirs. */
const EARLIER_ID_LENGTH = 10;
/** A P-256 signature as WebCrypto writes it: r and s, 32 bytes each. */
export const SIGNATURE_BYTES = 64;
const CONTEXT = utf8('carnet/1/batch');

/** A new phone's keys. */
export async function createDeviceKey(): Promise<DeviceKey> {
  const [sign, agree] = await Promise.all([
    crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']),
    crypto.subtle.generateKey(ECDH, true, ['deriveBits']),
  ]);
  const keys = await exportPublicKeys({ sign, agree });
  return { id: await deviceIdOf(keys), sign, agree };
}

/** The id a new phone with these public keys gets: 80 bits, that nobody finds other keys for. */
export async function deviceIdOf(keys: DevicePublicKeys): Promise<string> {
  return base32(await sha256(concatBytes(keys.sign, keys.agree))).slice(0, ID_LENGTH);
}

/** Whether an id belongs to these public keys, and to no others. */
export async function isDeviceId(id: string, keys: DevicePublicKeys): Promise<boolean> {
  return (await deviceIdsOf(keys)).includes(id);
}

/** The id of these public keys, and the shorter one they have on a phone that began earlier. */
export async function deviceIdsOf(keys: DevicePublicKeys): Promise<readonly string[]> {
  const id = await deviceIdOf(keys);
  return [id, id.slice(0, EARLIER_ID_LENGTH)];
}

/** What other phones need to know of this one. */
export async function exportPublicKeys(
  key: Readonly<Record<'sign' | 'agree', Pick<AgreePair, 'publicKey'>>>,
): Promise<DevicePublicKeys> {
  const [sign, agree] = await Promise.all([
    crypto.subtle.exportKey('raw', key.sign.publicKey),
    crypto.subtle.exportKey('raw', key.agree.publicKey),
  ]);
  return { sign: new Uint8Array(sign), agree: new Uint8Array(agree) };
}

/** The private half that opens, as PKCS #8; null on a phone whose browser was told never to give it out. */
export async function exportAgree({ privateKey }: AgreePair): Promise<Bytes | null> {
  if (!privateKey?.extractable) return null;
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
}

/** The pair of this private half and its public one. */
export async function importAgree(publicKey: CryptoKey, pkcs8: Bytes): Promise<AgreePair> {
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, ECDH, true, ['deriveBits']);
  return { publicKey, privateKey };
}

/** The body with its signature before it. */
export async function signBody(key: DeviceKey, body: Bytes): Promise<Bytes> {
  const signed = concatBytes(CONTEXT, body);
  const signature = await crypto.subtle.sign(SIGNATURE, key.sign.privateKey, signed);
  return concatBytes(new Uint8Array(signature), body);
}

/** Signature and body of a signed body. */
export function splitSigned(signed: Bytes): { signature: Bytes; body: Bytes } {
  return { signature: signed.slice(0, SIGNATURE_BYTES), body: signed.slice(SIGNATURE_BYTES) };
}

/** Whether this public key signed this body. */
export async function isSignedBy(publicSign: Bytes, signed: Bytes): Promise<boolean> {
  return isSignedWith(await verifyKey(publicSign), signed);
}

/** A public key that checks signatures; null for bytes that are no point of the curve. */
export async function verifyKey(publicSign: Bytes): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', publicSign, ECDSA, false, ['verify']);
  } catch {
    return null;
  }
}

/** The same as `isSignedBy` with a key that is imported already; nobody signed with none. */
export async function isSignedWith(key: CryptoKey | null, signed: Bytes): Promise<boolean> {
  if (!key) return false;
  const { signature, body } = splitSigned(signed);
  return crypto.subtle.verify(SIGNATURE, key, signature, concatBytes(CONTEXT, body));
}
