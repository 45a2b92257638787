import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type Bytes, concatBytes, utf8 } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { AgreePair } from './device-key.ts';

/** An encapsulated key before the ciphertext: an uncompressed P-256 point, in bytes. */
const ENC_BYTES = 65;

/**
 * Seals to a public key (raw P-256 point of 65 bytes) with HPKE base mode (RFC 9180, suite 0x0010,
 * 0x0001, 0x0002): encapsulated key, then ciphertext. It tells nothing of who sealed. `info` says what
 * for: only who names the same can open it. Errors: bytes that are no point of the curve.
 */
export async function sealTo(
  publicAgree: Bytes,
  info: string,
  plain: Bytes,
): Promise<Result<Bytes, { readonly type: 'NotAKey' }>> {
  const suite = cipherSuite();
  const recipientPublicKey = await importPoint(publicAgree);
  if (!recipientPublicKey) return err({ type: 'NotAKey' });
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: infoBytes(info) },
    plain.slice().buffer,
  );
  return ok(concatBytes(new Uint8Array(enc), new Uint8Array(ct)));
}

/**
 * Opens what was sealed to this pair for this `info`. Error: the private half is locked away; sealed
 * to somebody else, for something else, or touched on the way; these can't be told apart.
 */
export async function openSealed(
  { publicKey, privateKey }: AgreePair,
  info: string,
  sealed: Bytes,
): Promise<Result<Bytes, { readonly type: 'NotForThisKey' }>> {
  if (!privateKey) return err({ type: 'NotForThisKey' });
  const enc = sealed.slice(0, ENC_BYTES).buffer;
  const params = { recipientKey: { publicKey, privateKey }, enc, info: infoBytes(info) };
  try {
    const plain = await cipherSuite().open(params, sealed.slice(ENC_BYTES).buffer);
    return ok(new Uint8Array(plain));
  } catch {
    return err({ type: 'NotForThisKey' });
  }
}

/** One per use: the library's suites set themselves up lazily, and hold no key. */
function cipherSuite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}

function infoBytes(info: string): ArrayBuffer {
  return utf8(`carnet/1/${info}`).buffer;
}

/** Whether something can be sealed to this public key. */
export async function isAgreeKey(publicAgree: Bytes): Promise<boolean> {
  return (await importPoint(publicAgree)) !== null;
}

async function importPoint(raw: Bytes): Promise<CryptoKey | null> {
  if (raw.length !== ENC_BYTES) return null; // a compressed point would import in some browsers
  try {
    return await crypto.subtle.importKey(
      'raw',
      raw,
      { name: 'ECDH', namedCurve: 'P-256' },
      true,
      [],
    );
  } catch {
    return null;
  }
}
