import { ownOrder } from '../../domain/inbox-message.ts';
import type { OrderId } from '../../domain/order.ts';
import type { Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { pairAnsweredKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen } from '../../store/table.ts';
import { decisionChange } from './decide-message.ts';
import type { InboxDeps } from './inbox-deps.ts';
import type { OrderCard } from './inbox-cards.ts';

/** The same order sent twice: this message, and those that continue it, count nothing. */
export async function sameOrder(
  deps: InboxDeps,
  { parts }: Pick<OrderCard, 'parts'>,
  order: OrderId,
): Promise<Result<Saved, StoreError>> {
  const changes = [];
  for (const { id } of parts)
    changes.push(await decisionChange(deps, { message: id, decision: 'duplicate', order }));
  return saveGesture({ book: deps.contacts, changes });
}

/** Two people: the pair is not asked about again, on any phone. */
export async function twoPeople(
  { week }: Pick<InboxDeps, 'week'>,
  { message }: Pick<OrderCard, 'message'>,
  other: OrderId,
): Promise<Result<Saved, StoreError>> {
  const own = ownOrder(message.id);
  const [a, b] = own < other ? [own, other] : [other, own];
  const taken = week.book
    .everHappened(pairAnsweredKind)
    .filter(({ data }) => data.orders[0] === a && data.orders[1] === b);
  const id = await intentId('pair-answered', a, b, ...taken.map((fact) => fact.id));
  return saveGesture({
    book: week.book,
    changes: [happen(pairAnsweredKind, id, { orders: [a, b] })],
  });
}
