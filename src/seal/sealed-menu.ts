import { base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { openBlob, type SealedBlob, sealBlob } from './blob.ts';
import { bookKey } from './book-key.ts';
import { openMenuSigned } from './menu-signing.ts';
import type { RandomSource } from './random.ts';

/**
 * Seals a signed menu (`signAsMenu`) under the key that its link carries, 16 bytes in base64url: the relay
 * keeps it and reads nothing.
 */
export async function sealMenu(
  menuKey: string,
  signed: Bytes,
  random: RandomSource,
): Promise<SealedBlob | null> {
  const secret = base64urlToBytes(menuKey);
  return secret && sealBlob(await bookKey(secret), signed, random);
}

/**
 * The menu's bytes in what a relay gave, or null for what this key does not open or this signer did not
 * sign: a relay, or another reader of the link, can't pass off a menu of its own.
 */
export async function openMenu(
  { menuKey, signer }: { readonly menuKey: string; readonly signer: string },
  blob: Bytes,
): Promise<Bytes | null> {
  const secret = base64urlToBytes(menuKey);
  const signed = secret && (await openBlob(await bookKey(secret), blob));
  const menu = signed?.ok ? await openMenuSigned('menu', signed.value) : null;
  return menu?.signer === signer ? menu.body : null;
}
