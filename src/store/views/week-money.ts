import type { WeekName } from '../../domain/calendar.ts';
import type { Expense, Reimbursement } from '../../domain/expense.ts';
import { type FactId, toFactId } from '../../domain/fact.ts';
import type { Cents } from '../../domain/money.ts';
import type { Payment } from '../../domain/payment.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Book } from '../book.ts';
import {
  cashCountKind,
  expenseKind,
  giftKind,
  latePaymentKind,
  paymentKind,
  reimbursementKind,
} from '../books/week-book.ts';
import type { Happened } from '../table.ts';

/** How money changed hands. */
export type MoneyWay = 'cash' | 'transfer';

interface MoneyFact {
  readonly id: FactId;
  readonly at: Instant;
  /** The phone that recorded it. */
  readonly device: string;
}

/** An advance given back, and how. */
export interface PaidBack extends MoneyFact, Reimbursement {
  readonly method: MoneyWay;
}

/** Money given without an order, in cents. */
export interface Gift extends MoneyFact {
  readonly method: MoneyWay;
  readonly amount: Cents;
}

/** Money that came for an order of an earlier week, in cents. */
export interface LatePayment extends Gift {
  readonly fromWeek: WeekName;
  readonly code: string;
}

/** Notes and coins as somebody counted them; `float` is what lay in the box before, in cents. */
export interface BoxCount extends MoneyFact {
  readonly counts: Readonly<Record<string, number>>;
  readonly float: Cents;
  readonly replaces: readonly FactId[];
}

/** Everything a week's book says about money, without what was taken back. */
export interface WeekMoney {
  readonly payments: readonly Payment[];
  readonly expenses: readonly (Expense & MoneyFact)[];
  readonly reimbursements: readonly PaidBack[];
  readonly gifts: readonly Gift[];
  readonly latePayments: readonly LatePayment[];
  readonly counts: readonly BoxCount[];
}

/** The money of a week. Reads signals: what calls it follows every new fact. */
export function readWeekMoney(book: Book): WeekMoney {
  return {
    payments: book.facts(paymentKind).value.map(fact),
    expenses: book.facts(expenseKind).value.map(fact),
    reimbursements: book.facts(reimbursementKind).value.map(fact),
    gifts: book.facts(giftKind).value.map(fact),
    latePayments: book.facts(latePaymentKind).value.map(fact),
    counts: book.facts(cashCountKind).value.map(fact),
  };
}

/** All facts of money, whatever they are about. */
export function moneyFacts(money: WeekMoney): MoneyFact[] {
  return Object.values<readonly MoneyFact[]>({ ...money }).flat();
}

function fact<D>({ id, at, device, data }: Happened<D>): D & MoneyFact {
  return { ...data, id: toFactId(id), at, device };
}
