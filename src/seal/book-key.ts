import { base64url, type Bytes } from '../kernel/bytes.ts';
import { derive, hkdfKey } from './derive.ts';

/** What opens and seals the blobs of one book and epoch. */
export interface BookKey {
  /** Address of the book's log, 16 bytes: unlinkable to its name and to other epochs. */
  readonly logId: Bytes;
  /** Tells which key a blob needs, 4 bytes. */
  readonly keyId: Bytes;
  /** Derives one key per blob; can't be read back. */
  readonly blobs: CryptoKey;
}

/** The keys under a book's secret. */
export async function bookKey(secret: Bytes): Promise<BookKey> {
  const [logId, keyId, blobs] = await Promise.all([
    derive(secret, 'log', 16),
    derive(secret, 'keyid', 4),
    derive(secret, 'blob').then(hkdfKey),
  ]);
  return { logId, keyId, blobs };
}

/** The address of the book's log in text. */
export function logAddress(key: BookKey): string {
  return base64url(key.logId);
}
