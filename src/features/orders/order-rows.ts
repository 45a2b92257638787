import { orderStates } from '../../domain/cap.ts';
import { likelyDuplicates, type OrderPair } from '../../domain/duplicates.ts';
import { normalizeNickname } from '../../domain/normalized-names.ts';
import { toFactId } from '../../domain/fact.ts';
import { handoverSort } from '../../domain/hand-over.ts';
import type { Cents } from '../../domain/money.ts';
import { displayCodes, matchesCode } from '../../domain/order-code.ts';
import { type Order, orderMoment, type OrderState, orderTotal } from '../../domain/order.ts';
import { balanceOfOrder, type OrderBalance, type Payment } from '../../domain/payment.ts';
import { isCookedFor } from '../../domain/standing.ts';
import { pairAnsweredKind, paymentKind } from '../../store/books/week-book.ts';
import type { Contact, OpenWeek } from '../../store/views/open-week.ts';
import { needsAnswer } from '../state-words.ts';

/** An order with everything its row and its screen show. */
export interface OrderRow {
  readonly order: Order;
  /** As displayed. */
  readonly code: string;
  readonly state: OrderState;
  readonly contact: Contact | null;
  readonly portions: number;
  readonly total: Cents;
  readonly balance: OrderBalance;
}

/** Every order of the week in the one order of every list. */
export function orderRows(week: OpenWeek): OrderRow[] {
  const orders = week.orders.value;
  const codes = displayCodes(orders);
  const states = orderStates(orders, week.menu.value, week.terms.value);
  const payments = groupBy(paymentsOf(week), ({ order }) => order);
  const contacts = week.contacts.value;
  return handoverSort(orders).map((order): OrderRow => {
    const total = orderTotal(order);
    return {
      order,
      code: codes.get(order.id) ?? order.code,
      state: states.get(order.id) ?? 'requested',
      contact: contacts.get(order.id) ?? null,
      portions: order.lines.reduce((sum, line) => sum + line.quantity, 0),
      total,
      balance: balanceOfOrder(total, payments.get(order.id) ?? []),
    };
  });
}

function paymentsOf(week: OpenWeek): Payment[] {
  const facts = week.book.facts(paymentKind).value;
  return facts.map(({ id, at, device, data }) => ({ id: toFactId(id), at, device, ...data }));
}

/** What a list may be narrowed to. */
export const FILTERS = [
  'all',
  'to-answer',
  'waiting',
  'over',
  'late',
  'delivery',
  'allergies',
  'unpaid',
] as const;
export type OrderFilter = (typeof FILTERS)[number];

const PASSES: Record<OrderFilter, (row: OrderRow) => boolean> = {
  all: () => true,
  'to-answer': ({ state }) => needsAnswer(state),
  waiting: ({ state }) => state === 'waiting',
  over: ({ state }) => state === 'over',
  late: ({ state }) => state === 'late',
  delivery: ({ order, state }) => order.delivery && !isOut(state),
  allergies: ({ order, state }) => order.kitchenNote.trim() !== '' && !isOut(state),
  unpaid: ({ order, balance }) => isCookedFor(order) && balance.open > 0,
};

/** The rows a filter lets through. */
export function filterRows(rows: readonly OrderRow[], filter: OrderFilter): OrderRow[] {
  return rows.filter(PASSES[filter]);
}

/** The rows a person may mean: by code in either form, or by nickname. */
export function findRows(rows: readonly OrderRow[], query: string): readonly OrderRow[] {
  const name = normalizeNickname(query);
  if (name === '') return rows;
  return rows.filter(
    ({ order, contact }) =>
      matchesCode(query, order.code) || normalizeNickname(contact?.nickname ?? '').includes(name),
  );
}

/** Groups of the list, what needs a person first. */
export const GROUPS = [
  'contested',
  'over',
  'requested',
  'late',
  'waiting',
  'held',
  'confirmed',
  'closed',
] as const;
export type OrderGroup = (typeof GROUPS)[number];

/** The rows by group, empty groups left out. Who waits and who came late stand in the order they came. */
export function groupRows(
  rows: readonly OrderRow[],
): { readonly group: OrderGroup; readonly rows: readonly OrderRow[] }[] {
  const groups = groupBy(rows, ({ state }): OrderGroup =>
    state === 'declined' || state === 'cancelled' ? 'closed' : state,
  );
  return GROUPS.flatMap((group) => {
    const found = groups.get(group);
    if (!found) return [];
    const byTime = group === 'waiting' || group === 'late';
    return [{ group, rows: byTime ? found.toSorted(byMoment) : found }];
  });
}

/** Pairs that may be one order taken twice, among the orders that still stand. */
export function duplicatePairs(week: OpenWeek, rows: readonly OrderRow[]): OrderPair[] {
  const standing = rows.filter(({ state }) => !isOut(state));
  const sent = standing.map(({ order, contact }) => ({
    id: order.id,
    lines: order.lines,
    nickname: contact?.nickname ?? '',
    contact: contact?.contact ?? '',
  }));
  const answered = week.book.facts(pairAnsweredKind).value.map(({ data }) => data.orders);
  return likelyDuplicates(sent, answered);
}

function isOut(state: OrderState): boolean {
  return state === 'declined' || state === 'cancelled';
}

function byMoment(a: OrderRow, b: OrderRow): number {
  return orderMoment(a.order) - orderMoment(b.order);
}

function groupBy<K, T>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
