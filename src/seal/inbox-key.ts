import { base64url, base64urlToBytes, type Bytes, concatBytes } from '../kernel/bytes.ts';
import { invariant } from '../kernel/assert.ts';
import { err, type Result } from '../kernel/result.ts';
import { openSealed, sealTo } from './hpke.ts';

/** The private half of a week's inbox: the three numbers of its JWK (RFC 7518, §6.2), base64url. */
export interface InboxPrivateKey {
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

/** A week's inbox: what is sealed to the public half opens with the private one only. */
export interface InboxKey {
  /** Raw P-256 point, base64url: for the week's book. */
  readonly publicHalf: string;
  /** For the week's contacts; gone with them. */
  readonly privateHalf: InboxPrivateKey;
}

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** What lies in a sealed box: who ordered, by a phone of the group, or an order, by a customer's page. */
type Purpose = 'inbox' | 'order';

/** Makes a new inbox, random as all keys are. */
export async function createInboxKey(): Promise<InboxKey> {
  const pair = await crypto.subtle.generateKey(ECDH, true, ['deriveBits']);
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  const { x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  invariant(x && y && d, 'an elliptic private key has x, y and d');
  return { publicHalf: base64url(new Uint8Array(raw)), privateHalf: { x, y, d } };
}

/** The public half that goes with a private one: its numbers as an uncompressed point (SEC 1, §2.3.3). */
export function publicHalfOf({ x, y }: InboxPrivateKey): string | null {
  const [across, up] = [base64urlToBytes(x), base64urlToBytes(y)];
  return across && up ? base64url(concatBytes(Uint8Array.of(4), across, up)) : null;
}

/** Seals for whoever holds the private half. Error: bytes that are no public half. */
export function sealToInbox(
  publicHalf: Bytes,
  plain: Bytes,
  purpose: Purpose = 'inbox',
): Promise<Result<Bytes, { readonly type: 'NotAKey' }>> {
  return sealTo(publicHalf, purpose, plain);
}

/** Opens what was sealed to an inbox. Error: another inbox, touched on the way, or no private half at all. */
export async function openFromInbox(
  privateHalf: InboxPrivateKey,
  sealed: Bytes,
  purpose: Purpose = 'inbox',
): Promise<Result<Bytes, { readonly type: 'NotForThisKey' }>> {
  const pair = await importPair(privateHalf);
  return pair ? openSealed(pair, purpose, sealed) : err({ type: 'NotForThisKey' });
}

async function importPair({ x, y, d }: InboxPrivateKey): Promise<CryptoKeyPair | null> {
  const open = { kty: 'EC', crv: 'P-256', x, y };
  try {
    const [publicKey, privateKey] = await Promise.all([
      crypto.subtle.importKey('jwk', open, ECDH, true, []),
      crypto.subtle.importKey('jwk', { ...open, d }, ECDH, false, ['deriveBits']),
    ]);
    return { publicKey, privateKey };
  } catch {
    return null; // a row somebody filled with something else
  }
}
