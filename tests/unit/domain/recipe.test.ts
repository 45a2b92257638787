import { expect, test } from 'vitest';
import { fraction, toText } from '../../../src/domain/fraction.ts';
import { type Ingredient, scaledMeasure } from '../../../src/domain/recipe.ts';
import { shoppingItems } from '../../../src/domain/shopping-list.ts';
import { ingredient, recipeOf } from '../../support/written-recipe.ts';

test('damped, an ingredient grows half as fast above the recipe, and in step below it', () => {
  const salt = ingredient('sel', [10_000, 'g'], { scaling: 'damped' });
  const at = (portions: number) => {
    const scaled = scaledMeasure(salt, { portions: 10 }, portions);
    return scaled && toText(scaled.amount);
  };
  expect([at(5), at(10), at(20), at(40)]).toEqual(['50/1', '100/1', '150/1', '250/1']);
});

test('nothing is needed for nothing, not even what is fixed', () => {
  const leaf = ingredient('laurier', [200, 'piece'], { scaling: 'fixed' });
  const at = (portions: number) => scaledMeasure(leaf, { portions: 10 }, portions)?.amount;
  expect([at(0), at(1), at(300)]).toEqual([fraction(0n, 1n), fraction(2n, 1n), fraction(2n, 1n)]);
});

const toTaste = (name: string): Ingredient => ({ ...ingredient(name, [0, 'g']), measure: null });
const listed = (...recipes: readonly (readonly Ingredient[])[]) =>
  shoppingItems(
    recipes.map((ingredients, at) => ({ recipe: recipeOf(`r${at}`, ingredients), portions: 10 })),
  ).map(({ name, need, toTaste: also }) => [
    name,
    need && `${toText(need.amount)} ${need.unit}`,
    also,
  ]);

test('what is wanted to taste stands on the one counted line of the thing, else on its own', () => {
  expect(listed([ingredient('Sel', [1000, 'g'])], [toTaste('sel')])).toEqual([
    ['Sel', '10/1 g', true],
  ]);
  expect(listed([toTaste('sel')])).toEqual([['sel', null, true]]);
  const twoWays = [
    ingredient('ail', [100, 'g']),
    { ...ingredient('ail', [300, 'piece']), id: 'b' },
  ];
  expect(listed(twoWays, [toTaste('ail')])).toEqual([
    ['ail', '1/1 g', false],
    ['ail', '3/1 piece', false],
    ['ail', null, true],
  ]);
});
