import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { AnswerKind, Order } from '../../src/domain/order.ts';
import { cents } from '../../src/domain/money.ts';
import { isoDate } from '../../src/domain/calendar.ts';
import { toFactId } from '../../src/domain/fact.ts';
import { signal } from '@preact/signals-core';
import { answerOrder } from '../../src/features/answer-order.ts';
import { turnDoor } from '../../src/features/orders/close-orders.ts';
import { recordPayment, takeBackPayment } from '../../src/features/record-payment.ts';
import { intentId } from '../../src/seal/hash.ts';
import { randomIds } from '../../src/seal/random.ts';
import type { BookName } from '../../src/store/book-name.ts';
import type { Book } from '../../src/store/book.ts';
import { payoutKind } from '../../src/store/books/circle-book.ts';
import { addressTable, contactTable } from '../../src/store/books/desk-books.ts';
import { settingTable } from '../../src/store/books/group-book.ts';
import {
  dishTable,
  expenseKind,
  lineTable,
  orderTable,
  paymentKind,
  settleKind,
} from '../../src/store/books/week-book.ts';
import type { Saved } from '../../src/store/gesture.ts';
import type { StoreError } from '../../src/store/store-error.ts';
import type { Phone } from '../../src/store/phone.ts';
import { type Change, happen, put, remove, settle } from '../../src/store/table.ts';
import { openWeek, type OpenWeek } from '../../src/store/views/open-week.ts';
import { factTrail } from '../../src/store/views/fact-trail.ts';
import { lineRow } from '../../src/store/views/week-orders.ts';
import type { Result } from '../../src/kernel/result.ts';
import { anyKind, anyTable } from './future-app.ts';
import { tolerate, undoChecked, writeChecked } from './checked-writing.ts';
import { noteCommit } from './partitions.ts';
import type { Rng } from './rng.ts';
import { expectThat } from './violation.ts';
import { ADDRESSES_BOOK, CONTACTS_BOOK, DISHES, WEEK, WEEK_BOOK } from './world-week.ts';
import type { WorldPhone } from './world-phone.ts';

/** What people do, by the level at which it may go wrong: each is one gesture on one phone. */
export const GESTURES = {
  takeOrder,
  editLine,
  editNote,
  answer,
  pay,
  takeBackPay,
  turnTheDoor,
  renameDish,
  spend,
  settleWeek,
  answerRival,
  removeOrder,
  undoLast,
  speakOfTheFuture,
  writeContact,
  payOut,
  changeSetting,
  writeMuch,
} as const;
export type Gesture = keyof typeof GESTURES;

interface Hand {
  readonly phone: WorldPhone;
  readonly rng: Rng;
  readonly book: Book;
  readonly week: OpenWeek;
  /** Another book, in the same window; null when this phone has not its ring. */
  readonly open: (name: BookName) => Promise<Book | null>;
}

/** Does one gesture on a phone, if the phone has what it needs. */
export async function doGesture(
  phone: WorldPhone,
  gesture: Gesture,
  { rng, window }: { rng: Rng; window: number },
): Promise<void> {
  const open = async (name: BookName) =>
    phone.bookNames.includes(name) ? phone.open(name, window) : null;
  const book = await open(WEEK_BOOK);
  if (!book) return;
  const contacts = await open(CONTACTS_BOOK);
  const books = { week: book, contacts, addresses: null, drafts: null, rings: new Set([]) };
  const week = openWeek(WEEK, books, signal(DEFAULT_SETTINGS));
  await GESTURES[gesture]({ phone, rng, book, week, open });
}

async function takeOrder({ phone, rng, book }: Hand): Promise<void> {
  const order = `o${rng.int(4)}`;
  const row = { code: `KA-${order}`, delivery: rng.chance(0.3), takenAt: phone.clock.now() };
  const dish = rng.pick(DISHES);
  const line = { order, dish, quantity: 1 + rng.int(4), unitPrice: cents(450) } as never; // ids are texts here
  await writeChecked(phone, book, [
    put(orderTable, order, row),
    put(lineTable, lineRow(order, dish), line),
  ]);
}

async function editLine({ phone, rng, book, week }: Hand): Promise<void> {
  const order = someOrder(rng, week);
  if (!order) return;
  const dish = rng.pick(DISHES);
  const line = { order: order.id, dish, quantity: rng.int(6), unitPrice: cents(450) } as never; // ids are texts here
  await writeChecked(phone, book, [put(lineTable, lineRow(order.id, dish), line)]);
}

async function editNote({ phone, rng, book, week }: Hand): Promise<void> {
  const order = someOrder(rng, week);
  const kitchenNote = `allergie ${rng.int(4)}`;
  if (order) await writeChecked(phone, book, [put(orderTable, order.id, { kitchenNote })]);
}

async function answer({ phone, rng, week }: Hand): Promise<void> {
  const order = someOrder(rng, week);
  if (!order) return;
  const kinds: readonly AnswerKind[] = [
    'confirmed',
    'held',
    'cancelled',
    'confirmed',
    'waiting',
    'declined',
  ];
  const given = { order: order.id, kind: rng.pick(kinds), cap: { type: 'anyway' } } as const;
  await done(phone, rng, answerOrder({ phone: phoneOf(phone), week, deskBook: null }, given));
}

/** Two who settle the same order from the same payments say one thing. */
async function pay({ phone, rng, week }: Hand): Promise<void> {
  const order = someOrder(rng, week);
  if (!order) return;
  const said = () =>
    week.book
      .everHappened(paymentKind)
      .flatMap(({ id, data }) => (data.order === order.id ? [id] : []));
  const before = said();
  const trail = factTrail(week.book, before);
  const method = rng.pick(['cash', 'transfer'] as const);
  await done(
    phone,
    rng,
    recordPayment({ week, deskBook: null }, { order: order.id, method, amount: cents(450) }),
  );
  const [made, ...more] = said().filter((id) => !before.includes(id));
  if (made === undefined || more.length > 0) return;
  const seen = JSON.stringify([order.id, trail]);
  const intent = phone.world.ledger.intents.get(seen) ?? made;
  phone.world.ledger.intents.set(seen, intent);
  expectThat(intent === made, 'P26', `${phone.name} settles ${order.id} as nobody else does`);
}

async function takeBackPay({ phone, rng, week }: Hand): Promise<void> {
  const order = someOrder(rng, week);
  if (order) await done(phone, rng, takeBackPayment({ week, deskBook: null }, order.id));
}

async function turnTheDoor({ phone, rng, week }: Hand): Promise<void> {
  const kind = rng.pick(['orders-closed', 'orders-closed', 'orders-reopened'] as const);
  await done(phone, rng, turnDoor({ phone: phoneOf(phone), week, deskBook: null }, kind));
}

async function renameDish({ phone, rng, book }: Hand): Promise<void> {
  const name = `Soupe ${rng.int(9)}`;
  await writeChecked(phone, book, [
    put(dishTable, rng.pick(DISHES), { name, price: cents(400 + rng.int(3)) }),
  ]);
}

async function spend({ phone, rng, book }: Hand): Promise<void> {
  const bought = { kind: 'purchase', shop: 'Lune', what: 'pois', paidBy: 'cash-box' } as const;
  const expense = { ...bought, amount: cents(rng.int(900)), spentOn: isoDate('2026-11-26') };
  await writeChecked(phone, book, [happen(expenseKind, idOf(phone), expense)]);
}

/** Two phones that settle from the same facts say one thing. */
async function settleWeek({ phone, book, week }: Hand): Promise<void> {
  const counted = book
    .everHappened(settleKind)
    .map(({ id }) => id)
    .toSorted();
  const nothing = cents(0);
  const id = await intentId('settle', week.week, ...counted);
  await writeChecked(phone, book, [
    happen(settleKind, id, {
      counted,
      income: cents(week.orders.value.length),
      purchases: nothing,
      kitchen: nothing,
      gifts: nothing,
      cashDifference: nothing,
      rounding: nothing,
      late: nothing,
      deficitCarried: nothing,
      total: nothing,
      reserve: nothing,
      toShare: nothing,
      unpaid: [],
      replaces: counted.map(toFactId),
    }),
  ]);
}

async function answerRival({ phone, rng, book }: Hand): Promise<void> {
  const rivals = book.rivals.value;
  const rival = rivals[rng.int(rivals.length)];
  if (!rival) return;
  const { value } = rng.pick([rival, ...rival.others]);
  await writeChecked(phone, book, [settle(rival.place, value)]);
}

async function removeOrder({ phone, rng, book, week }: Hand): Promise<void> {
  const order = someOrder(rng, week);
  if (order) await writeChecked(phone, book, [remove(orderTable, order.id)]);
}

async function undoLast({ phone, rng }: Hand): Promise<void> {
  const last = phone.remembered.splice(rng.int(phone.remembered.length), 1)[0];
  if (last) await undoChecked(phone, last);
}

/** A newer Carnet on this phone: fields, tables and kinds of facts nobody else knows. */
async function speakOfTheFuture({ phone, rng, book }: Hand): Promise<void> {
  const order = `o${rng.int(4)}`;
  await writeChecked(phone, book, [
    put(anyTable('orders'), order, { hologram: [rng.int(9), { deep: true }] }),
    put(anyTable('robots'), 'r1', { wheels: rng.int(9) }),
    happen(anyKind('teleported'), idOf(phone), { to: order }),
  ]);
  phone.world.counts.unknownKept += 1;
}

async function writeContact({ phone, rng, week, open }: Hand): Promise<void> {
  if (!week.contactsBook) return;
  const order = `o${rng.int(4)}`;
  const row = { nickname: 'Lune', contact: `Rue des ${rng.int(9)}` };
  const addresses = await open(ADDRESSES_BOOK);
  if (addresses)
    await writeChecked(phone, addresses, [put(addressTable, order, { address: row.contact })]);
  await writeChecked(phone, week.contactsBook, [put(contactTable, order, row)]);
}

/** The envelope of one member of one round is given once, whoever gives it. */
async function payOut({ phone, rng, open }: Hand): Promise<void> {
  const circle = await open('circle');
  if (!circle) return;
  const [round, member] = ['r1', `m${rng.int(2)}`] as const;
  const before = circle
    .everHappened(payoutKind)
    .filter(({ data }) => data.member === member)
    .map(({ id }) => id);
  const standing = circle.facts(payoutKind).value.some(({ data }) => data.member === member);
  if (standing) return;
  const id = await intentId('payout', round, member, ...before.toSorted());
  const payout = { round: toFactId(round), member: member as never, amount: cents(5000) }; // a member's id is a text
  await writeChecked(phone, circle, [happen(payoutKind, id, payout)]);
}

async function changeSetting({ phone, rng, open }: Hand): Promise<void> {
  const group = await open('group');
  if (!group) return;
  await writeChecked(phone, group, [put(settingTable, 'mainsCap', { value: 60 + rng.int(5) })]);
}

/** A gesture larger than one batch. */
async function writeMuch({ phone, rng, book }: Hand): Promise<void> {
  const text = 'naïve ☂ قهوة '.repeat(90);
  const all = Array.from({ length: 4 + rng.int(36) }, (_, n): Change =>
    put(orderTable, `big${n}`, { kitchenNote: text + rng.int(9) }),
  );
  await writeChecked(phone, book, all);
}

async function done(
  phone: WorldPhone,
  rng: Rng,
  saving: Promise<Result<Saved, StoreError | { readonly type: string }>>,
): Promise<void> {
  const saved = await saving;
  const expected = ['OrderGone', 'OverCap', 'PaidLater'];
  if (!saved.ok) return expected.includes(saved.error.type) ? undefined : tolerate(saved.error);
  noteCommit(phone);
  if (!rng.chance(0.1)) return;
  const undone = await saved.value.undo();
  if (!undone.ok) tolerate(undone.error);
}

function someOrder(rng: Rng, week: OpenWeek): Order | undefined {
  const orders = week.orders.value.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return orders[rng.int(orders.length)];
}

function idOf(phone: WorldPhone): string {
  return randomIds((length) => phone.rng.bytes(length)).next();
}

/** The phone as gestures need it. */
export function phoneOf({ clock, rng, shelf, disk, name }: WorldPhone): Phone {
  const random = (length: number) => rng.bytes(length);
  const own = { windowId: name, clock, random, ids: randomIds(random), shelf };
  return { ...own, catalogue: disk.storage.catalogue, now: signal(clock.now()) };
}
