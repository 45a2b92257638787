import { isLate, lateFrom } from '../../domain/settings.ts';
import { type MessageDecision, ownOrder, standingDecisions } from '../../domain/inbox-message.ts';
import type { Order } from '../../domain/order.ts';
import { standingOf } from '../../domain/standing.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { WeekMessages } from '../../store/views/week-messages.ts';
import { wishOf } from './card-wish.ts';
import type { ChangeCard, InboxCard, OrderCard } from './inbox-cards.ts';
import { type CardScope, isInTimeWith, orderOf, rootOf, saidOf, threadsOf } from './card-scope.ts';
import type { InboxMessage } from './inbox-message.ts';
import { pairsOf } from './read-pairs.ts';

/** What the cards of a week follow from beside its messages. */
export interface CardSource {
  readonly week: OpenWeek;
  readonly messages: WeekMessages;
  /** By default nothing is remembered from one reading to the next. */
  readonly wishOf?: typeof wishOf;
}

/** The cards of all messages of a week, in the order of the messages. Reads signals. */
export function readCards(
  { week, messages: kept, wishOf: wished = wishOf }: CardSource,
  messages: readonly InboxMessage[],
): InboxCard[] {
  const decisions = kept.decisions.value;
  const standing = new Map([...decisions].map(([id, all]) => [id, standingDecisions(all)]));
  const scope: CardScope = {
    ...threadsOf(messages, standing),
    standing,
    orders: new Map(week.orders.value.map((order) => [order.id, order])),
    week,
    cutoff: lateFrom(week.terms.value),
    wishOf: wished,
  };
  const cards = messages.flatMap((message) => cardOf(scope, message));
  const pairs = pairsOf(
    scope,
    cards.filter((card): card is OrderCard => card.type === 'order'),
  );
  return cards.map((card) => {
    const pairWith = card.type === 'order' ? pairs.get(card.message.id) : undefined;
    return card.type === 'order' && pairWith ? { ...card, pairWith, isSure: false } : card;
  });
}

function cardOf(scope: CardScope, message: InboxMessage): InboxCard[] {
  const said = saidOf(scope, message.id);
  const own = scope.orders.get(ownOrder(message.id));
  const others = said.filter(({ decision }) => decision !== 'order' && decision !== 'later');
  if (isContested(scope, own, others, said)) return [{ type: 'contested', message, said }];
  const [decided] = others;
  if (own) return [{ type: 'done', message, decision: null, order: own.id }];
  if (decided) return [{ type: 'done', message, decision: decided, order: decided.order }];
  const isLater = said.some(({ decision }) => decision === 'later');
  const root = rootOf(scope, message);
  if (root !== message) return partCard(scope, { message, root, isLater });
  return ownCard(scope, message, {
    isLater,
    isOrder: said.some((one) => one.decision === 'order'),
  });
}

/** Two phones said different things, or one said « no order of its own » where another took it as one. */
function isContested(
  scope: CardScope,
  own: Order | undefined,
  others: readonly MessageDecision[],
  said: readonly MessageDecision[],
): boolean {
  if (others.length > 0 && said.length > 1) return true;
  if (!own || others.length === 0) return false;
  const state = standingOf(own, scope.cutoff);
  return state !== 'cancelled' && state !== 'declined';
}

/** A message that continues another: inside its card, or beside the order that was accepted meanwhile. */
function partCard(
  scope: CardScope,
  { message, root, isLater }: { message: InboxMessage; root: InboxMessage; isLater: boolean },
): InboxCard[] {
  const target = orderOf(scope, root.id);
  if (!target && isInTimeWith(scope, message, root)) return [];
  return [
    changeCard(scope, message, { does: 'continue', target: target ?? ownOrder(root.id), isLater }),
  ];
}

function ownCard(
  scope: CardScope,
  message: InboxMessage,
  { isLater, isOrder }: { isLater: boolean; isOrder: boolean },
): InboxCard[] {
  const { kind, wish } = message.read;
  if (kind === 'change' || kind === 'cancel') {
    const target =
      message.refersTo && (orderOf(scope, message.refersTo) ?? ownOrder(message.refersTo));
    const does = kind === 'change' && message.coded ? 'replace' : kind;
    return [changeCard(scope, message, { does, target, isLater })];
  }
  if (kind === 'not-an-order' && !isOrder) return [{ type: 'other', message, asks: wish }];
  return [orderCard(scope, message, isLater)];
}

function orderCard(scope: CardScope, message: InboxMessage, isLater: boolean): OrderCard {
  const parts = [message, ...partsOf(scope, message)];
  const wish = scope.wishOf(parts);
  const late = isLate(wish.sentAt, scope.cutoff);
  const isSure =
    !late &&
    wish.lines.length > 0 &&
    wish.open.length === 0 &&
    wish.lines.every(({ confidence, quantity }) => confidence === 'sure' && quantity > 0) &&
    parts.every(({ read }) => read.kind === 'order' && read.reason === null);
  return { type: 'order', message, parts, wish, isSure, isLate: late, isLater, pairWith: null };
}

function changeCard(
  scope: CardScope,
  message: InboxMessage,
  change: Pick<ChangeCard, 'does' | 'target' | 'isLater'>,
): ChangeCard {
  const wish = scope.wishOf([message]);
  return { type: 'change', message, wish, isLate: isLate(wish.sentAt, scope.cutoff), ...change };
}

/** The messages that continue one, in time with it and not decided otherwise. */
function partsOf(scope: CardScope, root: InboxMessage): InboxMessage[] {
  return (scope.parts.get(root.id) ?? []).filter(
    (one) => saidOf(scope, one.id).length === 0 && isInTimeWith(scope, one, root),
  );
}
