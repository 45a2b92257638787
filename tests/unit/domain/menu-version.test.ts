import { expect, test } from 'vitest';
import { toDishId } from '../../../src/domain/dish.ts';
import { changesFor, type MenuVersion, publishedDishes } from '../../../src/domain/menu-version.ts';
import { toInstant } from '../../../src/kernel/clock.ts';
import { exampleDish, exampleOrder } from '../../support/example-week.ts';

const AT = 1_795_000_000_000;

function version(at: number, ...dishes: ReturnType<typeof exampleDish>[]): MenuVersion {
  return { id: `v${at}`, at: toInstant(AT + at), dishes: publishedDishes({ dishes }) };
}

const { allergens } = exampleDish('mafe');
const PLAIN = exampleDish('mafe');
const withPeanuts = (presence: 'contains' | 'may-contain') =>
  exampleDish('mafe', { allergens: { ...allergens, peanuts: { presence, detail: '' } } });
const ordered = (at: number) => ({
  ...exampleOrder('kiwi', { mafe: 2 }),
  sentAt: toInstant(AT + at),
});

test('an allergen that came since the order was made is told of, and one that was there is not', () => {
  const versions = [version(0, PLAIN), version(10, withPeanuts('contains'))];
  const dish = toDishId('mafe');
  expect(changesFor(ordered(5), versions)).toEqual([
    { type: 'AllergensAdded', dish, allergens: ['peanuts'] },
  ]);
  expect(changesFor(ordered(10), versions)).toEqual([]);
});

test('« may contain » that becomes « contains » is told of, the reverse is not', () => {
  const [may, does] = [withPeanuts('may-contain'), withPeanuts('contains')];
  expect(changesFor(ordered(5), [version(0, may), version(10, does)])).toHaveLength(1);
  expect(changesFor(ordered(5), [version(0, does), version(10, may)])).toEqual([]);
  expect(changesFor(ordered(5), [version(0, PLAIN), version(10, may)])).toHaveLength(1);
});

test('a dish that went is told of until it is back; a price never is', () => {
  const gone = version(10, exampleDish('soup'));
  const back = version(20, exampleDish('mafe', { price: exampleDish('x').price }));
  expect(changesFor(ordered(5), [version(0, PLAIN), gone])).toMatchObject([{ type: 'DishOff' }]);
  expect(changesFor(ordered(5), [gone, back, version(0, PLAIN)])).toEqual([]);
});

test('an order from before any menu is measured against the first one; one version changes nothing', () => {
  const versions = [version(0, PLAIN), version(10, withPeanuts('contains'))];
  expect(changesFor(ordered(-5), versions)).toHaveLength(1);
  expect(changesFor(ordered(-5), versions.slice(0, 1))).toEqual([]);
  expect(changesFor(ordered(5), [])).toEqual([]);
});

test('an order that names the menu its sender saw is measured against that one, whenever it came', () => {
  const versions = [version(0, PLAIN), version(10, withPeanuts('contains'))];
  expect(changesFor({ ...ordered(20), menuVersion: 1 }, versions)).toHaveLength(1);
  expect(changesFor({ ...ordered(5), menuVersion: 2 }, versions)).toEqual([]);
  expect(changesFor({ ...ordered(5), menuVersion: 9 }, versions)).toHaveLength(1);
});
