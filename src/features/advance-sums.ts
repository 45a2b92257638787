import { type Cents, sumCents } from '../domain/money.ts';
import type { WeekMoney } from '../store/views/week-money.ts';

/** What people advanced for a week, and what of it was given back; in cents, without persons. */
export function advanceSums({ expenses, reimbursements }: WeekMoney): {
  readonly advanced: Cents;
  readonly reimbursed: Cents;
} {
  const advances = expenses.filter(({ paidBy }) => paidBy !== 'cash-box');
  const givenBack = new Set(reimbursements.map(({ expense }) => expense));
  const back = advances.filter(({ id }) => givenBack.has(id));
  const sum = (some: typeof advances) => sumCents(some.map(({ amount }) => amount));
  return { advanced: sum(advances), reimbursed: sum(back) };
}
