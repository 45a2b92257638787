import { invariant } from '../kernel/assert.ts';
import type { WeekName } from './calendar.ts';
import type { Expense } from './expense.ts';
import type { FactId } from './fact.ts';
import { cents, subtractCents, sumCents, type Cents } from './money.ts';
import type { OrderId } from './order.ts';
import type { Payment } from './payment.ts';

/** One thing behind a number of the pot, in the person's own words or none; amount in cents. */
export interface PotEntry {
  readonly id: FactId;
  readonly amount: Cents;
  readonly about:
    | { readonly type: 'Order'; readonly order: OrderId; readonly method: Payment['method'] }
    | { readonly type: 'LateOrder'; readonly order: OrderId; readonly week: WeekName }
    | { readonly type: 'Expense'; readonly shop: string; readonly what: string }
    | { readonly type: 'Note'; readonly note: string };
}

/** A number of the pot and the list it opens; the amount is the sum of the list. */
export interface PotLine {
  readonly amount: Cents;
  readonly entries: readonly PotEntry[];
}

/** A sum of its own: a gift, a cash difference, a deficit of an earlier week. */
export interface NotedAmount {
  readonly id: FactId;
  readonly amount: Cents;
  readonly note: string;
}

export interface PotInput {
  /** Recorded when the week is settled. Offered meals are there with 0, unpaid orders not at all. */
  readonly payments: readonly Payment[];
  readonly expenses: readonly Expense[];
  readonly gifts: readonly NotedAmount[];
  /** Counted − expected, one per count. */
  readonly cashDifferences: readonly NotedAmount[];
  /** The 5 c rounding of cash, by payment: what that payment brought beyond what it paid for. */
  readonly roundings: ReadonlyMap<FactId, Cents>;
  /** Payments for an earlier week that came after it was settled. */
  readonly latePayments: readonly { readonly payment: Payment; readonly week: WeekName }[];
  /** What earlier weeks lacked, above 0. */
  readonly priorDeficits: readonly NotedAmount[];
  /** Percent × 100, 0 to 10 000. */
  readonly reserveHundredths: number;
}

/** The pot of a week, in cents: each number and the list behind it. */
export interface Pot {
  readonly income: PotLine;
  readonly purchases: PotLine;
  readonly kitchen: PotLine;
  readonly gifts: PotLine;
  readonly cashDifference: PotLine;
  readonly rounding: PotLine;
  readonly late: PotLine;
  readonly deficitCarried: PotLine;
  readonly total: Cents;
  readonly reserve: Cents;
  readonly toShare: Cents;
  /** What is lacking, above 0, and is carried to the next week. */
  readonly deficit: Cents;
}

/**
 * What a week leaves to share: payments recorded at settling − purchases − kitchen, with gifts, cash
 * difference, rounding, late payments and earlier deficits as lines of their own; then the reserve,
 * rounded down to the cent. At zero or below nothing is shared and the deficit is carried.
 */
export function pot(input: PotInput): Pot {
  const { reserveHundredths: reserved } = input;
  invariant(Number.isInteger(reserved) && reserved >= 0 && reserved <= 10_000, '0 to 100 %');
  const lines = {
    income: line(input.payments.map((payment) => paymentEntry(payment, input.roundings))),
    purchases: line(expenseEntries(input.expenses, 'purchase')),
    kitchen: line(expenseEntries(input.expenses, 'kitchen')),
    gifts: line(input.gifts.map(notedEntry)),
    cashDifference: line(input.cashDifferences.map(notedEntry)),
    rounding: line(roundingEntries(input)),
    late: line(input.latePayments.map(lateEntry)),
    deficitCarried: line(input.priorDeficits.map(notedEntry)),
  };
  const came = [lines.income, lines.gifts, lines.cashDifference, lines.rounding, lines.late];
  const went = [lines.purchases, lines.kitchen, lines.deficitCarried];
  const total = subtractCents(sumLines(came), sumLines(went));
  return { ...lines, total, ...splitTotal(total, reserved) };
}

/** A total in cents, cut into reserve (percent × 100, rounded down), what is shared, and what is lacking. */
export function splitTotal(
  total: Cents,
  reserveHundredths: number,
): Pick<Pot, 'reserve' | 'toShare' | 'deficit'> {
  const reserve = cents(Math.floor((Math.max(0, total) * reserveHundredths) / 10_000));
  const toShare = cents(Math.max(0, total) - reserve);
  return { reserve, toShare, deficit: cents(Math.max(0, -total)) };
}

function line(entries: readonly PotEntry[]): PotLine {
  return { amount: sumCents(entries.map(({ amount }) => amount)), entries };
}

function sumLines(lines: readonly PotLine[]): Cents {
  return sumCents(lines.map(({ amount }) => amount));
}

function paymentEntry(payment: Payment, roundings: ReadonlyMap<FactId, Cents>): PotEntry {
  const { id, order, method, amount } = payment;
  const paidFor = cents(amount - (roundings.get(id) ?? 0));
  return { id, amount: paidFor, about: { type: 'Order', order, method } };
}

/** Only roundings of payments in this pot: the others belong to another week. */
function roundingEntries({ payments, roundings }: PotInput): PotEntry[] {
  return payments.flatMap(({ id, order, method }) => {
    const amount = roundings.get(id);
    const about = { type: 'Order', order, method } as const; // keeps the tag literal
    return amount === undefined || amount === 0 ? [] : [{ id, amount, about }];
  });
}

function expenseEntries(expenses: readonly Expense[], kind: Expense['kind']): PotEntry[] {
  return expenses
    .filter((expense) => expense.kind === kind)
    .map(({ id, amount, shop, what }) => ({ id, amount, about: { type: 'Expense', shop, what } }));
}

function lateEntry({ payment, week }: PotInput['latePayments'][number]): PotEntry {
  const { id, amount, order } = payment;
  return { id, amount, about: { type: 'LateOrder', order, week } };
}

function notedEntry({ id, amount, note }: NotedAmount): PotEntry {
  return { id, amount, about: { type: 'Note', note } };
}
