import { signal } from '@preact/signals-core';
import { type EventName, wallTime, type Weekday } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import type { EventFields, OneOffEvent } from '../../src/domain/one-off-event.ts';
import {
  addBringing,
  bringingsOf,
  sayWhoBrings,
} from '../../src/features/events/change-bringing.ts';
import { changeEvent, makeEvent } from '../../src/features/events/keep-event.ts';
import { noteOrderTold, ordersToTell } from '../../src/features/events/people-to-tell.ts';
import { sayTakesPlace } from '../../src/features/takes-place.ts';
import type { Result } from '../../src/kernel/result.ts';
import { weekBookName } from '../../src/store/book-name.ts';
import { contactTable } from '../../src/store/books/desk-books.ts';
import { lineTable, orderTable } from '../../src/store/books/week-book.ts';
import type { Saved } from '../../src/store/gesture.ts';
import { put, settle } from '../../src/store/table.ts';
import { type OpenGroup, openGroup } from '../../src/store/views/open-group.ts';
import { openWeek, type OpenWeek } from '../../src/store/views/open-week.ts';
import { lineRow } from '../../src/store/views/week-orders.ts';
import { tolerate, undoChecked, writeChecked } from './checked-writing.ts';
import type { EventDeed } from './event-deeds.ts';
import { noteCommit } from './partitions.ts';
import { phoneOf } from './people.ts';
import type { Rng } from './rng.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';
import { DISHES, EVENTS, WEEK } from './world-week.ts';

interface Hand {
  readonly phone: WorldPhone;
  readonly rng: Rng;
  readonly group: OpenGroup;
}

/** An event on the screen of a phone. */
interface EventHand extends Hand {
  readonly week: OpenWeek;
  readonly event: OneOffEvent;
}

/** The events the group of a phone knows of. */
export async function eventsOn(phone: WorldPhone): Promise<readonly OneOffEvent[]> {
  const book = await phone.open('group');
  const events = book ? [...openGroup(book).oneOffs.value.values()] : [];
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function knownEvents(phone: WorldPhone): Promise<readonly EventName[]> {
  return (await eventsOn(phone)).map(({ id }) => id);
}

/** Does one deed, if the phone has what it needs. */
export async function doEventDeed(phone: WorldPhone, deed: EventDeed, rng: Rng): Promise<void> {
  const book = await phone.open('group');
  if (!book) return;
  const hand = { phone, rng, group: openGroup(book) };
  if (deed === 'found') return found(hand);
  const events = [...hand.group.oneOffs.value.values()];
  const event = events[rng.int(events.length)];
  const week = event && (await openEvent(hand, event));
  if (!week) return;
  phone.world.counts.eventDeeds += 1;
  await DEEDS[deed]({ ...hand, event, week });
}

/** As the app opens it: its keys are made of the seeds, where these are. */
async function openEvent({ phone, group }: Hand, event: OneOffEvent): Promise<OpenWeek | null> {
  const prepared = await phone.shelf.prepareWeek(event.id);
  if (!prepared.ok) {
    tolerate(prepared.error);
    return null;
  }
  const has = (kind: 'week' | 'contacts') =>
    phone.bookNames.includes(weekBookName(kind, event.id))
      ? phone.open(weekBookName(kind, event.id))
      : null;
  const [book, contacts] = [await has('week'), await has('contacts')];
  if (!book) return null;
  const books = { week: book, contacts, addresses: null, drafts: null, rings: new Set([]) };
  const said = signal(event);
  return openWeek(event.id, books, group.settings, { said, book: group.book });
}

const DEEDS: Record<Exclude<EventDeed, 'found'>, (hand: EventHand) => Promise<void>> = {
  rename: (hand) => change(hand, { name: `Atelier ${hand.rng.int(5)}` }),
  move: (hand) => change(hand, { weekday: (1 + hand.rng.int(7)) as Weekday }), // of 1 to 7
  retime: (hand) => change(hand, { time: wallTime(`1${hand.rng.int(9)}:00`) }),
  cap: (hand) => change(hand, { mainsCap: hand.rng.chance(0.3) ? null : 1 + hand.rng.int(9) }),
  order,
  editOrder,
  bring,
  takeOver,
  callOff: (hand) => say(hand, false),
  callOn: (hand) => say(hand, true),
  tell,
  answerRival,
  undoLast,
};

/** The number of the next event is drawn, so that two phones seldom take one; here they may. */
async function found({ phone, rng, group }: Hand): Promise<void> {
  const free = EVENTS.filter(({ name }) => !group.oneOffs.value.has(name));
  const next = free[rng.int(free.length)];
  if (!next) return;
  const own = phoneOf(phone);
  const drawn = { ...own, random: () => Uint8Array.from(next.drawn) };
  const made = await makeEvent({ phone: drawn, group }, WEEK, {
    name: `Atelier ${rng.int(5)}`,
    weekday: 6,
  });
  if (!made.ok) return made.error.type === 'EventKeyMissing' ? undefined : tolerate(made.error);
  expectThat(made.value.event === next.name, 'P25', `${made.value.event} is not ${next.name}`);
  phone.world.counts.eventsMade += 1;
  noteCommit(phone);
}

async function change({ phone, rng, group, week, event }: EventHand, fields: Partial<EventFields>) {
  const before = group.book.content.knowledge.marks.size;
  const saved = await changeEvent({ group, week, phone: phoneOf(phone) }, event, fields);
  if (!saved.ok) return tolerate(saved.error);
  // Unless something of others came in between.
  if (group.book.content.knowledge.marks.size <= before + 1) {
    const now = { ...group.oneOffs.value.get(event.id) };
    for (const [field, value] of Object.entries(fields))
      expectThat(
        Reflect.get(now, field) === value || phone.cloned,
        'P3',
        `${phone.name} said ${field} ${String(value)} of ${event.id} and it did not stand`,
      );
  }
  await done(phone, rng, saved);
}

async function say({ phone, rng, group, event }: EventHand, takesPlace: boolean): Promise<void> {
  const before = group.book.content.knowledge.marks.size;
  const { counts } = phone.world;
  const was = group.oneOffs.value.get(event.id)?.takesPlace;
  counts.placeContested += Number(was === 'contested');
  const saved = await sayTakesPlace({ group, phone: phoneOf(phone) }, event.id, takesPlace);
  if (!saved.ok) return tolerate(saved.error);
  counts.calledOff += Number(!takesPlace);
  counts.calledOnAgain += Number(takesPlace && was !== 'yes');
  if (group.book.content.knowledge.marks.size <= before + 1)
    expectThat(
      group.oneOffs.value.get(event.id)?.takesPlace === (takesPlace ? 'yes' : 'no'),
      'P3',
      `${phone.name} said whether ${event.id} takes place and it did not stand`,
    );
  await done(phone, rng, saved);
}

async function order({ phone, rng, week }: EventHand): Promise<void> {
  const id = `e${rng.int(5)}`;
  if (week.contactsBook)
    await writeChecked(phone, week.contactsBook, [
      put(contactTable, id, { nickname: 'Lune', contact: `Rue des ${rng.int(9)}` }),
    ]);
  const dish = rng.pick(DISHES);
  const row = { code: `KA-${id}`, delivery: false, takenAt: phone.clock.now() };
  const line = { order: id, dish, quantity: 1 + rng.int(4), unitPrice: cents(450) } as never; // ids are texts here
  await writeChecked(phone, week.book, [
    put(orderTable, id, row),
    put(lineTable, lineRow(id, dish), line),
  ]);
}

async function editOrder({ phone, rng, week }: EventHand): Promise<void> {
  const orders = week.orders.value.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const one = orders[rng.int(orders.length)];
  const kitchenNote = `allergie ${rng.int(4)}`;
  if (one) await writeChecked(phone, week.book, [put(orderTable, one.id, { kitchenNote })]);
}

async function bring({ phone, rng, week }: EventHand): Promise<void> {
  const line = { thing: `Chose ${rng.int(3)}`, quantity: 1 + rng.int(3), member: null };
  const added = await addBringing({ phone: phoneOf(phone), week }, line);
  if (added.ok) await done(phone, rng, added);
  else tolerate(added.error);
}

async function takeOver({ phone, rng, week }: EventHand): Promise<void> {
  const lines = bringingsOf(week).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const line = lines[rng.int(lines.length)];
  if (!line) return;
  const said = await sayWhoBrings(week, line.id, `m${rng.int(3)}` as never); // a member's id is a text
  if (said.ok) await done(phone, rng, said);
  else tolerate(said.error);
}

async function tell({ phone, rng, group, week, event }: EventHand): Promise<void> {
  const contacts = week.contactsBook;
  const left = contacts ? ordersToTell({ group, week }, event.id) : [];
  const one = left[rng.int(left.length)];
  if (!contacts || !one || event.takesPlace !== 'no') return;
  const deps = { group, week, phone: phoneOf(phone), me: signal(null) };
  const before = group.book.content.knowledge.marks.size;
  const told = await noteOrderTold(deps, { contacts, event: event.id }, one);
  if (!told.ok) return tolerate(told.error);
  phone.world.counts.toldOff += 1;
  if (group.book.content.knowledge.marks.size > before) return;
  const still = ordersToTell({ group, week }, event.id);
  expectThat(
    still.every(({ of }) => of.order.id !== one.of.order.id),
    'P25',
    `${phone.name} told of ${one.of.order.id} and is asked again`,
  );
  noteCommit(phone);
}

async function answerRival({ phone, rng, group, week }: EventHand): Promise<void> {
  const book = rng.pick([group.book, week.book]);
  const rivals = book.rivals.value;
  const rival = rivals[rng.int(rivals.length)];
  if (!rival) return;
  const { value } = rng.pick([rival, ...rival.others]);
  await writeChecked(phone, book, [settle(rival.place, value)]);
}

async function undoLast({ phone, rng }: EventHand): Promise<void> {
  const last = phone.remembered.splice(rng.int(phone.remembered.length), 1)[0];
  if (last) await undoChecked(phone, last);
}

/** A tenth is undone at once. */
async function done(
  phone: WorldPhone,
  rng: Rng,
  saved: Extract<Result<Saved, never>, { ok: true }>,
): Promise<void> {
  noteCommit(phone);
  if (!rng.chance(0.1)) return;
  const undone = await saved.value.undo();
  if (!undone.ok) tolerate(undone.error);
}
