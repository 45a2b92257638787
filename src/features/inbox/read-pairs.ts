import { likelyDuplicates, type OrderPair, type SentOrder } from '../../domain/duplicates.ts';
import { type MessageId, ownOrder } from '../../domain/inbox-message.ts';
import type { OrderId } from '../../domain/order.ts';
import { standingOf } from '../../domain/standing.ts';
import { pairAnsweredKind } from '../../store/books/week-book.ts';
import type { OrderCard } from './inbox-cards.ts';
import { type CardScope, orderOf, rootOf } from './card-scope.ts';

/** By card, the order or order-to-be that looks the same and came first; answered pairs are not asked again. */
export function pairsOf(
  scope: CardScope,
  waiting: readonly OrderCard[],
): ReadonlyMap<MessageId, OrderId> {
  const byOrder = new Map(waiting.map((card) => [ownOrder(card.message.id), card]));
  const answered = scope.week.book.facts(pairAnsweredKind).value.map(({ data }) => data.orders);
  const sent = [...waiting.map(sentOf), ...standingOrders(scope)];
  const looked = likelyDuplicates(sent, answered).filter((pair) =>
    pair.some((id) => byOrder.has(id)),
  );
  const pairs = new Map<MessageId, OrderId>();
  for (const pair of [...toldPairs(scope, waiting, answered), ...looked]) {
    const [card, other] = newerOf(byOrder, pair);
    if (card && !pairs.has(card.message.id)) pairs.set(card.message.id, other);
  }
  return pairs;
}

/** Pairs the reader saw, whoever the sender is. */
function toldPairs(
  scope: CardScope,
  waiting: readonly OrderCard[],
  answered: readonly OrderPair[],
): OrderPair[] {
  const done = new Set(answered.map((pair) => pair.join(' ')));
  return waiting.flatMap(({ message }) => {
    const before = message.duplicateOf;
    const first = before && scope.messages.get(before);
    if (!before || !first) return [];
    const other = orderOf(scope, before) ?? ownOrder(rootOf(scope, first).id);
    const own = ownOrder(message.id);
    const pair: OrderPair = own < other ? [own, other] : [other, own];
    return own === other || done.has(pair.join(' ')) ? [] : [pair];
  });
}

/** The card that is asked about: of two cards the later one. */
function newerOf(
  cards: ReadonlyMap<OrderId, OrderCard>,
  [a, b]: OrderPair,
): readonly [OrderCard | undefined, OrderId] {
  const [first, second] = [cards.get(a), cards.get(b)];
  if (!first || !second) return first ? [first, b] : [second, a];
  const never = Number.MAX_SAFE_INTEGER;
  const order = (first.wish.sentAt ?? never) - (second.wish.sentAt ?? never) || (a < b ? -1 : 1);
  return order > 0 ? [first, b] : [second, a];
}

function sentOf({ message, wish }: OrderCard): SentOrder {
  return {
    id: ownOrder(message.id),
    lines: wish.lines,
    nickname: wish.name,
    contact: wish.contact,
  };
}

function standingOrders({ week, orders, cutoff }: CardScope): SentOrder[] {
  const contacts = week.contacts.value;
  return [...orders.values()]
    .filter((order) => !['declined', 'cancelled'].includes(standingOf(order, cutoff)))
    .map(({ id, lines }) => ({
      id,
      lines,
      nickname: contacts.get(id)?.nickname ?? '',
      contact: contacts.get(id)?.contact ?? '',
    }));
}
