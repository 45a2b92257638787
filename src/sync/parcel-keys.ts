import type { Bytes } from '../kernel/bytes.ts';
import { base64url } from '../kernel/bytes.ts';
import { bookAddress, type BookKey, bookKey } from '../seal/book-key.ts';
import { derive } from '../seal/derive.ts';
import { type BookName, ringOfBook, rootBookOf, splitBookName } from '../store/book-name.ts';
import type { KeyRecord, RingName } from '../store/key-record.ts';
import { secretOf } from '../store/keyring.ts';
import { ringsOf } from './ring-devices.ts';

/** One key a parcel may be sealed under: a ring, in one of its epochs. */
export interface ParcelKey {
  readonly ring: RingName;
  /** Null for the present epoch. */
  readonly formerTag: string | null;
  readonly key: BookKey;
}

/** The keys this phone can seal and open parcels with: present rings first, kitchen before the others. */
export async function parcelKeys(keys: KeyRecord): Promise<readonly ParcelKey[]> {
  const found: ParcelKey[] = [];
  for (const ring of ringsOf(keys)) {
    const root = keys.rings[ring]?.root;
    if (root) found.push({ ring, formerTag: null, key: await parcelKey(root) });
  }
  for (const [name, secret] of Object.entries(keys.books)) {
    const { base, tag } = splitBookName(name);
    const ring = tag === null ? null : ringOfBook(name);
    if (ring && tag !== null && base === rootBookOf(ring))
      found.push({ ring, formerTag: tag, key: await parcelKey(secret) });
  }
  return found;
}

/** The four bytes that say which key a section needs. */
export function keyIdOf({ key }: ParcelKey): string {
  return base64url(key.keyId);
}

/** Every book this phone could open, opened before or not, by the address of its log. */
export async function namesByLog(keys: KeyRecord): Promise<ReadonlyMap<string, BookName>> {
  const roots = ringsOf(keys).map(rootBookOf);
  const others = Object.keys(keys.books).filter((name) => ringOfBook(name) !== null);
  // The names of a key record are names of books.
  const names = [...roots, ...others] as BookName[];
  const found = new Map<string, BookName>();
  for (const name of names) {
    const secret = secretOf(keys, name);
    if (secret) found.set(bookAddress(await bookKey(secret)).logId, name);
  }
  return found;
}

/** Whether a book travels in the section of this key. */
export function travelsUnder(name: BookName, { ring, formerTag }: ParcelKey): boolean {
  const { tag } = splitBookName(name);
  return ringOfBook(name) === ring && tag === formerTag;
}

function parcelKey(root: Bytes): Promise<BookKey> {
  return derive(root, 'parcel').then(bookKey);
}
