import { normalizeContact, normalizeNickname } from './normalized-names.ts';
import type { Order, OrderId, OrderLine } from './order.ts';

/** An order with who sent it, as the desk knows it. Empty text: not known. */
export interface SentOrder extends Pick<Order, 'id'> {
  readonly lines: readonly Pick<OrderLine, 'dish'>[];
  readonly nickname: string;
  readonly contact: string;
}

/** Of more orders under one name, somebody's game, each is compared with one of them only. */
const MOST_COMPARED = 30;

/** Two orders, the smaller id first. */
export type OrderPair = readonly [OrderId, OrderId];

/**
 * Pairs that may be one order taken twice: the same contact, or the same nickname with a dish in
 * common. Only a person decides (same / add / two people); answered pairs are not asked again. Give
 * it only orders that still stand. Sorted by id, whatever the order given.
 */
export function likelyDuplicates(
  orders: readonly SentOrder[],
  answered: readonly OrderPair[],
): OrderPair[] {
  const done = new Set(answered.map(pairKey));
  const found = new Map<string, OrderPair>();
  const look = (group: readonly SentOrder[], isPair: (a: SentOrder, b: SentOrder) => boolean) => {
    for (const [first, others] of comparedIn(group))
      for (const second of others)
        if (isPair(first, second)) {
          const pair: OrderPair =
            first.id < second.id ? [first.id, second.id] : [second.id, first.id];
          found.set(pairKey(pair), pair);
        }
  };
  for (const group of groups(orders, ({ contact }) => normalizeContact(contact)))
    look(group, () => true);
  for (const group of groups(orders, ({ nickname }) => normalizeNickname(nickname)))
    look(group, shareADish);
  return [...found]
    .filter(([key]) => !done.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}

/** The orders that have the same text, where they have one: a flood of orders is compared in little time. */
function groups(
  orders: readonly SentOrder[],
  textOf: (order: SentOrder) => string,
): Iterable<readonly SentOrder[]> {
  const byText = new Map<string, SentOrder[]>();
  for (const order of orders) {
    const text = textOf(order);
    const group = byText.get(text);
    if (text === '') continue;
    if (group) group.push(order);
    else byText.set(text, [order]);
  }
  return byText.values();
}

/** Each with those after it; in a flood the first by id with all others, whatever their order. */
function comparedIn(group: readonly SentOrder[]): readonly [SentOrder, readonly SentOrder[]][] {
  if (group.length <= MOST_COMPARED) return group.map((first, at) => [first, group.slice(at + 1)]);
  const first = group.reduce((least, one) => (one.id < least.id ? one : least));
  return [[first, group.filter((one) => one !== first)]];
}

function shareADish(a: SentOrder, b: SentOrder): boolean {
  return a.lines.some((line) => b.lines.some((other) => other.dish === line.dish));
}

function pairKey([a, b]: OrderPair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
