import { expect, test } from 'vitest';
import { orderBasis, orderTotal } from '../../../../src/domain/order.ts';
import { cents } from '../../../../src/domain/money.ts';
import type { CapAnswer } from '../../../../src/features/cap-answer.ts';
import { offeredMealPrice } from '../../../../src/features/offered-meals.ts';
import { checkDraft } from '../../../../src/features/orders/check-draft.ts';
import { editOrder } from '../../../../src/features/orders/edit-order.ts';
import { draftOfOrder, type OrderDraft } from '../../../../src/features/orders/order-draft.ts';
import { orderRows } from '../../../../src/features/orders/order-rows.ts';
import { saveSetting } from '../../../../src/features/settings/save-setting.ts';
import { dishTable, orderTable } from '../../../../src/store/books/week-book.ts';
import { put } from '../../../../src/store/table.ts';
import { SUNDAY_NOON, type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, openOrders, orderOf, taken } from '../../../support/orders-week.ts';

function begun(open: OpenPhone, id: string): OrderDraft {
  const { contacts, addresses } = open.week;
  return draftOfOrder(orderOf(open, id), contacts.value.get(id), addresses.value.get(id));
}

function edit(open: OpenPhone, start: OrderDraft, change: Partial<OrderDraft>, cap?: CapAnswer) {
  const now = { ...start, ...change };
  const order = orderOf(open, start.order);
  const context = {
    menu: open.week.menu.value,
    lines: order.lines,
    offeredPrice: offeredMealPrice(open.group, order),
    keepsContact: true,
    keepsAddress: true,
  };
  const entry = checkDraft(now, { ...context, now: SUNDAY_NOON });
  if (!entry.ok) throw new Error(JSON.stringify(entry.error));
  const form = { start, now };
  return editOrder(open.props, { form, entry: entry.value, cap: cap ?? { type: 'ask' } });
}

test('a dish taken off counts no more, and undoing brings it back', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 2, cake: 1 }));
  const saved = valueOf(await edit(open, begun(open, 'a'), { quantities: { mafe: 3, cake: 0 } }));
  expect(orderBasis(orderOf(open, 'a').lines)).toBe('mafe:3');
  valueOf(await saved.undo());
  expect(orderBasis(orderOf(open, 'a').lines)).toBe('cake:1 mafe:2');
});

test('a price that changed since touches only what is added', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 1 }));
  const dearer = { price: cents(1200) };
  const changes = ['mafe', 'cake'].map((dish) => put(dishTable, dish, dearer));
  valueOf(await open.week.book.commit(changes));
  valueOf(await edit(open, begun(open, 'a'), { quantities: { mafe: 2, cake: 1 } }));
  const prices = Object.fromEntries(
    orderOf(open, 'a').lines.map(({ dish, unitPrice }) => [dish, unitPrice]),
  );
  expect(prices).toEqual({ mafe: 950, cake: 1200 });
});

test('what another phone changed while the form was open stays', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 1 }));
  const start = begun(open, 'a');
  valueOf(await open.week.book.commit([put(orderTable, 'a', { kitchenNote: 'sans gluten' })]));
  valueOf(await edit(open, start, { handover: '18:30' }));
  expect(orderOf(open, 'a')).toMatchObject({ slot: '18:30', kitchenNote: 'sans gluten' });
  valueOf(await edit(open, start, { kitchenNote: 'sans noix' }));
  expect(orderOf(open, 'a')).toMatchObject({ slot: '18:30', kitchenNote: 'sans noix' });
});

test('growing an accepted order beyond the cap asks, its own old quantity taken off first', async () => {
  const open = await openOrders({ mainsCap: 4 });
  await taken(open, exampleEntry('a', { mafe: 2 }));
  await taken(open, exampleEntry('b', { mafe: 2 }));
  const start = begun(open, 'a');
  const grown = { quantities: { mafe: 3 } };
  expect(await edit(open, start, grown)).toMatchObject({
    ok: false,
    error: { type: 'OverCap', wouldBe: 5, cap: 4 },
  });
  expect(orderBasis(orderOf(open, 'a').lines)).toBe('mafe:2');
  valueOf(await edit(open, start, { quantities: { mafe: 1, tajine: 1 } }));
  valueOf(await edit(open, begun(open, 'b'), grown, { type: 'waiting' }));
  const states = new Map(orderRows(open.week).map(({ order, state }) => [String(order.id), state]));
  expect(Object.fromEntries(states)).toEqual({ a: 'confirmed', b: 'waiting' });
});

test('an order no longer delivered keeps no address', async () => {
  const open = await openOrders();
  const delivered = { delivery: true, slot: null, address: 'Port 3' };
  await taken(open, exampleEntry('a', { mafe: 1 }, delivered));
  const saved = valueOf(await edit(open, begun(open, 'a'), { handover: '17:30' }));
  expect(open.week.addresses.value.size).toBe(0);
  expect(orderOf(open, 'a')).toMatchObject({ delivery: false, slot: '17:30' });
  valueOf(await saved.undo());
  expect(open.week.addresses.value.get('a')).toBe('Port 3');
});

test('the contact changes without touching the week', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a'));
  const before = orderOf(open, 'a');
  valueOf(await edit(open, begun(open, 'a'), { nickname: 'Safran', note: 'sonnette' }));
  const contact = open.week.contacts.value.get('a');
  expect(contact).toMatchObject({ nickname: 'Safran', note: 'sonnette' });
  expect(contact?.reference).not.toBeNull();
  expect(orderOf(open, 'a')).toEqual(before);
});

test('meals for others keep the price of the day, and can be changed and taken off', async () => {
  const open = await openOrders();
  valueOf(await saveSetting(open.group, 'offerPrice', cents(900)));
  await taken(open, exampleEntry('a', { mafe: 1 }, { offered: 2, offeredPrice: cents(900) }));
  valueOf(await saveSetting(open.group, 'offerPrice', cents(1100)));
  expect(orderTotal(orderOf(open, 'a'))).toBe(2750);
  valueOf(await edit(open, begun(open, 'a'), { offered: 3 }));
  expect(orderTotal(orderOf(open, 'a'))).toBe(3650);
  valueOf(await edit(open, begun(open, 'a'), { offered: 0 }));
  expect(orderTotal(orderOf(open, 'a'))).toBe(950);
});
