import { type MessageDecision, type MessageId, ownOrder } from '../../domain/inbox-message.ts';
import { isLate } from '../../domain/settings.ts';
import type { Order, OrderId } from '../../domain/order.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { wishOf } from './card-wish.ts';
import type { InboxMessage } from './inbox-message.ts';

/** Everything the cards follow from. */
export interface CardScope {
  readonly messages: ReadonlyMap<MessageId, InboxMessage>;
  /** By message, the first of those it continues: itself where it continues none. */
  readonly roots: ReadonlyMap<MessageId, InboxMessage>;
  readonly parts: ReadonlyMap<MessageId, readonly InboxMessage[]>;
  readonly standing: ReadonlyMap<MessageId, readonly MessageDecision[]>;
  readonly orders: ReadonlyMap<OrderId, Order>;
  readonly week: OpenWeek;
  readonly cutoff: Instant;
  readonly wishOf: typeof wishOf;
}

/** Which messages continue which. */
export function threadsOf(
  all: readonly InboxMessage[],
  standing: CardScope['standing'],
): Pick<CardScope, 'messages' | 'roots' | 'parts'> {
  const messages = new Map(all.map((one) => [one.id, one]));
  const roots = new Map(all.map((one) => [one.id, firstOf(one)]));
  const parts = new Map<MessageId, InboxMessage[]>();
  for (const one of all) {
    const root = roots.get(one.id);
    if (root && root !== one) parts.set(root.id, [...(parts.get(root.id) ?? []), one]);
  }
  return { messages, roots, parts };

  function firstOf(message: InboxMessage): InboxMessage {
    let root = message;
    const passed = new Set([message.id]);
    for (;;) {
      const isItsOwn = (standing.get(root.id) ?? []).some(({ decision }) => decision === 'order');
      const before = isPart(root) && root.refersTo ? messages.get(root.refersTo) : undefined;
      if (!before || isItsOwn || passed.has(before.id)) return root;
      passed.add(before.id);
      root = before;
    }
  }
}

/** The first of the messages that continue each other. */
export function rootOf({ roots }: CardScope, message: InboxMessage): InboxMessage {
  return roots.get(message.id) ?? message;
}

function isPart({ read }: InboxMessage): boolean {
  return read.kind === 'order' || read.kind === 'unclear';
}

/** The order a message became, or belongs to by decision. */
export function orderOf(scope: CardScope, message: MessageId): OrderId | null {
  const own = scope.orders.get(ownOrder(message));
  if (own) return own.id;
  const order = saidOf(scope, message).find((one) => one.order !== null)?.order ?? null;
  return order && scope.orders.has(order) ? order : null;
}

/** Whether both came before the cutoff, or both after. */
export function isInTimeWith(scope: CardScope, part: InboxMessage, root: InboxMessage): boolean {
  return isLate(part.read.sentAt, scope.cutoff) === isLate(root.read.sentAt, scope.cutoff);
}

/** What stands of the decisions about a message. */
export function saidOf({ standing }: CardScope, message: MessageId): readonly MessageDecision[] {
  return standing.get(message) ?? [];
}
