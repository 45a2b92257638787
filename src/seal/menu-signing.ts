import { base64url, base64urlToBytes, type Bytes, concatBytes, utf8 } from '../kernel/bytes.ts';
import { invariant } from '../kernel/assert.ts';
import { sha256 } from './hash.ts';
import type { InboxPrivateKey } from './inbox-key.ts';

/** The private half of the key that signs a week's menu and answers: the numbers of its JWK. */
export type MenuPrivateKey = InboxPrivateKey;

/** What is signed; one can't pass for the other. */
export type MenuPurpose = 'menu' | 'answer';

/** What was signed and by whom. */
export interface MenuSigned {
  /** Fingerprint of the public key, 16 bytes, base64url: compare it with the one that is known. */
  readonly signer: string;
  readonly body: Bytes;
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;
/** The numbers of a point, without the byte that says « uncompressed »; and of a signature. */
const POINT_BYTES = 64;
const SIGNATURE_BYTES = 64;
const SIGNER_BYTES = 16;

/** Makes the key that signs a week's menu. */
export async function createMenuKey(): Promise<MenuPrivateKey> {
  const pair = await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const { x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  invariant(x && y && d, 'an elliptic private key has x, y and d');
  return { x, y, d };
}

/** The fingerprint of a signing key, as menus and links carry it; null for numbers that are none. */
export async function signerOf(key: Pick<MenuPrivateKey, 'x' | 'y'>): Promise<string | null> {
  const point = pointOf(key);
  return point && fingerprint(point);
}

/**
 * Signs: public key, signature, body, in this order. Error as null: a private half that is none, a row
 * somebody filled with something else.
 */
export async function signAsMenu(
  key: MenuPrivateKey,
  purpose: MenuPurpose,
  body: Bytes,
): Promise<Bytes | null> {
  const point = pointOf(key);
  const jwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y, d: key.d };
  try {
    const signing = await crypto.subtle.importKey('jwk', jwk, ECDSA, false, ['sign']);
    const signature = await crypto.subtle.sign(SIGNATURE, signing, signedBytes(purpose, body));
    return point && concatBytes(point, new Uint8Array(signature), body);
  } catch {
    return null;
  }
}

/** Who signed what, or null when the signature is not right. It is for the caller to know the signer. */
export async function openMenuSigned(
  purpose: MenuPurpose,
  signed: Bytes,
): Promise<MenuSigned | null> {
  const point = signed.slice(0, POINT_BYTES);
  const signature = signed.slice(POINT_BYTES, POINT_BYTES + SIGNATURE_BYTES);
  const body = signed.slice(POINT_BYTES + SIGNATURE_BYTES);
  try {
    const raw = concatBytes(Uint8Array.of(4), point);
    const key = await crypto.subtle.importKey('raw', raw, ECDSA, false, ['verify']);
    const isRight = await crypto.subtle.verify(
      SIGNATURE,
      key,
      signature,
      signedBytes(purpose, body),
    );
    return isRight ? { signer: await fingerprint(point), body } : null;
  } catch {
    return null; // no point of the curve
  }
}

function pointOf({ x, y }: Pick<MenuPrivateKey, 'x' | 'y'>): Bytes | null {
  const [across, up] = [base64urlToBytes(x), base64urlToBytes(y)];
  const point = across && up && concatBytes(across, up);
  return point?.length === POINT_BYTES ? point : null;
}

async function fingerprint(point: Bytes): Promise<string> {
  const digest = await sha256(concatBytes(utf8('carnet/1/menu-signer'), point));
  return base64url(digest.slice(0, SIGNER_BYTES));
}

function signedBytes(purpose: MenuPurpose, body: Bytes): Bytes {
  return concatBytes(utf8(`carnet/1/${purpose}/`), body);
}
