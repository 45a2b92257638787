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
  /** Bearer tokens of 16 bytes that let a phone read and write the log at a relay. */
  readonly read: Bytes;
  readonly write: Bytes;
}

/** The keys under a book's secret. */
export async function bookKey(secret: Bytes): Promise<BookKey> {
  const [logId, keyId, blobs, read, write] = await Promise.all([
    derive(secret, 'log', 16),
    derive(secret, 'keyid', 4),
    derive(secret, 'blob').then(hkdfKey),
    derive(secret, 'read', 16),
    derive(secret, 'write', 16),
  ]);
  return { logId, keyId, blobs, read, write };
}

/** Where a book's log lies at a relay, and what opens it there; base64url. */
export interface BookAddress {
  readonly logId: string;
  readonly read: string;
  readonly write: string;
}

/** The address of the book's log in text. */
export function bookAddress({ logId, read, write }: BookKey): BookAddress {
  return { logId: base64url(logId), read: base64url(read), write: base64url(write) };
}
