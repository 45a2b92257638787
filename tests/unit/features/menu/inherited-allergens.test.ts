import { expect, test } from 'vitest';
import type { AllergenSheet } from '../../../../src/domain/allergen.ts';
import { changesUnpublished, type MenuVersion } from '../../../../src/domain/menu-version.ts';
import { toDishId } from '../../../../src/domain/dish.ts';
import { affectedOrders, versionsOf } from '../../../../src/features/menu/affected-orders.ts';
import { declareAllergen, declareRest } from '../../../../src/features/menu/change-dish.ts';
import { publishMenu } from '../../../../src/features/menu/publish-menu.ts';
import { menuPhone } from '../../../support/menu-phone.ts';
import { type OpenPhone, SUNDAY_NOON, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, taken } from '../../../support/orders-week.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';
import { cookBy, ingredient, recipeOf } from '../../../support/written-recipe.ts';
import { isoWeek } from '../../../../src/domain/calendar.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';

const MILK: AllergenSheet = { milk: { presence: 'contains', detail: '' } };
const mafeWith = (allergens: AllergenSheet) =>
  recipeOf('Mafé', [ingredient('Crème', [100, 'l'], { allergens })]);

const dishOf = ({ week }: OpenPhone, id: string) => {
  const dish = week.menu.value.dishes.find((one) => one.id === id);
  if (!dish) throw new Error(`${id} is on no menu`);
  return dish;
};
const unpublished = ({ week }: OpenPhone) =>
  changesUnpublished(week.menu.value, versionsOf(week) satisfies readonly MenuVersion[]);

test('an ingredient’s allergen stands above a « no » of the dish, and goes only with the ingredient', async () => {
  const open = await menuPhone();
  const mafe = toDishId('mafe');
  await cookBy(open, 'mafe', mafeWith(MILK));
  valueOf(
    await declareAllergen(open.week, mafe, {
      allergen: 'milk',
      entry: { presence: 'not', detail: '' },
    }),
  );
  valueOf(await declareRest(open.week, dishOf(open, 'mafe')));
  expect(dishOf(open, 'mafe').allergens.milk?.presence).toBe('contains');
  await cookBy(open, 'mafe', mafeWith({}));
  expect(dishOf(open, 'mafe').allergens.milk?.presence).toBe('not');
});

test('what the cook said of the dish itself stays, whatever the recipe loses', async () => {
  const open = await menuPhone();
  const entry = { presence: 'contains', detail: '' } as const;
  valueOf(await declareAllergen(open.week, toDishId('mafe'), { allergen: 'milk', entry }));
  await cookBy(open, 'mafe', mafeWith(MILK));
  await cookBy(open, 'mafe', mafeWith({}));
  expect(dishOf(open, 'mafe').allergens.milk?.presence).toBe('contains');
});

test('a swap after the menu went out is unpublished until somebody publishes it, and touches who ordered', async () => {
  const open = await menuPhone();
  valueOf(await publishMenu(open.props));
  open.setNow(toInstant(SUNDAY_NOON + 60_000));
  await taken(open, exampleEntry('a', { mafe: 2 }));
  await taken(open, exampleEntry('b', { soup: 1 }));
  expect(unpublished(open)).toEqual([]);
  await cookBy(open, 'mafe', mafeWith(MILK));
  const added = { type: 'AllergensAdded', dish: 'mafe', allergens: ['milk'] };
  expect(unpublished(open)).toEqual([added]);
  open.setNow(toInstant(SUNDAY_NOON + 120_000));
  valueOf(await publishMenu(open.props));
  expect(unpublished(open)).toEqual([]);
  expect(affectedOrders(open.week).map(({ order, changes }) => [order.id, changes])).toEqual([
    ['a', [added]],
  ]);
});

test('another phone that never saw the recipe declares what it brings', async () => {
  const open = await menuPhone();
  const [kiwi, mango] = await phonesApart(open, 'Kiwi', 'Mango');
  if (!kiwi || !mango) throw new Error('There are two phones');
  await cookBy(kiwi, 'mafe', mafeWith(MILK));
  await meet([kiwi, mango]);
  expect(dishOf(mango, 'mafe').allergens.milk?.presence).toBe('contains');
});

test('publishing declares what a lent recipe brings, though it was changed in another week', async () => {
  const open = await menuPhone();
  await cookBy(open, 'mafe', mafeWith({}));
  const next = await open.props.openWeek(isoWeek('2026-W49'));
  if (!next) throw new Error('The next week opens');
  await cookBy({ group: open.group, week: next }, 'mafe', mafeWith(MILK));
  expect(dishOf(open, 'mafe').allergens.milk?.presence).not.toBe('contains');
  valueOf(await publishMenu(open.props));
  expect(dishOf(open, 'mafe').allergens.milk?.presence).toBe('contains');
});
