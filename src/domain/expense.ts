import type { Instant } from '../kernel/clock.ts';
import type { IsoDate } from './calendar.ts';
import type { FactId } from './fact.ts';
import type { MemberId } from './member.ts';
import { addCents, NO_MONEY, type Cents } from './money.ts';

/** What the group spent: goods bought, or the share of the kitchen it cooks in. */
export interface Expense {
  readonly id: FactId;
  readonly kind: 'purchase' | 'kitchen';
  readonly shop: string;
  readonly what: string;
  readonly amount: Cents;
  /** A member who advanced the money, or the common cash box. */
  readonly paidBy: MemberId | 'cash-box';
  readonly spentOn: IsoDate;
  readonly at: Instant;
}

/** An advance given back to the member who paid. */
export interface Reimbursement {
  readonly id: FactId;
  readonly expense: FactId;
  readonly at: Instant;
}

/** What the group owes one member for the expenses she paid. */
export interface OpenAdvance {
  readonly member: MemberId;
  readonly amount: Cents;
  readonly expenses: readonly Expense[];
}

/** The advances still to give back, per member, in the order of her first expense. */
export function openAdvances(
  expenses: readonly Expense[],
  reimbursements: readonly Reimbursement[],
): OpenAdvance[] {
  const givenBack = new Set(reimbursements.map(({ expense }) => expense));
  const open = new Map<MemberId, OpenAdvance>();
  for (const expense of expenses) {
    if (expense.paidBy === 'cash-box' || givenBack.has(expense.id)) continue;
    const member = expense.paidBy;
    const before = open.get(member) ?? { member, amount: NO_MONEY, expenses: [] };
    open.set(member, {
      member,
      amount: addCents(before.amount, expense.amount),
      expenses: [...before.expenses, expense],
    });
  }
  return [...open.values()];
}
