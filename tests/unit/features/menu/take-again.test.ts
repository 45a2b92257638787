import { expect, test } from 'vitest';
import { isoWeek } from '../../../../src/domain/calendar.ts';
import { offeredDishes, publishBlockers } from '../../../../src/domain/menu.ts';
import { cents, NO_MONEY } from '../../../../src/domain/money.ts';
import { takeOff } from '../../../../src/features/menu/change-dish.ts';
import { publishMenu } from '../../../../src/features/menu/publish-menu.ts';
import { pastDishes, pastMenus, takeAgain } from '../../../../src/features/menu/take-again.ts';
import { weekTotalKind } from '../../../../src/store/books/group-book.ts';
import { lineTable, orderTable } from '../../../../src/store/books/week-book.ts';
import { happen } from '../../../../src/store/table.ts';
import type { OpenWeek } from '../../../../src/store/views/open-week.ts';
import { FIXTURE_MENU } from '../../../support/fixture-week.ts';
import { menuPhone } from '../../../support/menu-phone.ts';
import { exampleEntry, taken } from '../../../support/orders-week.ts';
import { type OpenPhone, valueOf } from '../../../support/open-phone.ts';

const NEXT = isoWeek('2026-W49');

/** The fixture week published with one order, and the empty week after it. */
async function weekAfter(): Promise<{ open: OpenPhone; next: OpenWeek }> {
  const open = await menuPhone(FIXTURE_MENU.dishes);
  valueOf(await publishMenu(open.props));
  await taken(open, exampleEntry('an-order', { 'mafe-boeuf': 2 }));
  const next = await open.props.openWeek(NEXT);
  if (!next) throw new Error('The week after opens');
  return { open, next };
}

test('a past week taken again may be published as it is, and no order comes along', async () => {
  const { open, next } = await weekAfter();
  const [menu] = pastMenus(open.group, next);
  if (!menu) throw new Error('The fixture week is a template');
  valueOf(await takeAgain(next, menu.dishes));
  const dishes = offeredDishes(next.menu.value);
  expect(dishes.map(({ name }) => name)).toEqual(
    offeredDishes(FIXTURE_MENU).map(({ name }) => name),
  );
  expect(dishes.map(({ allergens }) => allergens)).toEqual(
    offeredDishes(FIXTURE_MENU).map(({ allergens }) => allergens),
  );
  expect(publishBlockers(next.menu.value)).toEqual([]);
  expect(next.orders.value).toEqual([]);
  expect(next.book.rows(orderTable).value.size + next.book.rows(lineTable).value.size).toBe(0);
});

test('the same dish taken again twice at once stands on the menu once', async () => {
  const { open, next } = await weekAfter();
  const [dish] = pastDishes(open.group, next);
  if (!dish) throw new Error('The library has dishes');
  await Promise.all([takeAgain(next, [dish]), takeAgain(next, [dish])]);
  expect(offeredDishes(next.menu.value)).toHaveLength(1);
});

test('a dish that was taken off comes back in its own row', async () => {
  const { open, next } = await weekAfter();
  const [dish] = pastDishes(open.group, next);
  if (!dish) throw new Error('The library has dishes');
  valueOf(await takeAgain(next, [dish]));
  const [first] = offeredDishes(next.menu.value);
  if (!first) throw new Error('It is on the menu');
  valueOf(await takeOff(next, first.id));
  expect(pastDishes(open.group, next).find(({ id }) => id === dish.id)?.onMenu).toBe(false);
  valueOf(await takeAgain(next, [dish]));
  expect(next.menu.value.dishes.map(({ id }) => id)).toEqual([first.id]);
  expect(offeredDishes(next.menu.value)).toHaveLength(1);
});

test('each past dish says how many were sold the last time, after corrections', async () => {
  const { open, next } = await weekAfter();
  const total = (quantity: number, replaces: string[]) => ({
    week: isoWeek('2026-W48'),
    orders: 1,
    mains: quantity,
    sold: [{ libraryId: 'mafe-boeuf', quantity }],
    income: cents(1900),
    purchases: NO_MONEY,
    kitchen: NO_MONEY,
    toShare: cents(1900),
    replaces,
  });
  const { book } = open.group;
  valueOf(await book.commit([happen(weekTotalKind, 'first', total(2, []))]));
  valueOf(await book.commit([happen(weekTotalKind, 'second', total(3, ['first']))]));
  const sold = new Map(pastDishes(open.group, next).map((dish) => [dish.id, dish.sold]));
  expect(sold.get('mafe-boeuf')).toBe(3);
  expect(sold.get('baklava')).toBe(null);
});
