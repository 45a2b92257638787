import { expect, test } from 'vitest';
import { isoWeek } from '../../../../src/domain/calendar.ts';
import { addDish } from '../../../../src/features/menu/change-dish.ts';
import { publishMenu } from '../../../../src/features/menu/publish-menu.ts';
import {
  deleteRecipe,
  movePart,
  putIngredient,
  putStep,
  removeIngredient,
  removeStep,
} from '../../../../src/features/recipes/change-recipe.ts';
import { dishesBehind } from '../../../../src/features/recipes/dishes-behind.ts';
import { lendRecipe } from '../../../../src/features/recipes/lend-recipe.ts';
import {
  inheritMissed,
  linkDish,
  missedInheritance,
} from '../../../../src/features/recipes/link-dish.ts';
import { livePortions } from '../../../../src/features/recipes/portions.ts';
import { findRecipe, recipeOfDish } from '../../../../src/features/recipes/read-recipes.ts';
import { inheritedSheets } from '../../../../src/store/views/week-menu.ts';
import { toDishId } from '../../../../src/domain/dish.ts';
import { menuPhone } from '../../../support/menu-phone.ts';
import { valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, taken } from '../../../support/orders-week.ts';
import { meet, phonesApart } from '../../../support/phones-apart.ts';
import {
  exampleIngredient,
  exampleRecipe,
  RECIPE,
  recipeDeps,
} from '../../../support/recipe-phone.ts';

const MAFE = { libraryId: 'mafe' };

async function cooked() {
  const deps = await recipeDeps(await menuPhone(), exampleRecipe());
  const inherited = () => inheritedSheets(deps.week.book).get('mafe');
  const dish = () => deps.week.menu.value.dishes.filter(({ id }) => id === toDishId('mafe'));
  return { deps, inherited, dish };
}

test('a dish inherits when it is linked, when an ingredient changes, and no longer when it is unlinked', async () => {
  const { deps, inherited } = await cooked();
  expect(inherited()).toBeUndefined();
  valueOf(await linkDish(deps, MAFE, RECIPE));
  expect(inherited()).toEqual({ peanuts: { presence: 'contains', detail: '' } });
  const flour = exampleIngredient('farine', {
    allergens: { gluten: { presence: 'contains', detail: 'blé' } },
  });
  const added = valueOf(await putIngredient(deps, RECIPE, flour));
  expect(inherited()).toMatchObject({ gluten: { detail: 'blé' }, peanuts: {} });
  valueOf(await added.undo());
  expect(inherited()).not.toHaveProperty('gluten');
  valueOf(await removeIngredient(deps, RECIPE, 'pâte d’arachide'));
  expect(inherited()).toBeUndefined();
  valueOf(await putIngredient(deps, RECIPE, { id: 'sel', allergens: flour.allergens }));
  valueOf(await linkDish(deps, MAFE, null));
  expect(inherited()).toBeUndefined();
  expect(recipeOfDish(deps, MAFE).type).toBe('none');
});

test('deleting a recipe unlinks its dishes and takes what they inherited', async () => {
  const { deps, inherited } = await cooked();
  valueOf(await linkDish(deps, MAFE, RECIPE));
  const deleted = valueOf(await deleteRecipe(deps, RECIPE));
  expect(inherited()).toBeUndefined();
  expect(recipeOfDish(deps, MAFE).type).toBe('none');
  expect(findRecipe(deps, RECIPE).ok).toBe(false);
  valueOf(await deleted.undo());
  expect(recipeOfDish(deps, MAFE).type).toBe('known');
  expect(inherited()).toHaveProperty('peanuts');
});

test('another phone knows what a dish inherits of a recipe it cannot read', async () => {
  const [lune, figue] = await phonesApart(await menuPhone(), 'Lune', 'Figue');
  if (!lune || !figue) throw new Error('There are two phones');
  const [hers, theirs] = [await recipeDeps(lune, exampleRecipe()), await recipeDeps(figue)];
  valueOf(await linkDish(hers, MAFE, RECIPE));
  await meet([lune, figue]);
  expect(recipeOfDish(theirs, MAFE).type).toBe('elsewhere');
  expect(inheritedSheets(theirs.week.book).get('mafe')).toHaveProperty('peanuts');
  valueOf(await lendRecipe(hers, RECIPE));
  await meet([lune, figue]);
  expect(recipeOfDish(theirs, MAFE).type).toBe('known');
});

test('a swap after the menu went out says how many orders it touches', async () => {
  const { deps, dish } = await cooked();
  valueOf(await linkDish(deps, MAFE, RECIPE));
  valueOf(await publishMenu(deps));
  await taken(deps, exampleEntry('a', { mafe: 2 }));
  await taken(deps, exampleEntry('b', { mafe: 1, soup: 1 }));
  await taken(deps, exampleEntry('c', { soup: 1 }));
  expect(dishesBehind(deps.week, dish())).toEqual([]);
  const allergens = { soy: { presence: 'may-contain', detail: '' } } as const;
  valueOf(await putIngredient(deps, RECIPE, { id: 'sel', name: 'sauce', allergens }));
  expect(dishesBehind(deps.week, dish())).toMatchObject([{ allergens: ['soy'], orders: 2 }]);
});

test('the portions follow the orders, with the margin, dish by dish', async () => {
  const { deps, dish } = await cooked();
  const recipe = exampleRecipe({ marginPercent: 10 });
  expect(livePortions(deps.week, dish(), recipe)).toEqual({ ordered: 0, portions: 10 });
  await taken(deps, exampleEntry('a', { mafe: 21 }));
  expect(livePortions(deps.week, dish(), recipe)).toEqual({ ordered: 21, portions: 24 });
});

test('a dish that comes again with a private recipe is offered what it misses', async () => {
  const { deps } = await cooked();
  valueOf(await linkDish(deps, MAFE, RECIPE));
  expect(missedInheritance(deps)).toEqual([]);
  const week = await deps.props.openWeek(isoWeek('2026-W49'));
  if (!week) throw new Error('The week is open');
  valueOf(await addDish(week, toDishId('mafe'), 'main'));
  expect(missedInheritance({ ...deps, week }, RECIPE)).toHaveLength(1);
  valueOf(await inheritMissed({ ...deps, week }));
  expect(inheritedSheets(week.book).get('mafe')).toHaveProperty('peanuts');
  expect(missedInheritance({ ...deps, week }, RECIPE)).toEqual([]);
});

test('ingredients and steps move, each once, also where two stand in one place', async () => {
  const { deps } = await cooked();
  valueOf(await putStep(deps, RECIPE, { id: 'serve', text: 'Servir.', position: 1 }));
  const texts = () => {
    const { recipe } = valueOf(findRecipe(deps, RECIPE));
    return recipe.steps.map(({ id }) => id);
  };
  expect(texts()).toEqual(['cut', 'cook', 'serve']);
  valueOf(await movePart(deps, RECIPE, { part: 'serve', by: -1 }));
  expect(texts()).toEqual(['cut', 'serve', 'cook']);
  valueOf(await movePart(deps, RECIPE, { part: 'cut', by: -1 }));
  expect(texts()).toEqual(['cut', 'serve', 'cook']);
  valueOf(await removeStep(deps, RECIPE, 'serve'));
  expect(texts()).toEqual(['cut', 'cook']);
});
