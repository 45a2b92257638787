import { capView } from '../../domain/cap.ts';
import type { OrderPair } from '../../domain/duplicates.ts';
import {
  type AnswerKind,
  answerHeads,
  type Order,
  orderBasis,
  type OrderLine,
  orderMoment,
} from '../../domain/order.ts';
import { isCookedFor } from '../../domain/standing.ts';
import { toFactId } from '../../domain/fact.ts';
import { err, type Result } from '../../kernel/result.ts';
import { addressTable } from '../../store/books/desk-books.ts';
import { lineTable, orderTable, pairAnsweredKind } from '../../store/books/week-book.ts';
import { intentId } from '../../seal/hash.ts';
import { type BookChanges, type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, happen, put } from '../../store/table.ts';
import { lineRow } from '../../store/views/week-orders.ts';
import {
  answerChange,
  findOrder,
  type OrderDeps,
  type OrderGone,
  referencePart,
} from '../answer-order.ts';
import { capChanges, type CapAnswer, eventCapPart, type OverCap } from '../cap-answer.ts';

/** What a person says of two orders that look alike. */
export type PairAnswer = 'same' | 'add' | 'two-people';

/** A pair as people speak of it: the one that came first, and the other. */
export interface OrderedPair {
  readonly older: Order;
  readonly newer: Order;
}

/** Puts the two orders of a pair in the order they came; null when one is gone. */
export function orderedPair(deps: Pick<OrderDeps, 'week'>, pair: OrderPair): OrderedPair | null {
  const [first, second] = pair.map((id) => findOrder(deps, id));
  if (!first || !second) return null;
  const inTurn = orderMoment(first) <= orderMoment(second);
  return inTurn ? { older: first, newer: second } : { older: second, newer: first };
}

/** Two orders stay two: the pair is not asked about again. The same answer on every phone. */
export async function keepBoth(
  { week }: OrderDeps,
  pair: OrderPair,
): Promise<Result<Saved, StoreError>> {
  const [a, b] = pair;
  const taken = week.book
    .everHappened(pairAnsweredKind)
    .filter(({ data }) => data.orders[0] === a && data.orders[1] === b);
  const id = await intentId('pair-answered', a, b, ...taken.map((fact) => fact.id));
  const fact = happen(pairAnsweredKind, id, { orders: [a, b] });
  return saveGesture({ book: week.book, changes: [fact] });
}

/**
 * Makes one order of two: the older stays, with the lines of both when they are added, and the newer
 * is cancelled. The stronger promise of the two holds, and what only the newer said is kept: an allergy
 * must not be lost with a duplicate.
 */
export async function mergePair(
  deps: OrderDeps,
  answer: Exclude<PairAnswer, 'two-people'>,
  { pair, cap }: { readonly pair: OrderPair; readonly cap: CapAnswer },
): Promise<Result<Saved, OrderGone | OverCap | StoreError>> {
  const { week } = deps;
  const found = orderedPair(deps, pair);
  if (!found) return err({ type: 'OrderGone' });
  const { older, newer } = found;
  const { lines, promise } = merged(found, answer);
  const over = overAfter(deps, found, answer);
  if (over && cap.type === 'ask') return err(over);
  const reference = promise ? await referencePart(deps, older.id, promise) : null;
  if (reference && !reference.ok) return reference;
  const changes = [
    ...capChanges(week, cap),
    ...changedLines(older, lines),
    ...keptWords(found, answer),
    ...(promise ? [answerChange(deps, { ...older, lines }, promise)] : []),
    answerChange(deps, newer, 'cancelled'),
  ];
  return saveGesture(
    ...keptAddress(deps, found),
    ...(reference?.value ?? []),
    ...eventCapPart(week, cap),
    { book: week.book, changes },
  );
}

/** The question to ask before two orders become one, or null. */
export function pairQuestion(
  deps: Pick<OrderDeps, 'week'>,
  answer: Exclude<PairAnswer, 'two-people'>,
  pair: OrderPair,
): OverCap | null {
  const found = orderedPair(deps, pair);
  return found && overAfter(deps, found, answer);
}

/** What the older order becomes. */
function merged({ older, newer }: OrderedPair, answer: PairAnswer) {
  const lines = answer === 'add' ? summed(older, newer) : older.lines;
  return { lines, promise: strongest(older, newer) };
}

/** The answer the older must take over from the newer; null when its own is as strong. */
function strongest(older: Order, newer: Order): AnswerKind | null {
  const rank = (order: Order) => {
    if (!isCookedFor(order)) return 0;
    return answerHeads(order.answers).some(({ kind }) => kind === 'confirmed') ? 2 : 1;
  };
  if (rank(newer) <= rank(older)) return null;
  return rank(newer) === 2 ? 'confirmed' : 'held';
}

function overAfter(
  { week }: Pick<OrderDeps, 'week'>,
  pair: OrderedPair,
  answer: PairAnswer,
): OverCap | null {
  const menu = week.menu.value;
  const terms = week.terms.value;
  const orders = week.orders.value;
  const { lines, promise } = merged(pair, answer);
  const one = withAnswer({ ...pair.older, lines }, promise);
  const after = orders
    .filter(({ id }) => id !== pair.newer.id)
    .map((order) => (order.id === one.id ? one : order));
  const used = capView(after, menu, terms).used;
  const grows = used > capView(orders, menu, terms).used;
  const cap = terms.mainsCap;
  return grows && used > cap ? { type: 'OverCap', wouldBe: used, cap } : null;
}

function withAnswer(order: Order, kind: AnswerKind | null): Order {
  if (!kind) return order;
  const replaces = answerHeads(order.answers).map(({ id }) => id);
  const { takenAt: at } = order;
  const basis = orderBasis(order.lines);
  const answer = { id: toFactId('imagined'), kind, replaces, basis, at, device: '' };
  return { ...order, answers: [...order.answers, answer] };
}

function summed(older: Order, newer: Order): OrderLine[] {
  const more = newer.lines.filter((line) => !older.lines.some(({ dish }) => dish === line.dish));
  const added = older.lines.map((line) => {
    const other = newer.lines.find(({ dish }) => dish === line.dish);
    return { ...line, quantity: line.quantity + (other?.quantity ?? 0) };
  });
  return [...added, ...more];
}

function changedLines(older: Order, lines: readonly OrderLine[]): Change[] {
  return lines
    .filter((line) => !older.lines.includes(line))
    .map((line) => put(lineTable, lineRow(older.id, line.dish), { order: older.id, ...line }));
}

/** The meals both pay for others; the older's price holds where it has one. */
function offeredTogether(older: Order, newer: Order): Pick<Order, 'offered' | 'offeredPrice'> {
  const offered = older.offered + newer.offered;
  const offeredPrice = older.offered > 0 ? older.offeredPrice : newer.offeredPrice;
  return { offered, offeredPrice };
}

function keptWords({ older, newer }: OrderedPair, answer: PairAnswer): Change[] {
  const adds = answer === 'add';
  const said = newer.kitchenNote.trim();
  const isNew = said !== '' && !older.kitchenNote.includes(said);
  const note = [older.kitchenNote, said].filter((text) => text !== '').join(' / ');
  const fields = {
    ...(isNew ? { kitchenNote: note } : {}),
    ...(adds && newer.offered > 0 ? offeredTogether(older, newer) : {}),
    ...(takesHandover({ older, newer }) ? { slot: newer.slot, delivery: newer.delivery } : {}),
  };
  return Object.keys(fields).length === 0 ? [] : [put(orderTable, older.id, fields)];
}

function keptAddress({ week }: OrderDeps, pair: OrderedPair): BookChanges[] {
  const address = week.addresses.value.get(pair.newer.id);
  if (!takesHandover(pair) || !week.addressesBook || address === undefined) return [];
  return [{ book: week.addressesBook, changes: [put(addressTable, pair.older.id, { address })] }];
}

/** The older order never said when: then the newer's slot or delivery holds. */
function takesHandover({ older, newer }: OrderedPair): boolean {
  return older.slot === null && !older.delivery && (newer.slot !== null || newer.delivery);
}
