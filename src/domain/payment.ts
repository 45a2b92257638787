import type { Instant } from '../kernel/clock.ts';
import type { FactId } from './fact.ts';
import { cents, NO_MONEY, roundCash, subtractCents, sumCents, type Cents } from './money.ts';
import type { OrderId } from './order.ts';

export type PaymentMethod = 'cash' | 'transfer' | 'offered';

/** Money that came in for an order, or the meal offered. A fact apart from the hand-over. */
export interface Payment {
  readonly id: FactId;
  readonly order: OrderId;
  readonly method: PaymentMethod;
  /** What was really handed over, in cents; 0 when offered; below 0 for money given back. */
  readonly amount: Cents;
  readonly at: Instant;
  readonly device: string;
}

/** Where an order stands with its money, all in cents. */
export interface OrderBalance {
  /** 0 for an offered meal. */
  readonly due: Cents;
  readonly paid: Cents;
  readonly offered: boolean;
  readonly open: Cents;
  readonly surplus: Cents;
  /** Paid − due when only the 5 c rounding of cash lies between them. */
  readonly rounding: Cents;
}

/** Belgian cash totals move by 2 c at most (`roundCash`). */
const GREATEST_ROUNDING = 2;

/** What is due, paid, still open or too much for an order of this total, from all its payments. */
export function balanceOfOrder(total: Cents, payments: readonly Payment[]): OrderBalance {
  const offered = payments.some(({ method }) => method === 'offered');
  const due = offered ? NO_MONEY : total;
  const paid = sumCents(payments.map(({ amount }) => amount));
  const beyond = paid - due;
  const inCash = payments.some(({ method, amount }) => method === 'cash' && amount > 0);
  if (inCash && due > 0 && Math.abs(beyond) <= GREATEST_ROUNDING) {
    return { due, paid, offered, open: NO_MONEY, surplus: NO_MONEY, rounding: cents(beyond) };
  }
  const open = cents(Math.max(0, -beyond));
  const surplus = cents(Math.max(0, beyond));
  return { due, paid, offered, open, surplus, rounding: NO_MONEY };
}

/** What to ask for in cash when this is open, and how much the 5 c rounding adds (or takes away). */
export function cashPayable(open: Cents): { readonly payable: Cents; readonly rounding: Cents } {
  const payable = roundCash(open);
  return { payable, rounding: subtractCents(payable, open) };
}
