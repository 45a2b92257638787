import { isCookedFor } from '../domain/standing.ts';
import {
  type AnswerKind,
  answerHeads,
  type Order,
  orderBasis,
  type OrderId,
} from '../domain/order.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { contactTable } from '../store/books/desk-books.ts';
import { answerKind } from '../store/books/week-book.ts';
import { type BookChanges, type Saved, saveGesture } from '../store/gesture.ts';
import type { StoreError } from '../store/store-error.ts';
import { type Change, happen, put } from '../store/table.ts';
import {
  capChanges,
  capFit,
  type CapAnswer,
  eventCapPart,
  type OverCap,
  settleCap,
  takesRoom,
} from './cap-answer.ts';
import { fixedReference, type ReferenceDeps } from './payment-reference.ts';

/** What the gestures of orders need. */
export type OrderDeps = ReferenceDeps;

/** Somebody took the order away meanwhile (an undo on this phone, another phone). */
export interface OrderGone {
  readonly type: 'OrderGone';
}

/** A person decides about an order. */
export interface GivenAnswer {
  readonly order: OrderId;
  readonly kind: AnswerKind;
  readonly cap: CapAnswer;
}

/** Records what a person decided about an order, over everything they saw standing. */
export async function answerOrder(
  deps: OrderDeps,
  { order: id, kind, cap }: GivenAnswer,
): Promise<Result<Saved, OrderGone | OverCap | StoreError>> {
  const { week } = deps;
  const order = findOrder(deps, id);
  if (!order) return err({ type: 'OrderGone' });
  const settled = settleCap(answerFit(deps, order), cap, kind);
  if (!settled.ok) return settled;
  const reference = await referencePart(deps, id, settled.value);
  if (!reference.ok) return reference;
  const changes = [...capChanges(week, cap), answerChange(deps, order, settled.value)];
  const raised = eventCapPart(week, cap);
  return saveGesture(...reference.value, ...raised, { book: week.book, changes });
}

/** Whether this order fits under the cap once accepted. */
function answerFit({ week }: Pick<OrderDeps, 'week'>, order: Order) {
  return capFit(week, isCookedFor(order) ? order.id : null, order.lines);
}

/** The question to ask before this answer is given, or null. */
export function capQuestion(
  deps: Pick<OrderDeps, 'week'>,
  order: Order,
  kind: AnswerKind,
): OverCap | null {
  const fit = answerFit(deps, order);
  return fit.fits || !takesRoom(kind)
    ? null
    : { type: 'OverCap', wouldBe: fit.wouldBe, cap: fit.cap };
}

/** The order as it stands on this phone. */
export function findOrder({ week }: Pick<OrderDeps, 'week'>, id: OrderId): Order | undefined {
  return week.orders.value.find((order) => order.id === id);
}

/** The fact of one answer: it replaces what stands, and says which lines the person saw. */
export function answerChange(
  { phone }: Pick<OrderDeps, 'phone'>,
  order: Pick<Order, 'id' | 'lines' | 'answers'>,
  kind: AnswerKind,
): Change {
  return happen(answerKind, phone.ids.next(), {
    order: order.id,
    kind,
    replaces: answerHeads(order.answers).map(({ id }) => id),
    basis: orderBasis(order.lines),
  });
}

/** At confirmation the payment reference is fixed, once. */
export async function referencePart(
  deps: OrderDeps,
  order: OrderId,
  kind: AnswerKind,
): Promise<Result<BookChanges[], StoreError>> {
  const book = deps.week.contactsBook;
  const contact = deps.week.contacts.value.get(order);
  if (kind !== 'confirmed' || !book || !contact || contact.reference !== null) return ok([]);
  const made = await fixedReference(deps, order);
  if (!made.ok) return made;
  if (made.value === null) return ok([]);
  return ok([{ book, changes: [put(contactTable, order, { reference: made.value })] }]);
}
