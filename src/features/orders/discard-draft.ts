import type { OrderId } from '../../domain/order.ts';
import type { Result } from '../../kernel/result.ts';
import { addressTable, contactTable, draftTable } from '../../store/books/desk-books.ts';
import { type BookChanges, type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put, remove } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { blankDraft, NEW_ORDER_ROW, unfinishedDraft } from './order-draft.ts';

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
  { contacts, addresses, draftsBook }: OpenWeek,
  order: OrderId,
): Promise<Result<Saved, StoreError>> {
  const now = unfinishedDraft(order, contacts.value.get(order), addresses.value.get(order));
  const value = { start: blankDraft(order), now };
  const parts = draftsBook
    ? [{ book: draftsBook, changes: [put(draftTable, NEW_ORDER_ROW, { value })] }]
    : [];
  return saveGesture(...parts);
}
