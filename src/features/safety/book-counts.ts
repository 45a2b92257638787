import type { TextKey } from '../../i18n/catalog.ts';
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

/** The key of what is counted, in the texts. */
type CountWord = Extract<TextKey, `kept.${string}`>;

/** How many there are of something, and its key in the texts. */
export interface Count {
  readonly word: CountWord;
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
  group: {
    'kept.members': rows(memberTable),
    'kept.decisions': rows(decisionTable),
    'kept.dishes': rows(libraryTable),
  },
  desk: { 'kept.debts': rows(debtTable) },
  circle: {
    'kept.sharers': (book) => openCircle(book).sharers.value.counted.length,
    'kept.rounds': facts(roundKind),
  },
  mine: { 'kept.recipes': rows(recipeTable), 'kept.shares': rows(ownShareTable) },
  week: {
    'kept.orders': rows(orderTable),
    'kept.dishes': rows(dishTable),
    'kept.payments': facts(paymentKind),
  },
  contacts: { 'kept.contacts': rows(contactTable), 'kept.messages': rows(messageTable) },
  addresses: { 'kept.addresses': rows(addressTable) },
  drafts: { 'kept.forms': rows(draftTable) },
  sheet: { 'kept.stops': rows(sheetStopTable) },
  receipts: { 'kept.photos': rows(receiptPhotoTable) },
};

/** How much a book holds, without what there is none of. Reads signals. */
export function countsOf(name: string, book: Book): readonly Count[] {
  const [kind = ''] = splitBookName(name).base.split('/');
  // A record of counters has no other keys than words.
  const counters = Object.entries(COUNTED[kind] ?? {}) as [CountWord, Counter][];
  return counters.map(([word, counter]) => ({ word, n: counter(book) })).filter(({ n }) => n > 0);
}
