import { capView } from '../../domain/cap.ts';
import { ownOrder } from '../../domain/inbox-message.ts';
import { type AnswerKind, mainsOf } from '../../domain/order.ts';
import { codeFromDigest } from '../../domain/order-code.ts';
import { utf8 } from '../../kernel/bytes.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { sha256 } from '../../seal/hash.ts';
import type { Book } from '../../store/book.ts';
import { addressTable, contactTable } from '../../store/books/desk-books.ts';
import { lineTable, orderTable, readingTable } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, fill, put, REMOVED, type TableOf } from '../../store/table.ts';
import { lineRow } from '../../store/views/week-orders.ts';
import { answerChange } from '../answer-order.ts';
import { capChanges, type CapAnswer, type OverCap, takesRoom } from '../cap-answer.ts';
import { offeredFields, offeredMealPrice } from '../offered-meals.ts';
import { fixedReference } from '../payment-reference.ts';
import { decisionChange } from './decide-message.ts';
import type { InboxDeps } from './inbox-deps.ts';
import { learnChanges } from './learn-words.ts';
import type { OrderCard } from './inbox-cards.ts';
import { type CardToAccept, orderToWrite, type OrderToWrite } from './order-to-write.ts';

/** What a volunteer says of orders that come as messages. */
export type AcceptAs = 'confirmed' | 'requested';

/** Orders to be written, and what was said about them. */
export interface AcceptedCards {
  readonly cards: readonly CardToAccept[];
  readonly as: AcceptAs;
  readonly cap: CapAnswer;
}

/** What one gesture writes, book by book. */
interface Parts {
  readonly addresses: Change[];
  readonly contacts: Change[];
  readonly week: Change[];
}

/**
 * Writes the orders of some cards as one gesture: addresses, contacts, then the week. What the messages say
 * stands below what persons say, so accepting once more, here or elsewhere, reverts no correction.
 */
export async function acceptOrders(
  deps: InboxDeps,
  { cards, as, cap }: AcceptedCards,
): Promise<Result<Saved, OverCap | StoreError>> {
  const { week, contacts } = deps;
  const known = new Set<string>(week.orders.value.map(({ id }) => id));
  const waiting = cards.filter(({ card }) => !known.has(ownOrder(card.message.id)));
  const orders = waiting.map((one) => orderToWrite(deps, one));
  const kinds = settleAll(deps, orders, { as, cap });
  if (!kinds.ok) return kinds;
  const parts: Parts = { addresses: [], contacts: [], week: [...capChanges(week, cap)] };
  for (const [at, order] of orders.entries()) {
    const kind = kinds.value[at] ?? as;
    const card = waiting[at]?.card;
    const written = await writeContact(deps, order, kind);
    if (!written.ok) return written;
    parts.contacts.push(...written.value, ...(card ? await writeDecisions(deps, card) : []));
    parts.addresses.push(...addressChanges(deps, order));
    parts.week.push(...(await orderChanges(deps, order, kind)));
  }
  const learned = learnChanges(
    week.menu.value,
    waiting.flatMap(({ draft }) => draft.learned),
  );
  return saveGesture(
    ...(learned.length > 0 ? [{ book: deps.deskBook, changes: learned }] : []),
    ...(week.addressesBook ? [{ book: week.addressesBook, changes: parts.addresses }] : []),
    { book: contacts, changes: parts.contacts },
    { book: week.book, changes: parts.week },
  );
}

/** The question to ask before these orders are accepted, or null. */
export function acceptQuestion(
  deps: Pick<InboxDeps, 'week' | 'group'>,
  { cards, as, cap }: AcceptedCards,
): OverCap | null {
  const orders = cards.map((one) => orderToWrite(deps, one));
  const settled = settleAll(deps, orders, { as, cap });
  return settled.ok ? null : settled.error;
}

/** What each order becomes: whole under the cap, first come first, or as the person chose for the others. */
function settleAll(
  { week }: Pick<InboxDeps, 'week'>,
  orders: readonly OrderToWrite[],
  { as, cap }: Pick<AcceptedCards, 'as' | 'cap'>,
): Result<readonly AnswerKind[], OverCap> {
  if (!takesRoom(as)) return ok(orders.map(() => as));
  const menu = week.menu.value;
  const view = capView(week.orders.value, menu, week.terms.value);
  const wanted = orders.map((order) => mainsOf(order, menu));
  let used = view.used;
  const fits = wanted.map((mains) => {
    const fit = mains === 0 || used + mains <= view.cap;
    if (fit) used += mains;
    return fit;
  });
  const wouldBe = view.used + wanted.reduce((sum, mains) => sum + mains, 0);
  const over: OverCap = { type: 'OverCap', wouldBe, cap: view.cap };
  if (cap.type === 'ask' && fits.includes(false)) return err(over);
  return ok(fits.map((fit) => (fit || cap.type !== 'waiting' ? as : 'waiting')));
}

async function orderChanges(
  deps: InboxDeps,
  order: OrderToWrite,
  kind: AnswerKind,
): Promise<Change[]> {
  const { week, phone, me } = deps;
  const { id, lines } = order;
  const say = sayIn(week.book, orderTable, id);
  const code = codeFromDigest(await sha256(utf8(id)));
  const { sentAt, kitchenNote, offered, menuVersion } = order;
  const meals = offered > 0 ? offeredFields(offered, offeredMealPrice(deps.group)) : {};
  const handover = { slot: order.slot, delivery: order.delivery };
  return [
    say({
      code,
      ...(sentAt === null ? {} : { sentAt }),
      ...(kitchenNote && { kitchenNote }),
      ...meals,
      ...(menuVersion === null ? {} : { menuVersion }),
    }),
    // That it exists, and what the message did not say, are a person's words.
    put(orderTable, id, {
      takenAt: phone.clock.now(),
      takenBy: me.value,
      ...(order.handoverBySomeone ? handover : {}),
    }),
    ...(order.handoverBySomeone ? [] : [say(saidOf(handover))]),
    ...readingChanges(deps, order),
    ...(kind === 'requested' ? [] : [answerChange(deps, { id, lines, answers: [] }, kind)]),
  ];
}

/** Nothing said is nothing written: another reading may say more. */
function saidOf({ slot, delivery }: Pick<OrderToWrite, 'slot' | 'delivery'>) {
  return { ...(slot === null ? {} : { slot }), ...(delivery ? { delivery } : {}) };
}

/** The reading, and by dish what a person put right in it. */
function readingChanges({ week }: InboxDeps, { id, read, lines }: OrderToWrite): Change[] {
  const kept = week.book.rows(readingTable).value.get(id)?.lines;
  const stands = kept ?? read;
  const dishes = new Set([...stands, ...lines].map(({ dish }) => dish));
  const corrections = [...dishes].flatMap((dish) => {
    const before = stands.find((line) => line.dish === dish);
    const now = lines.find((line) => line.dish === dish);
    if (before?.quantity === now?.quantity) return [];
    const unitPrice = now?.unitPrice ?? before?.unitPrice;
    const line = { order: id, dish, quantity: now?.quantity ?? 0 };
    return [
      put(lineTable, lineRow(id, dish), unitPrice === undefined ? line : { ...line, unitPrice }),
    ];
  });
  return [fill(readingTable, id, { lines: [...read] }), ...corrections];
}

async function writeContact(
  deps: InboxDeps,
  { id, nickname, nicknameBySomeone, contact, note }: OrderToWrite,
  kind: AnswerKind,
): Promise<Result<Change[], StoreError>> {
  const reference = kind === 'confirmed' ? await fixedReference(deps, id) : ok(null);
  if (!reference.ok) return reference;
  const say = sayIn(deps.contacts, contactTable, id);
  return ok([
    say({ contact, note, ...(nicknameBySomeone ? {} : { nickname }) }),
    ...(nicknameBySomeone ? [put(contactTable, id, { nickname })] : []),
    ...(reference.value === null ? [] : [put(contactTable, id, { reference: reference.value })]),
  ]);
}

/** The messages that continue the first belong to its order; what was said of the first before is answered. */
async function writeDecisions(deps: InboxDeps, { message, parts }: OrderCard): Promise<Change[]> {
  const order = ownOrder(message.id);
  const changes: Change[] = [];
  if ((deps.messages.decisions.value.get(message.id) ?? []).length > 0)
    changes.push(
      await decisionChange(deps, { message: message.id, decision: 'order', order: null }),
    );
  for (const part of parts.filter((one) => one !== message))
    changes.push(await decisionChange(deps, { message: part.id, decision: 'joined', order }));
  return changes;
}

function addressChanges({ week }: InboxDeps, { id, address }: OrderToWrite): Change[] {
  if (!week.addressesBook || address === '') return [];
  return [sayIn(week.addressesBook, addressTable, id)({ address })];
}

/** Writes what a message says: below every person's word, but over a row that an undo hid. */
function sayIn<R>(book: Book, table: TableOf<R>, row: string) {
  const isHidden = book.content.state.tables.get(table.table)?.get(row)?.[REMOVED]?.value === true;
  return (fields: Partial<R>) => (isHidden ? put : fill)(table, row, fields);
}
