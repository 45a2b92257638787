import type { WeekName } from '../../domain/calendar.ts';
import { type AmountError, type Cents, parseAmount } from '../../domain/money.ts';
import { inLatinDigits } from '../../kernel/latin-digits.ts';
import { err, type Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { debtTable } from '../../store/books/desk-books.ts';
import { giftKind, latePaymentKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, remove, type Stored, takeBack } from '../../store/table.ts';
import type { MoneyWay } from '../../store/views/week-money.ts';
import type { ScreenProps } from '../screen-props.ts';

type Deps = Pick<ScreenProps, 'phone' | 'week' | 'deskBook'>;

/** What is owed for an earlier week, in the desk's book; its id is the order's. */
export type Debt = Stored<{
  readonly week: WeekName;
  readonly code: string;
  readonly nickname: string;
  readonly contact: string;
  readonly reference: string | null;
  readonly amount: Cents;
}>;

export type GiftError = AmountError | { readonly type: 'NothingGiven' };

/** Writes money given without an order; `typed` is the amount as written. */
export async function recordGift(
  { phone, week }: Deps,
  typed: string,
  method: MoneyWay,
): Promise<Result<Saved, GiftError | StoreError>> {
  const amount = parseAmount(typed);
  if (!amount.ok) return amount;
  if (amount.value === 0) return err({ type: 'NothingGiven' });
  const said = happen(giftKind, phone.ids.next(), { method, amount: amount.value });
  return saveGesture({ book: week.book, changes: [said] });
}

/** Money for an order of an earlier week, as it is typed. */
export interface LateForm {
  readonly fromWeek: WeekName;
  readonly code: string;
  readonly amount: string;
}

export type LateError = GiftError | { readonly type: 'NotACode' };

/** Writes money that came for an earlier week: it enters this week's pot. */
export async function recordLate(
  { phone, week }: Deps,
  form: LateForm,
  method: MoneyWay,
): Promise<Result<Saved, LateError | StoreError>> {
  const code = inLatinDigits(form.code)
    .trim()
    .toUpperCase()
    .replace(/^([A-Z]{2})[\s-]*/, '$1-');
  if (!/^[A-Z]{2}-\d{2,3}$/.test(code)) return err({ type: 'NotACode' });
  const amount = parseAmount(form.amount);
  if (!amount.ok) return amount;
  if (amount.value === 0) return err({ type: 'NothingGiven' });
  const data = { fromWeek: form.fromWeek, code, method, amount: amount.value };
  const said = happen(latePaymentKind, phone.ids.next(), data);
  return saveGesture({ book: week.book, changes: [said] });
}

/** Whether an error is about what was typed: then it belongs beside its field. */
export function isTypedError(error: { readonly type: string }): error is LateError {
  const types = ['NotAnAmount', 'TooPrecise', 'TooLarge', 'Negative', 'NothingGiven', 'NotACode'];
  return types.includes(error.type);
}

/** Takes a gift or a late payment back. */
export function takeMoneyBack({ week }: Deps, id: string): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book: week.book, changes: [takeBack(id)] });
}

/**
 * A debt of an earlier week is paid: it enters this week's pot. The money first, then the debt goes:
 * stopped in between, doing it again finds the same money there.
 */
export async function payDebt(
  { week, deskBook }: Deps,
  { id: order, week: fromWeek, code, amount }: Debt,
  method: MoneyWay,
): Promise<Result<Saved, StoreError>> {
  const live = new Set(week.book.facts(latePaymentKind).value.map((fact) => fact.id));
  const undone = week.book
    .everHappened(latePaymentKind)
    .filter(({ id, data }) => !live.has(id) && data.fromWeek === fromWeek && data.code === code)
    .map(({ id }) => id)
    .toSorted();
  const id = await intentId('late-payment', order, ...undone);
  const paid = happen(latePaymentKind, id, { fromWeek, code, method, amount });
  const money = { book: week.book, changes: [paid] };
  return deskBook
    ? saveGesture(money, { book: deskBook, changes: [remove(debtTable, order)] })
    : saveGesture(money);
}

/** A debt nobody will ask for again. */
export function forgiveDebt({ deskBook }: Deps, debt: Debt): Promise<Result<Saved, StoreError>> {
  return deskBook
    ? saveGesture({ book: deskBook, changes: [remove(debtTable, debt.id)] })
    : saveGesture();
}
