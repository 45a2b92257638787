import type { Cents } from '../domain/money.ts';
import type { OrderId } from '../domain/order.ts';
import type { PaymentMethod } from '../domain/payment.ts';
import { err, type Result } from '../kernel/result.ts';
import { intentId } from '../seal/hash.ts';
import { debtTable } from '../store/books/desk-books.ts';
import { paymentKind } from '../store/books/week-book.ts';
import type { Book } from '../store/book.ts';
import { type Saved, saveGesture } from '../store/gesture.ts';
import type { StoreError } from '../store/store-error.ts';
import { happen, remove, takeBack } from '../store/table.ts';
import { factTrail } from '../store/views/fact-trail.ts';
import { standingSettle } from '../store/views/settlement.ts';
import type { ScreenProps } from './screen-props.ts';

export type PaymentDeps = Pick<ScreenProps, 'week' | 'deskBook'>;

export interface NewPayment {
  readonly order: OrderId;
  readonly method: PaymentMethod;
  /** In cents; below 0 for money given back. */
  readonly amount: Cents;
}

/**
 * Writes a payment. Two phones that settle the same order from the same payments and corrections say one
 * thing, once.
 * A debt left by settling goes with it: the payment first, so that no money is ever lost.
 */
export async function recordPayment(
  { week, deskBook }: PaymentDeps,
  payment: NewPayment,
): Promise<Result<Saved, StoreError | { readonly type: 'PaidLater' }>> {
  const { book } = week;
  const seen = book
    .everHappened(paymentKind)
    .filter(({ data }) => data.order === payment.order)
    .map(({ id }) => id);
  if (deskBook && isPaidLater(book, deskBook, { order: payment.order, seen }))
    return err({ type: 'PaidLater' });
  const id = await intentId('payment', payment.order, ...factTrail(book, seen));
  const paid = { book, changes: [happen(paymentKind, id, { ...payment })] };
  return deskBook?.rows(debtTable).value.has(payment.order)
    ? saveGesture(paid, { book: deskBook, changes: [remove(debtTable, payment.order)] })
    : saveGesture(paid);
}

/**
 * Whether the debt that settling made of an order is gone, though nothing was paid in its own week
 * since: it was paid or forgiven in a later week, and must not be asked for twice.
 */
export function isPaidLater(
  book: Book,
  deskBook: Book,
  { order, seen }: { readonly order: OrderId; readonly seen: readonly string[] },
): boolean {
  const settle = standingSettle(book)?.fact.data;
  if (!settle?.unpaid.some((open) => open.order === order)) return false;
  if (seen.some((id) => !settle.counted.includes(id))) return false;
  return !deskBook.rows(debtTable).value.has(order);
}

/** Takes back what was recorded last for an order. */
export function takeBackPayment(
  { week }: PaymentDeps,
  order: OrderId,
): Promise<Result<Saved, StoreError>> {
  const last = week.book.facts(paymentKind).value.findLast(({ data }) => data.order === order);
  return saveGesture({ book: week.book, changes: last ? [takeBack(last.id)] : [] });
}
