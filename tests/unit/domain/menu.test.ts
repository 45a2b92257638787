import { expect, test } from 'vitest';
import { menuWarnings, publishBlockers, sortDishes } from '../../../src/domain/menu.ts';
import { cents } from '../../../src/domain/money.ts';
import { EXAMPLE_MENU, exampleDish } from '../../support/example-week.ts';

test('a menu whose dishes say everything may go out', () => {
  expect(publishBlockers(EXAMPLE_MENU)).toEqual([]);
});

test('a menu without any dish on offer may not go out', () => {
  expect(publishBlockers({ dishes: [] })).toEqual([{ type: 'NoDish' }]);
  expect(publishBlockers({ dishes: [exampleDish('mafe', { removed: true })] })).toEqual([
    { type: 'NoDish' },
  ]);
});

test('one unanswered allergen of one dish keeps the menu from going out', () => {
  const { milk: _unanswered, ...sheet } = exampleDish('mafe').allergens;
  const dish = exampleDish('mafe', { allergens: sheet });
  expect(publishBlockers({ dishes: [exampleDish('tajine'), dish] })).toEqual([
    { type: 'AllergensUndeclared', dish: dish.id, missing: ['milk'] },
  ]);
});

test('a dish needs a name, a price and the name of its nut', () => {
  const dish = exampleDish('cake', {
    name: ' ',
    price: cents(0),
    allergens: {
      ...exampleDish('cake').allergens,
      nuts: { presence: 'may-contain', detail: '' },
    },
  });
  expect(publishBlockers({ dishes: [dish] })).toEqual([
    { type: 'NameMissing', dish: dish.id },
    { type: 'PriceMissing', dish: dish.id },
    { type: 'AllergenDetailMissing', dish: dish.id, missing: ['nuts'] },
  ]);
});

test('a vegetarian dish with fish keeps the menu from going out', () => {
  const dish = exampleDish('brick', {
    diets: ['vegetarian'],
    allergens: { ...exampleDish('x').allergens, fish: { presence: 'contains', detail: '' } },
  });
  expect(publishBlockers({ dishes: [dish] })).toEqual([
    { type: 'DietContradiction', dish: dish.id, diet: 'vegetarian', allergen: 'fish' },
  ]);
});

test('a dish taken off the menu blocks nothing', () => {
  const broken = exampleDish('old', { name: '', allergens: {}, removed: true });
  expect(publishBlockers({ dishes: [exampleDish('mafe'), broken] })).toEqual([]);
});

test('a menu without a vegetarian main is warned about, even if a starter is vegan', () => {
  expect(menuWarnings(EXAMPLE_MENU)).toEqual([{ type: 'NoVegetarianMain' }]);
  const vegetables = exampleDish('vegetables', { diets: ['vegan'] });
  expect(menuWarnings({ dishes: [...EXAMPLE_MENU.dishes, vegetables] })).toEqual([]);
  const removed = { ...vegetables, removed: true };
  expect(menuWarnings({ dishes: [...EXAMPLE_MENU.dishes, removed] })).toHaveLength(1);
  expect(menuWarnings({ dishes: [] })).toEqual([]);
});

test('dishes follow the meal, then the cook, then their ids', () => {
  const dishes = [
    exampleDish('cake', { course: 'dessert' }),
    exampleDish('b', { position: 1 }),
    exampleDish('d', { position: 0 }),
    exampleDish('a', { position: 1 }),
    exampleDish('soup', { course: 'starter', position: 9 }),
  ];
  const sorted = ['soup', 'd', 'a', 'b', 'cake'];
  expect(sortDishes(dishes).map((dish) => dish.id)).toEqual(sorted);
  expect(sortDishes(dishes.toReversed()).map((dish) => dish.id)).toEqual(sorted);
});
