import { ok, type Result } from '../kernel/result.ts';
import { epochTag } from '../protocol/batch.ts';
import { type BookName, ringOfBook, splitBookName } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import type { KeyRecord, RingName, RingRenewal } from '../store/key-record.ts';
import { epochOf, renewalName } from '../store/keyring.ts';
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
  const renewal = renewalOf(keys, name);
  for (const former of await formerBooks(shelf, name)) {
    if (renewal?.by === keys.device.id && renewal.opens.includes(name)) {
      const begun = await present.value.begin(() => openingParts(former, renewal.removed));
      if (!begun.ok) return begun;
    }
    const carried = await carryOver(former, present.value);
    if (!carried.ok) return carried;
  }
  return ok(undefined);
}

/** Former epochs of a book on this phone, the latest first. */
async function formerBooks(shelf: Shelf, name: BookName): Promise<readonly Book[]> {
  const formers: Book[] = [];
  for (const other of await shelf.syncable()) {
    const { base, tag } = splitBookName(other);
    const opened = base === name && tag !== null ? await shelf.open(other) : null;
    if (opened?.ok) formers.push(opened.value);
  }
  return formers.sort((a, b) => Number.parseInt(b.tag, 10) - Number.parseInt(a.tag, 10));
}

/** Hands over, signed as they are, the batches the present epoch has not seen. */
async function carryOver(former: Book, present: Book): Promise<Result<void, StoreError>> {
  const theirs: Record<string, number> = {};
  let behind = false;
  for (const [author, seq] of Object.entries(former.vector)) {
    const seen = present.vector[authorBefore(author, former.tag)] ?? 0;
    theirs[author] = seen;
    behind ||= seq > seen;
  }
  if (!behind) return ok(undefined);
  const bodies = await former.signedAfter(theirs);
  if (!bodies.ok) return bodies;
  const received = await present.receiveSigned(bodies.value);
  return received.ok ? ok(undefined) : received;
}

function renewalOf(keys: KeyRecord, name: BookName): RingRenewal | null {
  const ring: RingName | null = ringOfBook(name);
  return ring && (keys.renewals?.[renewalName(ring, epochTag(epochOf(keys, name)))] ?? null);
}
