import type { OrderId } from '../../domain/order.ts';
import type { Result } from '../../kernel/result.ts';
import { addressTable, contactTable, draftTable } from '../../store/books/desk-books.ts';
import { type BookChanges, type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put, remove } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { OrderDeps } from '../answer-order.ts';
import {
  blankDraft,
  type FormDraft,
  newOrderDrafts,
  newOrderRow,
  unfinishedDraft,
} from './order-draft.ts';

/** Throws a form away that was not saved; ten seconds to think again. */
export function discardDraft(week: OpenWeek, row: string): Promise<Result<Saved, StoreError>> {
  const parts = week.draftsBook
    ? [{ book: week.draftsBook, changes: [remove(draftTable, row)] }]
    : [];
  return saveGesture(...parts);
}

/** Forgets who began an order that was never finished. */
export function discardUnfinished(
  { addressesBook, contactsBook }: OpenWeek,
  order: OrderId,
): Promise<Result<Saved, StoreError>> {
  const parts: BookChanges[] = [];
  if (addressesBook) parts.push({ book: addressesBook, changes: [remove(addressTable, order)] });
  if (contactsBook) parts.push({ book: contactsBook, changes: [remove(contactTable, order)] });
  return saveGesture(...parts);
}

/** Makes an order that was never finished the form that « new order » opens. */
export function resumeUnfinished(
  deps: OrderDeps,
  order: OrderId,
): Promise<Result<Saved, StoreError>> {
  const { contacts, addresses } = deps.week;
  const now = unfinishedDraft(order, contacts.value.get(order), addresses.value.get(order));
  return openInThisWindow(deps, { start: blankDraft(order), now }, []);
}

/**
 * Takes over a form begun in another window. That window may still be open and save its own: the order
 * gets an id of its own, unless the writing of the first had already begun.
 */
export function resumeDraft(
  deps: OrderDeps,
  row: string,
  draft: FormDraft,
): Promise<Result<Saved, StoreError>> {
  const begun = deps.week.contacts.value.has(draft.now.order);
  const order = begun ? draft.now.order : deps.phone.ids.next();
  const mine = { start: { ...draft.start, order }, now: { ...draft.now, order } };
  return openInThisWindow(deps, mine, [remove(draftTable, row)]);
}

/** What this window was typing goes to a row of its own: it stays among the offers. */
function openInThisWindow(
  { phone, week }: OrderDeps,
  value: FormDraft,
  changes: readonly Change[],
): Promise<Result<Saved, StoreError>> {
  const book = week.draftsBook;
  if (!book) return saveGesture();
  const row = newOrderRow(phone.windowId);
  const typed = newOrderDrafts(book.rows(draftTable).value).get(row);
  const aside = typed ? [put(draftTable, newOrderRow(phone.ids.next()), { value: typed })] : [];
  return saveGesture({ book, changes: [...changes, ...aside, put(draftTable, row, { value })] });
}
