import type { Possession, Possessions } from '../protocol/parcel.ts';
import { isLaterEpoch } from '../protocol/ring-grant.ts';
import { type BookName, ringOfBook, rootBookOf, splitBookName } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import { ringRenewedKind } from '../store/books/device-facts.ts';
import { ownForkMark } from '../store/fork-mark.ts';
import type { RingName } from '../store/key-record.ts';
import type { Shelf } from '../store/shelf.ts';
import { namesByLog } from './parcel-keys.ts';
import { ringsOf } from './ring-devices.ts';

/**
 * Whether this phone and another have the very same of all they share, by what the other one said it
 * has: the same epochs of the rings both hold, and in each of their books the same batches. False as
 * soon as it is not certain.
 */
export async function hasSame(shelf: Shelf, theirs: Possessions): Promise<boolean> {
  const keys = shelf.keys.value;
  if (!keys) return false;
  const books = await openBooks(shelf);
  const known = await namesByLog(keys);
  let shared = 0;
  for (const ring of ringsOf(keys)) {
    const how = howShared(books, ring, theirs);
    if (how === 'apart') return false;
    if (how === 'not') continue;
    shared += 1;
    if (!areSame(await hadIn(books, ring), saidIn(theirs, known, ring))) return false;
  }
  return shared > 0;
}

async function openBooks(shelf: Shelf): Promise<ReadonlyMap<BookName, Book>> {
  const books = new Map<BookName, Book>();
  for (const name of await shelf.syncable()) {
    const opened = await shelf.open(name);
    if (opened.ok) books.set(name, opened.value);
  }
  return books;
}

/** `apart`: one of the two has not followed a renewal of the ring. */
function howShared(
  books: ReadonlyMap<BookName, Book>,
  ring: RingName,
  theirs: Possessions,
): 'same-epoch' | 'apart' | 'not' {
  const rootName = rootBookOf(ring);
  const isTheirs = (book: Book | undefined) => book && Object.hasOwn(theirs, book.address.logId);
  const root = books.get(rootName);
  if (root && isTheirs(root)) {
    const renewals = root.facts(ringRenewedKind).value;
    return renewals.some(({ data }) => isLaterEpoch(data.to, root.tag)) ? 'apart' : 'same-epoch';
  }
  const formers = [...books].filter(([name]) => {
    const { base, tag } = splitBookName(name);
    return base === rootName && tag !== null;
  });
  // Without the kitchen in common there is nothing to compare.
  return ring === 'kitchen' || formers.some(([, book]) => isTheirs(book)) ? 'apart' : 'not';
}

async function hadIn(
  books: ReadonlyMap<BookName, Book>,
  ring: RingName,
): Promise<Map<string, Possession>> {
  const had = new Map<string, Possession>();
  for (const [name, { address, vector, content }] of books)
    if (isPresentOf(name, ring))
      had.set(address.logId, { numbers: vector, mark: await ownForkMark(content.knowledge) });
  return had;
}

/** Books this phone has no key of any more, or never had, are not compared. */
function saidIn(
  theirs: Possessions,
  known: ReadonlyMap<string, BookName>,
  ring: RingName,
): Map<string, Possession> {
  return new Map(
    Object.entries(theirs).filter(([logId]) => {
      const name = known.get(logId);
      return name !== undefined && isPresentOf(name, ring);
    }),
  );
}

function isPresentOf(name: BookName, ring: RingName): boolean {
  return ringOfBook(name) === ring && splitBookName(name).tag === null;
}

/** A book nobody wrote in is the same as none. */
function areSame(mine: Map<string, Possession>, theirs: Map<string, Possession>): boolean {
  const logs = [...new Set([...mine.keys(), ...theirs.keys()])];
  return logs.every((logId) => isSame(mine.get(logId) ?? NONE, theirs.get(logId) ?? NONE));
}

const NONE: Possession = { numbers: {}, mark: '' };

/** A phone with an earlier version says no mark. */
function isSame(had: Possession, said: Possession): boolean {
  const authors = [...new Set([...Object.keys(had.numbers), ...Object.keys(said.numbers)])];
  const areLevel = authors.every(
    (author) => (had.numbers[author] ?? 0) === (said.numbers[author] ?? 0),
  );
  return areLevel && (had.mark === said.mark || had.mark === '' || said.mark === '');
}
