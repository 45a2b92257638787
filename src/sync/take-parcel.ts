import type { Bytes } from '../kernel/bytes.ts';
import { base64url } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { decodeBlob } from '../protocol/blob.ts';
import {
  PARCEL_LIMITS,
  type ParcelBook,
  type ParcelSection,
  parseParcel,
  parseSection,
  type Possessions,
} from '../protocol/parcel.ts';
import { openBlob } from '../seal/blob.ts';
import type { BookName } from '../store/book-name.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';
import { finishRenewals } from './finish-renewals.ts';
import { inflate } from '../formats/deflate.ts';
import { keyIdOf, namesByLog, type ParcelKey, parcelKeys, travelsUnder } from './parcel-keys.ts';

/** What a parcel brought. */
export interface Taken {
  /** Batches that are new here. */
  readonly merged: number;
  /** Batches stored and not merged yet: their phone is not known here, or they are damaged. */
  readonly parked: number;
  /** What the sender has, by log: the answer holds what it lacks. */
  readonly theirs: Possessions;
  /** Sections sealed for rings or epochs this phone has no key of: somebody else may open them. */
  readonly unopened: readonly Bytes[];
  /** Sections that are not what was sealed, though this phone has their key: they keep no other away. */
  readonly damaged: number;
}

export type TakeError = StoreError | { readonly type: 'NotAParcel' | 'NoKeys' | 'ParcelOfOthers' };

/** Takes in a parcel. Order and repetition don't matter; what is known already changes nothing. */
export async function takeParcel(shelf: Shelf, bytes: Bytes): Promise<Result<Taken, TakeError>> {
  const parsed = parseParcel(bytes);
  if (!parsed.ok) return parsed;
  const taken = await takeSections(shelf, parsed.value);
  if (!taken.ok) return taken;
  if (taken.value.damaged > 0) return err({ type: 'NotAParcel' });
  const isForeign = parsed.value.length > 0 && taken.value.unopened.length === parsed.value.length;
  return isForeign ? err({ type: 'ParcelOfOthers' }) : taken;
}

/** The same for sections kept from an earlier parcel. */
export async function takeSections(
  shelf: Shelf,
  sections: readonly Bytes[],
): Promise<Result<Taken, TakeError>> {
  const keys = shelf.keys.value;
  if (!keys) return err({ type: 'NoKeys' });
  const [known, names] = [await parcelKeys(keys), await namesByLog(keys)];
  const unopened: Bytes[] = [];
  const taken = { merged: 0, parked: 0, damaged: 0 };
  const theirs: Record<string, Possessions[string]> = {};
  for (const sealed of sections) {
    const key = known.find((one) => keyIdOf(one) === keyIdIn(sealed));
    const section = key ? await openSection(key.key, sealed) : null;
    if (!key) unopened.push(sealed);
    else if (!section) taken.damaged += 1;
    else {
      Object.assign(theirs, section.has);
      const received = await takeBooks({ shelf, names, key }, section.books);
      if (!received.ok) return received;
      taken.merged += received.value.merged;
      taken.parked += received.value.parked;
    }
  }
  const finished = await finishRenewals({ shelf });
  return finished.ok ? ok({ ...taken, theirs, unopened }) : finished;
}

function keyIdIn(sealed: Bytes): string | null {
  const header = decodeBlob(sealed);
  return header.ok ? base64url(header.value.keyId) : null;
}

async function openSection(
  key: Parameters<typeof openBlob>[0],
  sealed: Bytes,
): Promise<ParcelSection | null> {
  const opened = await openBlob(key, sealed);
  const body = opened.ok ? await inflate(opened.value, PARCEL_LIMITS.bytes) : null;
  const section = body ? parseSection(body) : null;
  return section?.ok ? section.value : null;
}

/** Books of the section's own ring and epoch: who has the key of one ring hands over nothing of another. */
async function takeBooks(
  { shelf, names, key }: { shelf: Shelf; names: ReadonlyMap<string, BookName>; key: ParcelKey },
  books: readonly ParcelBook[],
): Promise<Result<Pick<Taken, 'merged' | 'parked'>, StoreError>> {
  const taken = { merged: 0, parked: 0 };
  for (const book of books) {
    const name = names.get(book.logId);
    if (name === undefined || !travelsUnder(name, key)) continue;
    const received = await takeBook(shelf, name, book);
    if (!received.ok) return received;
    taken.merged += received.value.merged;
    taken.parked += received.value.parked;
  }
  return ok(taken);
}

/** Batches of a book that expired here, or was never meant for this phone, are left aside. */
async function takeBook(shelf: Shelf, name: BookName, { bodies }: ParcelBook) {
  const opened = await shelf.open(name);
  if (!opened.ok) return opened.error.type === 'BookClosed' ? ok({ merged: 0, parked: 0 }) : opened;
  return opened.value.receiveSigned(bodies);
}
