import { capView } from '../../domain/cap.ts';
import type { DishId } from '../../domain/dish.ts';
import { type MessageId, toMessageId } from '../../domain/inbox-message.ts';
import { mainsOf, type Order, type OrderId, type OrderLine } from '../../domain/order.ts';
import { isCookedFor } from '../../domain/standing.ts';
import { err, type Result } from '../../kernel/result.ts';
import { addressTable, contactTable } from '../../store/books/desk-books.ts';
import { lineTable, orderTable } from '../../store/books/week-book.ts';
import { type BookChanges, type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put } from '../../store/table.ts';
import { lineRow } from '../../store/views/week-orders.ts';
import { answerChange, findOrder, type OrderGone } from '../answer-order.ts';
import { capChanges, type CapAnswer, type OverCap } from '../cap-answer.ts';
import { offeredFields, offeredMealPrice } from '../offered-meals.ts';
import type { CardDraft, LearnedWords } from './card-draft.ts';
import { quantitiesOf } from './card-wish.ts';
import { decisionChange } from './decide-message.ts';
import type { InboxDeps } from './inbox-deps.ts';
import { learnChanges } from './learn-words.ts';
import type { ChangeCard, OrderCard } from './inbox-cards.ts';
import { notesOf, pricedLines } from './order-to-write.ts';

/** What a message does to an order, as a person lets it. */
export interface OrderChange {
  readonly message: MessageId;
  readonly order: OrderId;
  readonly decision: 'applied' | 'joined';
  /** All quantities the order is to have. */
  readonly quantities: ReadonlyMap<DishId, number>;
  readonly handover: CardDraft['handover'] | null;
  readonly address: string;
  readonly note: string;
  /** Whether the note answers the page's question for a word to the kitchen. */
  readonly fromPage: boolean;
  /** The number of the menu its sender saw, where a code says it. */
  readonly menuVersion: number | null;
  /** Who orders, where a code says it anew; '' leaves what stands. */
  readonly person: { readonly nickname: string; readonly contact: string };
  /** Words that mean a dish, to be remembered. */
  readonly learned: readonly LearnedWords[];
  /** All meals the order is to pay for others; null: nothing is said of them. */
  readonly offered: number | null;
}

/** The order after a change: what it names is as it says; what continues it comes on top. */
export function changedQuantities(
  order: Pick<Order, 'lines'>,
  { does, wish }: Pick<ChangeCard, 'does' | 'wish'>,
): ReadonlyMap<DishId, number> {
  const said = quantitiesOf(wish.lines);
  const after = quantitiesOf(order.lines);
  if (does === 'replace') for (const dish of after.keys()) after.set(dish, 0);
  for (const [dish, quantity] of said)
    after.set(dish, does === 'continue' ? (after.get(dish) ?? 0) + quantity : quantity);
  return after;
}

/** An order that turned out to be more of another one: its lines come on top. */
export function addedQuantities(
  order: Pick<Order, 'lines'>,
  { wish }: Pick<OrderCard, 'wish'>,
): ReadonlyMap<DishId, number> {
  return changedQuantities(order, { does: 'continue', wish });
}

/** The question to ask before an accepted order grows beyond the cap, or null. */
export function changeQuestion(
  { week }: Pick<InboxDeps, 'week'>,
  { order: id, quantities }: Pick<OrderChange, 'order' | 'quantities'>,
): OverCap | null {
  const order = findOrder({ week }, id);
  if (!order || !isCookedFor(order)) return null;
  const menu = week.menu.value;
  const view = capView(week.orders.value, menu, week.terms.value);
  const own = mainsOf(order, menu);
  const mains = mainsOf({ lines: linesAfter({ week }, order, quantities) }, menu);
  const wouldBe = view.used - own + mains;
  return mains > own && wouldBe > view.cap ? { type: 'OverCap', wouldBe, cap: view.cap } : null;
}

/** Makes the change: absolute quantities, so that two phones which both make it make it once. */
export async function changeOrder(
  deps: InboxDeps,
  change: OrderChange,
  cap: CapAnswer,
): Promise<Result<Saved, OrderGone | OverCap | StoreError>> {
  const { week, contacts } = deps;
  const order = findOrder(deps, change.order);
  if (!order) return err({ type: 'OrderGone' });
  const over = changeQuestion(deps, change);
  if (over && cap.type === 'ask') return err(over);
  const lines = linesAfter(deps, order, change.quantities);
  const waits = over !== null && cap.type === 'waiting';
  const { message, decision } = change;
  const learned = learnChanges(week.menu.value, change.learned);
  return saveGesture(
    ...(learned.length > 0 ? [{ book: deps.deskBook, changes: learned }] : []),
    ...addressPart(deps, change),
    {
      book: contacts,
      changes: [
        ...contactChanges(deps, change),
        await decisionChange(deps, { message, decision, order: order.id }),
      ],
    },
    {
      book: week.book,
      changes: [
        ...capChanges(week, cap),
        ...lineChanges(order, lines),
        ...orderFields(deps, order, change),
        ...(waits ? [answerChange(deps, { ...order, lines }, 'waiting')] : []),
      ],
    },
  );
}

/** The customer withdraws: the order is cancelled where it was accepted, else both messages are done with. */
export async function cancelByMessage(
  deps: InboxDeps,
  message: MessageId,
  target: OrderId,
): Promise<Result<Saved, StoreError>> {
  const { week, contacts } = deps;
  const order = findOrder(deps, target);
  const decided = await decisionChange(deps, {
    message,
    decision: 'cancelled',
    order: order ? target : null,
  });
  if (order)
    return saveGesture(
      { book: contacts, changes: [decided] },
      { book: week.book, changes: [answerChange(deps, order, 'cancelled')] },
    );
  const first = toMessageId(target);
  const withdrawn = await decisionChange(deps, {
    message: first,
    decision: 'cancelled',
    order: null,
  });
  return saveGesture({ book: contacts, changes: [decided, withdrawn] });
}

function linesAfter(
  { week }: Pick<InboxDeps, 'week'>,
  order: Order,
  quantities: ReadonlyMap<DishId, number>,
): OrderLine[] {
  return pricedLines(week.menu.value, quantities).map((line) => ({
    ...line,
    // The price of the day it was ordered holds.
    unitPrice: order.lines.find(({ dish }) => dish === line.dish)?.unitPrice ?? line.unitPrice,
  }));
}

/** A dish taken off keeps its row at 0: what was read in the message does not come back. */
function lineChanges({ id, lines: before }: Order, after: readonly OrderLine[]): Change[] {
  const changed = after.filter(
    (line) => before.find(({ dish }) => dish === line.dish)?.quantity !== line.quantity,
  );
  const gone = before.filter(({ dish }) => after.every((line) => line.dish !== dish));
  return [...changed, ...gone.map((line) => ({ ...line, quantity: 0 }))].map((line) =>
    put(lineTable, lineRow(id, line.dish), { order: id, ...line }),
  );
}

function orderFields({ week, group }: InboxDeps, order: Order, change: OrderChange): Change[] {
  const { handover } = change;
  const { kitchenNote } = notesOf(change, nicknameOf(week, order.id));
  const isNew = kitchenNote !== '' && !order.kitchenNote.includes(kitchenNote);
  const slot = handover === 'delivery' || handover === 'not-said' ? null : handover;
  const fields = {
    ...(handover === null || handover === 'not-said'
      ? {}
      : { slot, delivery: handover === 'delivery' }),
    ...(isNew ? { kitchenNote: [order.kitchenNote, kitchenNote].filter(Boolean).join(' / ') } : {}),
    ...pageFields(group, order, change),
  };
  return Object.keys(fields).length === 0 ? [] : [put(orderTable, order.id, fields)];
}

/** What only the code of a page says. */
function pageFields(
  group: InboxDeps['group'],
  order: Order,
  { offered, menuVersion }: OrderChange,
): Partial<Pick<Order, 'offered' | 'offeredPrice' | 'menuVersion'>> {
  const price = offeredMealPrice(group, order);
  return {
    ...(offered === null || offered === order.offered ? {} : offeredFields(offered, price)),
    ...(menuVersion === null || menuVersion === order.menuVersion ? {} : { menuVersion }),
  };
}

function contactChanges({ week }: InboxDeps, change: OrderChange): Change[] {
  const { note } = notesOf(change, nicknameOf(week, change.order));
  const before = week.contacts.value.get(change.order);
  const kept = { nickname: '', contact: '', note: '', ...before };
  const isNew = note !== '' && !kept.note.includes(note);
  const said = {
    ...change.person,
    note: isNew ? [kept.note, note].filter(Boolean).join(' / ') : '',
  };
  const fields = Object.fromEntries(
    (['nickname', 'contact', 'note'] as const)
      .filter((field) => said[field] !== '' && said[field] !== kept[field])
      .map((field) => [field, said[field]]),
  );
  return Object.keys(fields).length === 0 ? [] : [put(contactTable, change.order, fields)];
}

function addressPart(
  { week }: InboxDeps,
  { order, handover, address }: OrderChange,
): BookChanges[] {
  if (!week.addressesBook || handover !== 'delivery' || address === '') return [];
  return [{ book: week.addressesBook, changes: [put(addressTable, order, { address })] }];
}

function nicknameOf({ contacts }: InboxDeps['week'], order: OrderId): string {
  return contacts.value.get(order)?.nickname ?? '';
}
