import { expect, test } from 'vitest';
import { addDays, isoWeek, wallTime } from '../../../src/domain/calendar.ts';
import { cents } from '../../../src/domain/money.ts';
import type { CustomerMenu } from '../../../src/formats/customer-menu.ts';
import { contentOf, draftLike } from '../../../src/menu-page/draft.ts';
import { fixtureCustomerMenu } from '../../support/customer-menu.ts';
import { keptOrder } from '../../support/kept-order.ts';

/** Next week's menu: other numbers, for the dishes are other ones, though some are called the same. */
function nextMenu(change: Partial<CustomerMenu> = {}): CustomerMenu {
  const menu = fixtureCustomerMenu();
  return {
    ...menu,
    week: isoWeek('2026-W49'),
    servedOn: addDays(menu.servedOn, 7),
    dishes: menu.dishes.map((dish) => ({ ...dish, number: dish.number ^ 1 })),
    ...change,
  };
}

test('« the same as last time » finds dishes by their names and the hour if there is one like it', async () => {
  const last = await keptOrder();
  const menu = nextMenu();
  const { draft, gone } = draftLike(last, menu);
  expect(gone).toEqual([]);
  const { lines, handover, name, contact } = contentOf(draft, menu, 'fr');
  const named = lines.map(({ dish, quantity }) => [
    quantity,
    menu.dishes.find(({ number }) => number === dish)?.name,
  ]);
  expect(named).toEqual([
    [1, 'Soupe de lentilles corail'],
    [2, 'Mafé bœuf'],
  ]);
  expect(handover).toEqual({ kind: 'pickup', slot: '17:30' });
  expect({ name, contact }).toEqual({ name: 'Safran', contact: 'safran@example.org' });
});

test('what is no longer there is named, and an hour that is gone is asked again', async () => {
  const last = await keptOrder();
  const dishes = nextMenu().dishes.filter(({ name }) => name !== 'Mafé bœuf');
  const { draft, gone } = draftLike(last, nextMenu({ dishes, slots: [wallTime('18:30')] }));
  expect(gone).toEqual(['Mafé bœuf']);
  expect(draft.where).toBeNull();
  expect(Object.values(draft.quantities)).toEqual([1]);
});

test('nobody offers or asks twice without saying so, and a delivery stays one where there are any', async () => {
  const handover = { kind: 'delivery', address: 'Rue du Test 1' } as const; // its literal
  const last = await keptOrder({}, { offered: 2, asked: 1, handover });
  const menu = nextMenu();
  expect(draftLike(last, menu).draft).toMatchObject({ offered: 0, asked: 0, where: 'delivery' });
  expect(draftLike(last, { ...menu, delivery: false }).draft.where).toBeNull();
});

test('an order to be changed keeps what it said, and says which of its dishes left the menu', async () => {
  const kept = await keptOrder({}, { offered: 2, asked: 1, note: 'sans piment' });
  const menu = fixtureCustomerMenu({ version: 2, offerPrice: cents(700), askOffered: true });
  const { draft, gone } = draftLike(kept, menu);
  expect(gone).toEqual([]);
  const { kind: _, id: __, ...content } = kept.order;
  expect(contentOf(draft, menu, 'fr')).toEqual({ ...content, menuVersion: 2 });
  // A dish that is only called otherwise is still that dish.
  const dishes = menu.dishes.map((dish) => ({ ...dish, name: `${dish.name} maison` }));
  expect(draftLike(kept, { ...menu, dishes }).gone).toEqual([]);
  const without = menu.dishes.filter(({ name }) => name !== 'Mafé bœuf');
  const left = draftLike(kept, { ...menu, dishes: without, slots: [wallTime('18:30')] });
  expect(left.gone).toEqual(['Mafé bœuf']);
  expect(left.draft.where).toBeNull();
  expect(contentOf(left.draft, menu, 'fr').lines).toEqual(content.lines.slice(0, 1));
});
