import { expect, test } from 'vitest';
import { ALLERGENS, type Allergen, type Presence } from '../../../src/domain/allergen.ts';
import { dietContradictions, DIETS, isVegetarian, type Diet } from '../../../src/domain/dish.ts';
import { exampleDish } from '../../support/example-week.ts';

function denied(diet: Diet, allergen: Allergen, presence: Presence = 'contains'): boolean {
  const dish = exampleDish('dish', {
    diets: [diet],
    allergens: { [allergen]: { presence, detail: '' } },
  });
  return dietContradictions(dish).length > 0;
}

test('vegetarian is refused with fish, molluscs or crustaceans and with nothing else', () => {
  const refused = ALLERGENS.filter((allergen) => denied('vegetarian', allergen));
  expect(refused).toEqual(['crustaceans', 'fish', 'molluscs']);
});

test('vegan is refused with eggs and milk as well', () => {
  const refused = ALLERGENS.filter((allergen) => denied('vegan', allergen));
  expect(refused).toEqual(['crustaceans', 'eggs', 'fish', 'milk', 'molluscs']);
});

test('gluten-free is refused with gluten', () => {
  expect(ALLERGENS.filter((allergen) => denied('gluten-free', allergen))).toEqual(['gluten']);
});

test('halal, without pork, beef or alcohol are the claims of the cook: no allergen denies them', () => {
  for (const diet of ['halal', 'no-pork', 'no-beef', 'no-alcohol'] as const) {
    expect(ALLERGENS.filter((allergen) => denied(diet, allergen))).toEqual([]);
  }
});

test('possible traces deny no claim', () => {
  for (const diet of DIETS) {
    expect(ALLERGENS.filter((allergen) => denied(diet, allergen, 'may-contain'))).toEqual([]);
  }
});

test('each contradiction is named', () => {
  const dish = exampleDish('brick', {
    diets: ['vegan', 'halal'],
    allergens: {
      fish: { presence: 'contains', detail: '' },
      eggs: { presence: 'contains', detail: '' },
      milk: { presence: 'not', detail: '' },
    },
  });
  expect(dietContradictions(dish)).toEqual([
    { diet: 'vegan', allergen: 'fish' },
    { diet: 'vegan', allergen: 'eggs' },
  ]);
});

test('a vegan dish is a vegetarian one', () => {
  expect(isVegetarian(exampleDish('a', { diets: ['vegan'] }))).toBe(true);
  expect(isVegetarian(exampleDish('b', { diets: ['vegetarian'] }))).toBe(true);
  expect(isVegetarian(exampleDish('c', { diets: ['halal', 'no-pork'] }))).toBe(false);
});
