import { invariant } from '../kernel/assert.ts';
import type { Expense, Reimbursement } from './expense.ts';
import { cents, multiplyCents, NO_MONEY, subtractCents, sumCents, type Cents } from './money.ts';
import type { Payment } from './payment.ts';

/** The notes and coins of the euro in use, in cents, the greatest first. */
export const DENOMINATIONS = [
  20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1,
].map(cents);

/** How many of each note and coin lie in the box; the key is the value in cents, « 500 ». */
export interface CashCount {
  readonly counts: Readonly<Record<string, number>>;
}

/** What passed through the box. */
export interface CashMovements {
  /** What lay in the box before, in cents. */
  readonly float: Cents;
  readonly payments: readonly Payment[];
  readonly expenses: readonly Expense[];
  /** The advances given back from the box. */
  readonly reimbursements: readonly Reimbursement[];
}

/** What was counted, in cents. Throws when a count is not a whole number from 0: a bug. */
export function countTotal({ counts }: CashCount): Cents {
  return sumCents(
    DENOMINATIONS.map((value) => {
      const times = counts[String(value)] ?? 0;
      invariant(times >= 0, 'notes and coins are counted from 0');
      return multiplyCents(value, times);
    }),
  );
}

/** What should lie in the box, in cents: float + cash paid − paid from the box − advances given back. */
export function cashExpected({ float, payments, expenses, reimbursements }: CashMovements): Cents {
  const amountOf = new Map(expenses.map(({ id, amount }) => [id, amount]));
  const inCash = payments.filter(({ method }) => method === 'cash').map(({ amount }) => amount);
  const fromBox = expenses
    .filter(({ paidBy }) => paidBy === 'cash-box')
    .map(({ amount }) => amount);
  const once = new Set(reimbursements.map(({ expense }) => expense));
  const givenBack = [...once].map((expense) => amountOf.get(expense) ?? NO_MONEY);
  return cents(float + sumCents(inCash) - sumCents(fromBox) - sumCents(givenBack));
}

/** Counted − expected, in cents: below 0 when money is missing. */
export function cashDifference(counted: Cents, expected: Cents): Cents {
  return subtractCents(counted, expected);
}
