import { expect, test } from 'vitest';
import { cookedFor } from '../../../src/domain/cap.ts';
import { kitchenNotes, tally, tallySince } from '../../../src/domain/tally.ts';
import {
  answered,
  before,
  EXAMPLE_MENU,
  exampleAnswer,
  exampleDish,
  exampleOrder,
} from '../../support/example-week.ts';

const MORNING = before(600);

test('the counts add up per dish, per course and in all', () => {
  const orders = [exampleOrder('a', { soup: 1, mafe: 2 }), exampleOrder('b', { mafe: 1, cake: 3 })];
  expect(tally(orders, EXAMPLE_MENU)).toEqual({
    perDish: [
      { dish: 'soup', quantity: 1 },
      { dish: 'mafe', quantity: 3 },
      { dish: 'tajine', quantity: 0 },
      { dish: 'cake', quantity: 3 },
    ],
    perCourse: { starter: 1, main: 3, dessert: 3 },
    mains: 3,
    dishes: 7,
  });
});

test('a dish taken off the menu disappears, unless someone ordered it', () => {
  const removed = exampleDish('old', { removed: true });
  const menu = { dishes: [exampleDish('mafe', { position: 1 }), removed] };
  expect(tally([], menu).perDish).toEqual([{ dish: 'mafe', quantity: 0 }]);
  expect(tally([exampleOrder('a', { old: 2 })], menu)).toMatchObject({
    perDish: [
      { dish: 'old', quantity: 2 },
      { dish: 'mafe', quantity: 0 },
    ],
    mains: 2,
  });
});

test('a dish this phone has not received yet is counted last, not forgotten', () => {
  const counts = tally([exampleOrder('a', { unknown: 2, mafe: 1 })], EXAMPLE_MENU);
  expect(counts.perDish.at(-1)).toEqual({ dish: 'unknown', quantity: 2 });
  expect(counts).toMatchObject({ mains: 1, dishes: 3 });
});

test('only the orders cooked for are counted', () => {
  const orders = [
    answered(exampleOrder('a', { mafe: 1 }), 'confirmed'),
    answered(exampleOrder('b', { mafe: 2 }), 'held'),
    answered(exampleOrder('c', { mafe: 4 }), 'waiting'),
    exampleOrder('d', { mafe: 8 }),
    exampleOrder(
      'e',
      { mafe: 16 },
      { answers: [exampleAnswer('x', 'held'), exampleAnswer('y', 'declined')] },
    ),
    exampleOrder(
      'f',
      { mafe: 32 },
      { answers: [exampleAnswer('x', 'waiting'), exampleAnswer('y', 'declined')] },
    ),
  ];
  expect(tally(cookedFor(orders), EXAMPLE_MENU).mains).toBe(1 + 2 + 16);
});

test('« +3 since this morning » counts what was accepted at or after that moment', () => {
  const accepted = (id: string, minutes: number) =>
    answered(exampleOrder(id, { mafe: 3, cake: 1 }), 'confirmed', minutes);
  expect(tallySince([accepted('a', 601)], MORNING)).toEqual([]);
  expect(tallySince([accepted('a', 601), accepted('b', 600)], MORNING)).toEqual([
    { dish: 'mafe', quantity: 3 },
    { dish: 'cake', quantity: 1 },
  ]);
});

test('what was accepted before and cancelled since is taken off', () => {
  const held = exampleAnswer('a', 'held', { at: before(700), saw: { mafe: 3 } });
  const cancelled = exampleAnswer('b', 'cancelled', {
    at: before(5),
    replaces: ['a'],
    saw: { mafe: 3 },
  });
  const gone = exampleOrder('o', { mafe: 3 }, { answers: [held, cancelled] });
  expect(tallySince([gone], MORNING)).toEqual([{ dish: 'mafe', quantity: -3 }]);
  const other = answered(exampleOrder('p', { mafe: 3 }), 'held', 10);
  expect(tallySince([gone, other], MORNING)).toEqual([]);
});

test('held before and confirmed since changes nothing for the kitchen', () => {
  const answers = [
    exampleAnswer('a', 'held', { at: before(700) }),
    exampleAnswer('b', 'confirmed', { at: before(5), replaces: ['a'] }),
  ];
  expect(tallySince([exampleOrder('o', { mafe: 1 }, { answers })], MORNING)).toEqual([]);
});

test('accepted and cancelled since the morning changes nothing either', () => {
  const answers = [
    exampleAnswer('a', 'held', { at: before(50) }),
    exampleAnswer('b', 'cancelled', { at: before(5), replaces: ['a'] }),
  ];
  expect(tallySince([exampleOrder('o', { mafe: 1 }, { answers })], MORNING)).toEqual([]);
});

test('kitchen notes come with code and lines, in the order of every list', () => {
  const noted = exampleOrder('b', { mafe: 1 }, { code: 'KB-111', kitchenNote: 'sans arachides' });
  const first = exampleOrder('c', { cake: 1 }, { code: 'KA-222', kitchenNote: 'allergie : lait' });
  const silent = exampleOrder('a', { mafe: 1 }, { kitchenNote: '  ' });
  expect(kitchenNotes([noted, silent, first])).toEqual([
    { order: 'c', code: 'KA-222', note: 'allergie : lait', lines: first.lines },
    { order: 'b', code: 'KB-111', note: 'sans arachides', lines: noted.lines },
  ]);
});
