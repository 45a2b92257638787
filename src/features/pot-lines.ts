import { standingSettle } from '../store/views/settlement.ts';
import { type Cents, cents, NO_MONEY, subtractCents, sumCents } from '../domain/money.ts';
import { LEDGER_NAMES, type LedgerName } from '../domain/ledger.ts';
import { orderTotal } from '../domain/order.ts';
import { balanceOfOrder, type Payment } from '../domain/payment.ts';
import type { Pot, PotEntry } from '../domain/pot.ts';
import { displayCodes } from '../domain/order-code.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { readWeekMoney } from '../store/views/week-money.ts';
import { cashRoundings, readEvening } from './evening.ts';

/** A settling says all of these itself. */
type SettledName = Exclude<LedgerName, 'other' | 'lacking'>;

const SETTLED_NAMES = LEDGER_NAMES.filter((name) => name !== 'other' && name !== 'lacking');
const OUTGOING: readonly LedgerName[] = ['purchases', 'kitchen', 'deficitCarried', 'reserve'];

/** One thing behind a number of a pot, in cents. */
export type PotLineEntry = { readonly id: string; readonly amount: Cents } & (
  | {
      readonly about: 'order';
      readonly code: string;
      readonly method: 'cash' | 'transfer' | 'offered';
    }
  | { readonly about: 'other-weeks' }
  | { readonly about: 'gift'; readonly method: 'cash' | 'transfer' }
  | { readonly about: 'expense'; readonly what: string; readonly shop: string }
);

/** A number of a settled pot and what stands behind it, in cents. */
export interface PotLine {
  readonly name: LedgerName;
  readonly sign: '+' | '−';
  readonly amount: Cents;
  readonly entries: readonly PotLineEntry[];
}

/** The pot of a week as it was settled: numbers that are not zero, in the order they are reckoned. */
export function potLines(opened: OpenWeek): PotLine[] {
  const settled = standingSettle(opened.book)?.fact;
  if (!settled) return [];
  const { data } = settled;
  const entries = entriesOf(opened, new Set(data.counted));
  const lines: readonly (readonly [SettledName, 1 | -1, readonly PotLineEntry[]])[] = [
    ['income', 1, entries.payments],
    ['purchases', -1, entries.purchases],
    ['kitchen', -1, entries.kitchen],
    ['gifts', 1, entries.gifts],
    ['cashDifference', 1, []],
    ['rounding', 1, entries.rounding],
    ['late', 1, withOthers(entries.late, data.late)],
    ['deficitCarried', -1, []],
    ['reserve', -1, []],
  ];
  return lines.flatMap(([name, direction, behind]) => {
    const signed = data[name] * direction;
    if (signed === 0 && name !== 'income') return [];
    const sign = signed < 0 ? ('−' as const) : ('+' as const);
    return [{ name, sign, amount: cents(Math.abs(signed)), entries: behind }];
  });
}

/** What came late for weeks before is noted in their own books: here it is one entry, so that the list adds up. */
function withOthers(noted: readonly PotLineEntry[], late: number): readonly PotLineEntry[] {
  const others = subtractCents(cents(late), sumCents(noted.map(({ amount }) => amount)));
  return others === 0
    ? noted
    : [...noted, { id: 'other-weeks', amount: others, about: 'other-weeks' }];
}

type PaidPart = Pick<Payment, 'amount' | 'method' | 'order'>;

/** The orders with the payments the settling counted: a later one rounds nothing in this pot. */
function settledOrders(opened: OpenWeek, counted: ReadonlySet<string>) {
  return readEvening(opened).map(({ order, cooked, payments }) => {
    const then = payments.filter(({ id }) => counted.has(id));
    return { payments: then, balance: balanceOfOrder(cooked ? orderTotal(order) : NO_MONEY, then) };
  });
}

function entriesOf(opened: OpenWeek, counted: ReadonlySet<string>) {
  const money = readWeekMoney(opened.book);
  const codes = displayCodes(opened.orders.value);
  const known = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.filter(({ id }) => counted.has(id));
  const payments = known(money.payments);
  const roundings = cashRoundings(settledOrders(opened, counted));
  const paid = (id: string, { amount, method, order }: PaidPart): PotLineEntry => {
    const code = codes.get(order) ?? '?';
    return { id, amount, about: 'order', code, method };
  };
  const expenses = (kind: 'purchase' | 'kitchen'): PotLineEntry[] =>
    known(money.expenses)
      .filter((expense) => expense.kind === kind)
      .map(({ id, amount, what, shop }) => ({ id, amount, about: 'expense', what, shop }));
  return {
    payments: payments.map(({ id, amount, method, order }) =>
      paid(id, { amount: subtractCents(amount, roundings.get(id) ?? NO_MONEY), method, order }),
    ),
    rounding: payments.flatMap(({ id, method, order }) => {
      const amount = roundings.get(id);
      return amount === undefined ? [] : [paid(id, { amount, method, order })];
    }),
    purchases: expenses('purchase'),
    kitchen: expenses('kitchen'),
    gifts: known(money.gifts).map(({ id, amount, method }): PotLineEntry => ({
      id,
      amount,
      about: 'gift',
      method,
    })),
    late: known(money.latePayments).map(({ id, amount, method, code }): PotLineEntry => ({
      id,
      amount,
      about: 'order',
      code,
      method,
    })),
  };
}

/** The pot of a week that is not settled yet, as it stands: the same numbers, with what is behind each. */
export function potLinesNow(pot: Pot, week: OpenWeek): PotLine[] {
  const codes = displayCodes(week.orders.value);
  const lines = SETTLED_NAMES.map((name): readonly [SettledName, readonly PotEntry[]] => [
    name,
    name === 'reserve' ? [] : pot[name].entries,
  ]);
  return lines.flatMap(([name, entries]) => {
    const out = OUTGOING.includes(name);
    const amount = name === 'reserve' ? pot.reserve : pot[name].amount;
    if (amount === 0 && name !== 'income') return [];
    const sign = amount < 0 !== out ? ('−' as const) : ('+' as const);
    const behind = entries.flatMap((entry) => entryNow(entry, codes));
    return [{ name, sign, amount: cents(Math.abs(amount)), entries: behind }];
  });
}

/** Gifts and differences are noted without words: their number says all. */
function entryNow(
  { id, amount, about }: PotEntry,
  codes: ReadonlyMap<string, string>,
): readonly PotLineEntry[] {
  switch (about.type) {
    case 'Order': {
      const code = codes.get(about.order) ?? '?';
      return [{ id, amount, about: 'order', code, method: about.method }];
    }
    case 'LateOrder':
      return [{ id, amount, about: 'other-weeks' }];
    case 'Expense':
      return [{ id, amount, about: 'expense', what: about.what, shop: about.shop }];
    case 'Note':
      return [];
  }
}
