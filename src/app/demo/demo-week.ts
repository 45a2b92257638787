import { addDays, addWeeks, dateOf, type IsoWeek, wallTime, ZONE } from '../../domain/calendar.ts';
import { weekAhead } from '../../domain/current-week.ts';
import { toDishId } from '../../domain/dish.ts';
import { toFactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import { cents } from '../../domain/money.ts';
import { codeFromDigest } from '../../domain/order-code.ts';
import { orderBasis, type OrderId, toOrderId } from '../../domain/order.ts';
import { DEFAULT_SETTINGS, type WeekTerms } from '../../domain/settings.ts';
import { fixedReference, type ReferenceDeps } from '../../features/payment-reference.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { utf8 } from '../../kernel/bytes.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { sha256 } from '../../seal/hash.ts';
import type { Book } from '../../store/book.ts';
import { sharerProposedKind, sharerWelcomedKind } from '../../store/books/circle-book.ts';
import { addressTable, contactTable } from '../../store/books/desk-books.ts';
import {
  allergenTable,
  answerKind,
  dishTable,
  expenseKind,
  lineTable,
  orderTable,
  TERMS_ROW,
  termsTable,
  weekEventKind,
} from '../../store/books/week-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { Phone } from '../../store/phone.ts';
import { type Change, happen, put } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { allergenRow } from '../../store/views/week-menu.ts';
import { lineRow } from '../../store/views/week-orders.ts';
import { foundGroup } from '../../sync/found-group.ts';
import { openSession } from '../session.ts';
import { demoDishes, demoExpenses, demoKitchenCents } from './demo-content.ts';
import { type DemoOrder, demoOrders } from './demo-orders.ts';
import {
  demoAllergens,
  demoDishFields,
  demoGroupChanges,
  demoMembers,
  demoViewer,
} from './demo-group.ts';
import { writeDemoEvent } from './demo-event.ts';
import { demoPlanChanges } from './demo-plan.ts';
import { demoInherited, demoRecipeChanges } from './demo-recipes.ts';
import { shareWeekBefore } from './demo-round.ts';
import { demoTurnChanges } from './demo-turns.ts';

/** Writes an invented group and its week as a phone of that group would have it on Tuesday evening. */
export async function writeDemoWeek(phone: Phone): Promise<Result<MemberId, SpokenError>> {
  if (!phone.shelf.keys.value?.rings.kitchen) {
    const founded = await foundGroup(phone.shelf, phone.random);
    if (!founded.ok) return founded;
  }
  const session = await openSession(phone);
  if (!session.ok) return session;
  const { group, deskBook, circleBook, openWeek } = session.value;
  const ahead = weekAhead(dateOf(phone.clock.now(), ZONE), DEFAULT_SETTINGS);
  const opened = await openWeek(ahead);
  if (!opened.ok) return opened;
  const week = opened.value;
  const saved = await writeWeek({ phone, week, deskBook });
  if (!saved.ok) return saved;
  const shared = await writeCircle(phone, circleBook, ahead);
  if (!shared.ok) return shared;
  const beside = await writeDemoEvent({ group, openWeek }, ahead);
  if (!beside.ok) return beside;
  // The people come last: a phone with people has the whole week.
  const known = await saveGesture(
    { book: group.book, changes: [...demoPlanChanges(), ...demoRecipeChanges(group.book)] },
    { book: group.book, changes: demoGroupChanges(ahead) },
  );
  return known.ok ? ok(demoViewer) : known;
}

async function writeCircle(phone: Phone, book: Book | null, week: IsoWeek) {
  if (!book) return ok(undefined);
  const admitted = await saveGesture({ book, changes: sharerChanges(phone) });
  return admitted.ok ? shareWeekBefore(phone, book, addWeeks(week, -1)) : admitted;
}

async function writeWeek(deps: ReferenceDeps): Promise<Result<Saved, SpokenError>> {
  const { phone, week } = deps;
  const orders: OrderChanges[] = [];
  for (const order of demoOrders) {
    const id = toOrderId(phone.ids.next());
    // One after the other: the first one makes the key of all references.
    const reference = await fixedReference(deps, id);
    if (!reference.ok) return reference;
    const { nickname, contact, note } = order;
    const who = put(contactTable, id, { nickname, contact, note, reference: reference.value });
    orders.push({ ...(await orderChanges(phone, id, order)), contacts: [who] });
  }
  return saveGesture(
    ...inBook(
      week.addressesBook,
      orders.flatMap((order) => order.addresses),
    ),
    ...inBook(
      week.contactsBook,
      orders.flatMap((order) => order.contacts),
    ),
    { book: week.book, changes: [...menuChanges(week), ...orders.flatMap((order) => order.week)] },
    {
      book: week.book,
      changes: [...demoTurnChanges(), ...expenseChanges(phone, week.terms.value)],
    },
  );
}

function inBook(book: OpenWeek['contactsBook'], changes: readonly Change[]) {
  return book ? [{ book, changes }] : [];
}

function menuChanges({ terms, events }: OpenWeek): readonly Change[] {
  const { cutoff, servedOn, mainsCap, slots, delivery } = terms.value;
  const dishes = demoDishes.flatMap((dish, position) => [
    put(dishTable, dish.id, { ...demoDishFields(dish), position, libraryId: dish.id }),
    ...Object.entries(demoAllergens(dish)).map(([allergen, entry]) =>
      put(allergenTable, allergenRow(dish.id, allergen), {
        dish: toDishId(dish.id),
        allergen: allergen as keyof ReturnType<typeof demoAllergens>, // the sheet's own keys
        ...entry,
      }),
    ),
  ]);
  const kept = { cutoffDate: cutoff.date, cutoffTime: cutoff.time, zone: cutoff.zone };
  return [
    ...dishes,
    ...demoInherited(),
    put(termsTable, TERMS_ROW, { servedOn, ...kept, mainsCap, slots: [...slots], delivery }),
    happen(weekEventKind, 'demo-published', {
      kind: 'menu-published',
      replaces: events.value.map((event) => event.id),
    }),
  ];
}

interface OrderChanges {
  readonly addresses: readonly Change[];
  readonly contacts: readonly Change[];
  readonly week: readonly Change[];
}

async function orderChanges(phone: Phone, id: OrderId, order: DemoOrder) {
  const lines = Object.entries(order.lines).map(([dish, quantity]) => ({
    dish: toDishId(dish),
    quantity,
    unitPrice: cents(demoDishes.find((known) => known.id === dish)?.priceCents ?? 0),
  }));
  const { kitchenNote, slot, address } = order;
  return {
    addresses: address === null ? [] : [put(addressTable, id, { address })],
    week: [
      put(orderTable, id, {
        code: codeFromDigest(await sha256(utf8(id))),
        slot: slot === null ? null : wallTime(slot),
        delivery: address !== null,
        kitchenNote,
        takenAt: phone.clock.now(),
      }),
      ...lines.map((line) => put(lineTable, lineRow(id, line.dish), { order: id, ...line })),
      happen(answerKind, phone.ids.next(), {
        order: id,
        kind: 'confirmed',
        replaces: [],
        basis: orderBasis(lines),
      }),
    ],
  };
}

function expenseChanges(phone: Phone, { servedOn }: WeekTerms): readonly Change[] {
  const payer = (nickname: string) =>
    demoMembers.find((member) => member.nickname === nickname)?.id ?? 'cash-box';
  const purchases = demoExpenses.map(({ shop, what, amountCents, paidBy, daysBefore }) =>
    happen(expenseKind, phone.ids.next(), {
      kind: 'purchase',
      shop,
      what,
      amount: cents(amountCents),
      paidBy: payer(paidBy),
      spentOn: addDays(servedOn, -daysBefore),
    }),
  );
  const kitchen = happen(expenseKind, phone.ids.next(), {
    kind: 'kitchen',
    shop: '',
    what: '',
    amount: cents(demoKitchenCents),
    paidBy: 'cash-box',
    spentOn: servedOn,
  });
  return [...purchases, kitchen];
}

/** Everybody who shares was welcomed by all who shared before her. */
function sharerChanges(phone: Phone): readonly Change[] {
  const sharers = demoMembers.filter((member) => member.weight !== null).map(({ id }) => id);
  return sharers.flatMap((member, at) => {
    const present = sharers.slice(0, at);
    // All in one millisecond: their ids keep the order in which they came.
    const admission = toFactId(`demo-admission-${at}`);
    return [
      happen(sharerProposedKind, admission, { member, present }),
      ...present.map((by) =>
        happen(sharerWelcomedKind, phone.ids.next(), { admission, member: by, kind: 'agreed' }),
      ),
    ];
  });
}
