import { expect, test } from 'vitest';
import { type EventName, wallTime } from '../../../../src/domain/calendar.ts';
import { toDecisionId } from '../../../../src/domain/decision.ts';
import type { EventFields } from '../../../../src/domain/one-off-event.ts';
import {
  addBringing,
  bringingsOf,
  sayWhoBrings,
} from '../../../../src/features/events/change-bringing.ts';
import { changeEvent } from '../../../../src/features/events/keep-event.ts';
import {
  bringerMessage,
  bringersToTell,
  noteBringerTold,
  noteOrderTold,
  orderOffMessage,
  ordersToTell,
} from '../../../../src/features/events/people-to-tell.ts';
import { affectedOrders, changedMessage } from '../../../../src/features/menu/affected-orders.ts';
import { publishMenu } from '../../../../src/features/menu/publish-menu.ts';
import { orderRows } from '../../../../src/features/orders/order-rows.ts';
import { raiseCap } from '../../../../src/features/orders/raise-cap.ts';
import { sayTakesPlace } from '../../../../src/features/takes-place.ts';
import { takeValue } from '../../../../src/features/tray/answer-tray.ts';
import { readTray } from '../../../../src/features/tray/read-tray.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { memberTable } from '../../../../src/store/books/group-book.ts';
import { put } from '../../../../src/store/table.ts';
import { isCalledOff } from '../../../../src/store/views/open-week.ts';
import { type EventPhone, openEvent } from '../../../support/event-phone.ts';
import { type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, taken } from '../../../support/orders-week.ts';
import { meet, onlyEntry, phonesApart, sameTrays } from '../../../support/phones-apart.ts';

/** Kiwi's and Mango's phones, both in the event that Kiwi made. */
async function twoAtAnEvent(fields: Partial<EventFields> = {}) {
  const first = await openEvent(fields);
  const [kiwi, other] = await phonesApart(first, 'Kiwi', 'Mango');
  if (!kiwi || !other) throw new Error('there are two phones');
  const mango = await at(other, first.event);
  const { event } = first;
  return { event, kiwi: { ...first, event }, mango: { ...mango, event }, all: [first, mango] };
}

/** The phone with the event on its screen. */
async function at(open: OpenPhone, event: EventName): Promise<OpenPhone> {
  const week = await open.props.openWeek(event);
  if (!week) throw new Error('it came with the group');
  const props = { ...open.props, week };
  return { ...open, deskBook: open.deskBook, circleBook: open.circleBook, week, props };
}

const say = async ({ props, event }: EventPhone, takesPlace: boolean) =>
  valueOf(await sayTakesPlace(props, event, takesPlace));

const change = async ({ props, week }: EventPhone, fields: Partial<EventFields>) => {
  if (!week.oneOff) throw new Error('it is an event');
  valueOf(await changeEvent(props, week.oneOff.value, fields));
};

const saidOf = ({ group, event }: EventPhone) => group.oneOffs.value.get(event);

const SLOT = { slot: wallTime('17:30') };

test('called off on one phone while another notes an order: both stay, and the order waits to be told', async () => {
  const { kiwi, mango, all, event } = await twoAtAnEvent();
  await say(kiwi, false);
  await taken(mango, exampleEntry('late', { mafe: 2 }, SLOT));
  await meet(all);
  for (const open of all) {
    expect(isCalledOff(open.week)).toBe(true);
    expect(orderRows(open.week)).toMatchObject([{ portions: 2, state: 'confirmed' }]);
    expect(ordersToTell(open.props, event)).toHaveLength(1);
    expect(readTray(open.props)).toEqual([]);
  }
  const [late] = ordersToTell(mango.props, event);
  const contacts = mango.week.contactsBook;
  if (!late || !contacts) throw new Error('it is on the list');
  valueOf(await noteOrderTold(mango.props, { contacts, event }, late));
  await meet(all);
  for (const open of all) expect(ordersToTell(open.props, event)).toEqual([]);
  // Called on and off again, people must hear it again.
  await say(kiwi, true);
  expect(saidOf(kiwi)?.takesPlace).toBe('yes');
  await say(kiwi, false);
  await meet(all);
  for (const open of all) expect(ordersToTell(open.props, event)).toHaveLength(1);
});

test('two who call it off at once say one thing, and it takes place again once both took it back', async () => {
  const { kiwi, mango, all } = await twoAtAnEvent();
  const saved = [await say(kiwi, false), await say(mango, false)];
  await meet(all);
  // Taken back on one phone, it stays off by the other; taken back by both it takes place.
  for (const [undos, stands] of ['no', 'no', 'yes'].entries()) {
    for (const open of [kiwi, mango]) expect(saidOf(open)?.takesPlace).toBe(stands);
    const undone = saved[undos];
    if (undone) valueOf(await undone.undo());
    await meet(all);
  }
});

test('called off here and called on there at once: prepared until somebody decides, and all are asked', async () => {
  const { kiwi, mango, all, event } = await twoAtAnEvent();
  await say(kiwi, false);
  await meet(all);
  await say(kiwi, true);
  await meet(all);
  await say(kiwi, false);
  await say(mango, false);
  await say(mango, true);
  await meet(all);
  sameTrays(all);
  const entry = onlyEntry(mango, 'takes-place');
  expect(entry.said.map(({ value, stands }) => [value, stands])).toEqual(
    expect.arrayContaining([
      [true, true],
      [false, false],
    ]),
  );
  for (const open of all) expect(isCalledOff(open.week)).toBe(false);
  valueOf(await sayTakesPlace(mango.props, event, false));
  await meet(all);
  for (const open of all) {
    expect(readTray(open.props)).toEqual([]);
    expect(isCalledOff(open.week)).toBe(true);
  }
});

test('one field changed on two phones ends the same on both, and people are asked which', async () => {
  const { kiwi, mango, all } = await twoAtAnEvent({ mainsCap: 20 });
  const changes = [
    [{ name: 'Fête' }, { name: 'Bal' }],
    [{ weekday: 5 }, { weekday: 7 }],
    [{ time: wallTime('15:00') }, { time: wallTime('16:30') }],
    [{ mainsCap: 12 }, { mainsCap: null }],
  ] as const; // their literals
  for (const [here, there] of changes) {
    await change(kiwi, here);
    await change(mango, there);
    await meet(all);
    sameTrays(all);
    const entry = onlyEntry(mango, 'field');
    const wanted = entry.options.find(({ value }) => value === Object.values(here)[0]);
    if (!wanted) throw new Error('both values are there');
    valueOf(await takeValue(entry, wanted));
    await meet(all);
    for (const open of [kiwi, mango]) {
      expect(saidOf(open)).toMatchObject(here);
      expect(readTray(open.props)).toEqual([]);
    }
  }
});

test('the hour of one phone and the cap of another both hold, with the menu out', async () => {
  const { kiwi, mango, all } = await twoAtAnEvent({ mainsCap: 20 });
  await change(kiwi, { time: wallTime('18:00') });
  await change(mango, { mainsCap: 30, weekday: 7 });
  await meet(all);
  for (const open of all) {
    expect(open.week.terms.value).toMatchObject({ mainsCap: 30, slots: ['18:00'] });
    expect(open.week.terms.value).toMatchObject({
      servedOn: '2026-11-29',
      cutoff: { date: '2026-11-29', time: '18:00' },
    });
    expect(readTray(open.props)).toEqual([]);
  }
});

test('a cap raised for an order is the cap of the event, with the decision that allowed it', async () => {
  const { kiwi, mango, all } = await twoAtAnEvent({ mainsCap: 2 });
  const decision = toDecisionId('d1');
  valueOf(await raiseCap(kiwi.week, { cap: 9, decision }));
  await meet(all);
  expect(saidOf(mango)).toMatchObject({ mainsCap: 9, capDecision: decision });
  expect(mango.week.terms.value).toMatchObject({ mainsCap: 9, capDecision: decision });
});

test('who brings something is told once, by a message that names it; who takes it over is asked about', async () => {
  const { kiwi, mango, all, event } = await twoAtAnEvent();
  for (const nickname of ['Lune', 'Figue'] as const) {
    const row = { nickname, colour: 'orange', shape: 'circle' } as const; // its literals
    valueOf(await kiwi.group.book.commit([put(memberTable, nickname, row)]));
  }
  const [lune, figue] = kiwi.group.members.value;
  if (!lune || !figue) throw new Error('they were just written');
  valueOf(await addBringing(kiwi.props, { thing: 'Farine', quantity: 2, member: null }));
  await meet(all);
  const [line] = bringingsOf(kiwi.week);
  if (!line) throw new Error('it was just written');
  valueOf(await sayWhoBrings(kiwi.week, line.id, lune.id));
  valueOf(await sayWhoBrings(mango.week, line.id, figue.id));
  await meet(all);
  sameTrays(all);
  const entry = onlyEntry(mango, 'field');
  const wanted = entry.options.find(({ value }) => value === lune.id);
  if (!wanted) throw new Error('both are there');
  valueOf(await takeValue(entry, wanted));
  await say(kiwi, false);
  await meet(all);
  const [told, ...others] = bringersToTell(mango.props, event);
  if (!told) throw new Error('Lune brings something');
  expect([told.member.nickname, others]).toEqual(['Lune', []]);
  expect(bringerMessage(mango.week, told, 'fr').body).toMatch(/Atelier pain.*2 × Farine/);
  valueOf(await noteBringerTold(mango.props, event, told));
  await meet(all);
  for (const open of all) expect(bringersToTell(open.props, event)).toEqual([]);
});

test('who paid is told that this is not forgotten, who did not is not', async () => {
  const { kiwi, event } = await twoAtAnEvent({ prices: true });
  await taken(kiwi, exampleEntry('one', { mafe: 1 }, SLOT));
  await say(kiwi, false);
  const [one] = ordersToTell(kiwi.props, event);
  if (!one) throw new Error('it is on the list');
  const bodyOf = () => orderOffMessage(kiwi.week, one, 'fr').body;
  expect(bodyOf()).toMatch(/Atelier pain.*n’a pas lieu/);
  expect(bodyOf()).not.toMatch(/payé/);
  const paid = { ...one, of: { ...one.of, open: 0 as typeof one.of.open } };
  expect(orderOffMessage(kiwi.week, paid, 'fr').body).toMatch(/payé/);
});

test('who ordered before the day or hour moved is to be told, in what it is now; who ordered since is not', async () => {
  const { kiwi, mango, all } = await twoAtAnEvent();
  valueOf(await publishMenu(kiwi.props));
  await meet(all);
  await taken(kiwi, exampleEntry('before', { mafe: 1 }, { slot: wallTime('17:30') }));
  expect(affectedOrders(kiwi.week)).toEqual([]);
  await meet(all);
  await change(mango, { weekday: 5, time: wallTime('19:00') });
  kiwi.setNow(toInstant(kiwi.phone.clock.now() + 1));
  await change(kiwi, { weekday: 7 });
  await meet(all);
  const entry = onlyEntry(kiwi, 'field');
  const sunday = entry.options.find(({ value }) => value === 7);
  if (!sunday) throw new Error('both days are there');
  valueOf(await takeValue(entry, sunday));
  await meet(all);
  await taken(mango, exampleEntry('since', { mafe: 1 }, { slot: wallTime('19:00') }));
  await meet(all);
  for (const open of all) {
    const [one, ...others] = affectedOrders(open.week);
    if (!one) throw new Error('one is affected');
    expect([one.order.id, others]).toEqual(['before', []]);
    expect(changedMessage(open.week, one, 'fr').body).toMatch(/dimanche 29 nov\. à 19:00/);
  }
});
