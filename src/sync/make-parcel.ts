import type { Bytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  type ParcelBook,
  parcelToBytes,
  type Possession,
  type Possessions,
  sectionToBytes,
} from '../protocol/parcel.ts';
import { sealBlob } from '../seal/blob.ts';
import type { RandomSource } from '../seal/random.ts';
import type { BookName } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import { isForkedFrom, ownForkMark } from '../store/fork-mark.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { deflate } from '../formats/deflate.ts';
import { type ParcelKey, parcelKeys, travelsUnder } from './parcel-keys.ts';

/** What making a parcel needs of the phone. */
export interface ParcelDeps {
  readonly shelf: Shelf;
  readonly random: RandomSource;
}

export type ParcelError = StoreError | { readonly type: 'NoKeys' };

const NOTHING: Possession = { numbers: {}, mark: '' };

/** A parcel with what it holds, in batches. */
export interface Parcel {
  readonly bytes: Bytes;
  readonly batches: number;
}

/**
 * Everything the other phone lacks, sealed once for each ring.
 * @param theirs what the other phone said it has; null when it said nothing: then everything goes
 */
export function makeParcel(
  deps: ParcelDeps,
  theirs: Possessions | null,
): Promise<Result<Parcel, ParcelError>> {
  return packed(deps, async (book) => {
    const { numbers, mark } = theirs?.[book.address.logId] ?? NOTHING;
    const isForked = await isForkedFrom(book.content.knowledge, numbers, mark);
    return book.signedAfter(numbers, isForked);
  });
}

/** A parcel without content: what this phone has, for the other one to send the rest. */
export function makeGreeting(deps: ParcelDeps): Promise<Result<Parcel, ParcelError>> {
  return packed(deps, () => Promise.resolve(ok([])));
}

async function packed(
  { shelf, random }: ParcelDeps,
  bodiesOf: (book: Book) => Promise<Result<readonly Bytes[], StoreError>>,
): Promise<Result<Parcel, ParcelError>> {
  const keys = shelf.keys.value;
  if (!keys) return err({ type: 'NoKeys' });
  const names = await shelf.syncable();
  const sections: Bytes[] = [];
  let batches = 0;
  for (const key of await parcelKeys(keys)) {
    const filled = await section(shelf, namesUnder(names, key), bodiesOf);
    if (!filled.ok) return filled;
    if (Object.keys(filled.value.has).length === 0) continue;
    for (const { bodies } of filled.value.books) batches += bodies.length;
    const body = await deflate(sectionToBytes(filled.value));
    sections.push(await sealBlob(key.key, body, random, 'short'));
  }
  return ok({ bytes: parcelToBytes(sections), batches });
}

function namesUnder(names: readonly BookName[], key: ParcelKey): readonly BookName[] {
  // Root books first: they say who may write in the others.
  return names
    .filter((name) => travelsUnder(name, key))
    .sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')) || (a < b ? -1 : 1));
}

async function section(
  shelf: Shelf,
  names: readonly BookName[],
  bodiesOf: (book: Book) => Promise<Result<readonly Bytes[], StoreError>>,
) {
  const has: Record<string, Possession> = {};
  const books: ParcelBook[] = [];
  for (const name of names) {
    const opened = await shelf.open(name);
    if (!opened.ok) continue; // expired meanwhile, or not to be read: the others still travel
    const { address, vector, content } = opened.value;
    const bodies = await bodiesOf(opened.value);
    if (!bodies.ok) return bodies;
    has[address.logId] = { numbers: vector, mark: await ownForkMark(content.knowledge) };
    if (bodies.value.length > 0) books.push({ logId: address.logId, bodies: bodies.value });
  }
  return ok({ has, books });
}
