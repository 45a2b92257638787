import { ok, type Result } from '../kernel/result.ts';
import { epochTag } from '../protocol/batch.ts';
import type { Opening } from '../protocol/opening.ts';
import { hasSeen } from '../protocol/vector.ts';
import { type BookName, splitBookName } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import type { KeyRecord } from '../store/key-record.ts';
import { epochOf, renewalOf, secretOf } from '../store/keyring.ts';
import { authorBefore, openingParts } from '../store/opening-parts.ts';
import type { Shelf } from '../store/shelf.ts';
import type { StoreError } from '../store/store-error.ts';

/**
 * Brings renewals to their end: the books this phone renewed get their opening before anything else is
 * written in them, and what former books hold that the new ones lack goes over. To be run at start,
 * after a renewal, and whenever something arrived in a former book; done again it does nothing.
 */
export async function finishRenewals({
  shelf,
}: {
  shelf: Shelf;
}): Promise<Result<void, StoreError>> {
  const keys = shelf.keys.value;
  if (!keys) return ok(undefined);
  for (const name of namesToFinish(keys, await shelf.syncable())) {
    const finished = await finishBook(shelf, keys, name);
    if (!finished.ok) return finished;
  }
  return ok(undefined);
}

/** What a book was may have gone on its day; without first words nobody could ever write in it again. */
const NOTHING_LEFT: Opening = { part: 1, parts: 1, before: {}, cuts: {}, rows: [], facts: [] };

/** Books that were renewed: opening them first puts their former epoch aside. */
function namesToFinish(keys: KeyRecord, names: readonly BookName[]): readonly BookName[] {
  const bases = names.map((name) => splitBookName(name).base as BookName); // the base of a name is one
  const renewed = [...new Set(bases)].filter((name) => epochOf(keys, name).epoch > 1);
  // Root books first: they say who may write in the others.
  return renewed.sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
}

async function finishBook(
  shelf: Shelf,
  keys: KeyRecord,
  name: BookName,
): Promise<Result<void, StoreError>> {
  const present = await shelf.open(name);
  // Expired meanwhile: nothing to carry over.
  if (!present.ok) return present.error.type === 'BookClosed' ? ok(undefined) : present;
  // Renewed once more meanwhile: whoever did that finishes it.
  if (present.value.tag !== epochTag(epochOf(keys, name))) return ok(undefined);
  const { formers, areAll } = await formerBooks(shelf, keys, name);
  // Of a former book that does not open just now nothing must be left out: the next run begins.
  const begun = areAll ? await beginOwn(present.value, keys, { name, formers }) : ok(undefined);
  if (!begun.ok) return begun;
  for (const former of formers) {
    const carried = await carryOver(former, present.value);
    if (!carried.ok) return carried;
  }
  return ok(undefined);
}

/** A book this phone renewed begins with what it keeps of its latest former epoch. */
async function beginOwn(
  present: Book,
  keys: KeyRecord,
  { name, formers }: { name: BookName; formers: readonly Book[] },
): Promise<Result<unknown, StoreError>> {
  const renewal = renewalOf(keys, name);
  if (renewal?.by !== keys.device.id || !renewal.opens.includes(name)) return ok(undefined);
  const [former] = formers;
  return present.begin(() => (former ? openingParts(former, renewal.removed) : [NOTHING_LEFT]));
}

/** Former epochs of a book that this phone has a key of, the latest first; one never read is left out. */
async function formerBooks(shelf: Shelf, keys: KeyRecord, name: BookName) {
  const formers: Book[] = [];
  let areAll = true;
  for (const other of await shelf.syncable()) {
    const { base, tag } = splitBookName(other);
    if (base !== name || tag === null || !secretOf(keys, other)) continue;
    const opened = await shelf.open(other);
    if (opened.ok) formers.push(opened.value);
    else areAll &&= opened.error.type === 'BookUnreadable';
  }
  formers.sort((a, b) => Number.parseInt(b.tag, 10) - Number.parseInt(a.tag, 10));
  return { formers, areAll };
}

/** Hands over, signed as they are, the batches the present epoch has not seen. */
async function carryOver(former: Book, present: Book): Promise<Result<void, StoreError>> {
  const theirs: Record<string, number> = {};
  let behind = false;
  const known = present.content.knowledge.vector;
  for (const [author, { contiguous, ahead }] of former.content.knowledge.vector) {
    const name = authorBefore(author, former.tag);
    const seen = known.get(name)?.contiguous ?? 0;
    theirs[author] = seen;
    // What came before the word it follows goes over, too: that one may never come.
    behind ||= contiguous > seen || ahead.some((seq) => !hasSeen(known, name, seq));
  }
  if (!behind) return ok(undefined);
  const bodies = await former.signedAfter(theirs);
  if (!bodies.ok) return bodies;
  const received = await present.receiveSigned(bodies.value);
  return received.ok ? ok(undefined) : received;
}
