import type { Book } from '../../store/book.ts';
import { splitBookName } from '../../store/book-name.ts';
import {
  addressTable,
  contactTable,
  debtTable,
  draftTable,
  messageTable,
  sheetStopTable,
} from '../../store/books/desk-books.ts';
import { roundKind } from '../../store/books/circle-book.ts';
import { decisionTable, libraryTable, memberTable } from '../../store/books/group-book.ts';
import { receiptPhotoTable } from '../../store/books/receipt-table.ts';
import { recipeTable } from '../../store/books/recipe-tables.ts';
import { ownShareTable } from '../../store/books/report-tables.ts';
import { dishTable, orderTable, paymentKind } from '../../store/books/week-book.ts';
import { openCircle } from '../../store/views/open-circle.ts';
import type { KindOf, TableOf } from '../../store/table.ts';

type CountWord =
  | 'orders'
  | 'dishes'
  | 'payments'
  | 'contacts'
  | 'messages'
  | 'addresses'
  | 'forms'
  | 'stops'
  | 'photos'
  | 'members'
  | 'decisions'
  | 'debts'
  | 'sharers'
  | 'rounds'
  | 'recipes'
  | 'shares';

/** How many there are of something, and its key in the texts. */
export interface Count {
  readonly word: `kept.${CountWord}`;
  readonly n: number;
}

type Counter = (book: Book) => number;

const rows =
  (of: TableOf<unknown>): Counter =>
  (book) =>
    book.rows(of).value.size;
const facts =
  (of: KindOf<unknown>): Counter =>
  (book) =>
    book.facts(of).value.length;

/** What is counted of each kind of book, in the order it is said. */
const COUNTED: Readonly<Record<string, Partial<Record<CountWord, Counter>>>> = {
  group: { members: rows(memberTable), decisions: rows(decisionTable), dishes: rows(libraryTable) },
  desk: { debts: rows(debtTable) },
  circle: {
    sharers: (book) => openCircle(book).sharers.value.counted.length,
    rounds: facts(roundKind),
  },
  mine: { recipes: rows(recipeTable), shares: rows(ownShareTable) },
  week: { orders: rows(orderTable), dishes: rows(dishTable), payments: facts(paymentKind) },
  contacts: { contacts: rows(contactTable), messages: rows(messageTable) },
  addresses: { addresses: rows(addressTable) },
  drafts: { forms: rows(draftTable) },
  sheet: { stops: rows(sheetStopTable) },
  receipts: { photos: rows(receiptPhotoTable) },
};

/** How much a book holds, without what there is none of. Reads signals. */
export function countsOf(name: string, book: Book): readonly Count[] {
  const [kind = ''] = splitBookName(name).base.split('/');
  // A record of counters has no other keys than words.
  const counters = Object.entries(COUNTED[kind] ?? {}) as [CountWord, Counter][];
  return counters
    .map(([word, counter]) => ({ word: `kept.${word}` as const, n: counter(book) }))
    .filter(({ n }) => n > 0);
}
