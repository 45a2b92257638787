import { toDishId } from '../../domain/dish.ts';
import type { Order } from '../../domain/order.ts';
import { isCookedFor } from '../../domain/standing.ts';
import { err, type Result } from '../../kernel/result.ts';
import { addressTable, contactTable, draftTable } from '../../store/books/desk-books.ts';
import { lineTable, orderTable } from '../../store/books/week-book.ts';
import { type BookChanges, type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put, remove } from '../../store/table.ts';
import { lineRow } from '../../store/views/week-orders.ts';
import { answerChange, findOrder, type OrderDeps, type OrderGone } from '../answer-order.ts';
import {
  capChanges,
  capFit,
  type CapAnswer,
  eventCapPart,
  type OverCap,
  settleCap,
} from '../cap-answer.ts';
import type { OrderEntry } from './check-draft.ts';
import { editRow, type FormDraft } from './order-draft.ts';

/** A form that changes an order; only what the person changed in it is written. */
export interface EditedOrder {
  readonly form: FormDraft;
  readonly entry: OrderEntry;
  readonly cap: CapAnswer;
}

/** Writes the changed fields of an order: what another phone changed meanwhile stays. */
export function editOrder(
  deps: OrderDeps,
  { form, entry, cap }: EditedOrder,
): Promise<Result<Saved, OrderGone | OverCap | StoreError>> {
  const { week } = deps;
  const order = findOrder(deps, entry.order);
  if (!order) return Promise.resolve(err({ type: 'OrderGone' }));
  const over = editQuestion(deps, order, entry);
  if (over && cap.type === 'ask') return Promise.resolve(err(over));
  const waits = over !== null && cap.type === 'waiting';
  const changes = [
    ...capChanges(week, cap),
    ...orderChange(form, entry),
    ...lineChanges(order, form, entry),
    ...(waits ? [answerChange(deps, { ...order, lines: entry.lines }, 'waiting')] : []),
  ];
  const parts: BookChanges[] = [
    ...addressPart(deps, form, entry),
    ...contactPart(deps, form, entry),
    ...eventCapPart(week, cap),
    { book: week.book, changes },
  ];
  if (week.draftsBook)
    parts.push({ book: week.draftsBook, changes: [remove(draftTable, editRow(entry.order))] });
  return saveGesture(...parts);
}

/** The question to ask before an accepted order grows beyond the cap, or null. */
export function editQuestion(
  { week }: Pick<OrderDeps, 'week'>,
  order: Order,
  entry: OrderEntry,
): OverCap | null {
  if (!isCookedFor(order)) return null;
  const settled = settleCap(capFit(week, order.id, entry.lines), { type: 'ask' }, 'held');
  return settled.ok ? null : settled.error;
}

function orderChange({ start, now }: FormDraft, entry: OrderEntry): Change[] {
  const { slot, delivery, kitchenNote, offered, offeredPrice } = entry;
  const fields = {
    ...(start.handover === now.handover ? {} : { slot, delivery }),
    ...(start.kitchenNote === now.kitchenNote ? {} : { kitchenNote }),
    ...(start.offered === now.offered ? {} : { offered, offeredPrice }),
  };
  return Object.keys(fields).length === 0 ? [] : [put(orderTable, entry.order, fields)];
}

/**
 * A dish taken off keeps its row at 0: another phone's change of it can still be seen, and what was read in
 * a message does not come back.
 */
function lineChanges(
  { id: order, lines: before }: Order,
  { start, now }: FormDraft,
  { lines }: OrderEntry,
): Change[] {
  const dishes = new Set([...Object.keys(start.quantities), ...Object.keys(now.quantities)]);
  return [...dishes]
    .filter((id) => (start.quantities[id] ?? 0) !== (now.quantities[id] ?? 0))
    .map((id) => {
      const dish = toDishId(id);
      const line = lines.find((one) => one.dish === dish);
      const row = lineRow(order, dish);
      const known = line ?? before.find((one) => one.dish === dish);
      return put(lineTable, row, { order, ...known, quantity: line?.quantity ?? 0 });
    });
}

function contactPart(
  { week }: OrderDeps,
  { start, now }: FormDraft,
  { order, nickname, contact, note }: OrderEntry,
): BookChanges[] {
  const fields = {
    ...(start.nickname === now.nickname ? {} : { nickname }),
    ...(start.contact === now.contact ? {} : { contact }),
    ...(start.note === now.note ? {} : { note }),
  };
  if (!week.contactsBook || Object.keys(fields).length === 0) return [];
  return [{ book: week.contactsBook, changes: [put(contactTable, order, fields)] }];
}

/** An order that is no longer delivered keeps no address. */
function addressPart({ week }: OrderDeps, { start }: FormDraft, entry: OrderEntry): BookChanges[] {
  const { order, address } = entry;
  if (!week.addressesBook || start.address === address) return [];
  const change =
    address === '' ? remove(addressTable, order) : put(addressTable, order, { address });
  return [{ book: week.addressesBook, changes: [change] }];
}
