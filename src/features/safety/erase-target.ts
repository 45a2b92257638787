import { type BookName, ringOfBook, splitBookName } from '../../store/book-name.ts';
import { eraseBooks, leaveRing, type LeftRing } from '../../store/erase-books.ts';
import { secretOf } from '../../store/keyring.ts';
import type { Phone } from '../../store/phone.ts';

/** What somebody is about to erase of this phone. */
export interface EraseTarget {
  /** In words, as the line says it. */
  readonly what: string;
  readonly names: readonly string[];
  /** It takes a whole week along. */
  readonly isWeek?: boolean;
  /** The ring this phone leaves with it. */
  readonly leaves?: LeftRing;
}

/** What is lost for everybody when it goes. */
export interface Loss {
  /** Changes no other phone is known to have. */
  readonly changes: number;
  /** Something of it never left this phone. */
  readonly isOwn: boolean;
  /** Something of it is behind the closed lock: nobody can say. */
  readonly isLocked: boolean;
}

/** Finds out what exists nowhere else. Opens the books that go. */
export async function lossOf(
  { shelf }: Pick<Phone, 'shelf'>,
  { names }: EraseTarget,
): Promise<Loss> {
  const keys = shelf.keys.value;
  let [changes, isOwn, isLocked] = [0, false, false];
  for (const name of names) {
    if (ringOfBook(name) === null) {
      isOwn = true;
      continue;
    }
    if (keys?.isLocked && secretOf(keys, name) === null) isLocked = true;
    // What a former epoch held went over into the present one.
    const isPresent = splitBookName(name).tag === null;
    if (!isPresent || isLocked) continue;
    const book = await shelf.open(name as BookName); // lines of the catalogue are named after books
    if (book.ok) changes += book.value.health.value.unseen;
  }
  return { changes, isOwn, isLocked };
}

/** Erases it. */
export function eraseTarget(phone: Phone, { names, leaves }: EraseTarget) {
  return leaves ? leaveRing(phone.shelf, leaves) : eraseBooks(phone, names);
}
