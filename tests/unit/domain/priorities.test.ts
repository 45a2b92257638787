import { expect, test } from 'vitest';
import { cents } from '../../../src/domain/money.ts';
import {
  nextRotation,
  type Priority,
  type PriorityRule,
  toPriorityId,
  waterfall,
} from '../../../src/domain/priorities.ts';

function asks(name: string, rank: number, rule: PriorityRule): Priority {
  return { id: toPriorityId(name), name, rank, rule };
}

const fixed = (amount: number): PriorityRule => ({ type: 'fixed', amount: cents(amount) });
const percent = (hundredths: number): PriorityRule => ({ type: 'percent', hundredths });
const until = (target: number): PriorityRule => ({ type: 'until-target', target: cents(target) });
const REST: PriorityRule = { type: 'rest' };

function fall(
  amount: number,
  priorities: readonly Priority[],
  granted: Record<string, number> = {},
) {
  const before = Object.entries(granted).map(
    ([name, already]) => [toPriorityId(name), cents(already)] as const,
  );
  const input = { amount: cents(amount), priorities, granted: new Map(before), rotation: [] };
  const { parts, left } = waterfall(input);
  return [parts.map((part) => [part.priority, part.planned, part.amount]), left];
}

test('each rank takes what it asks for, the rest goes to whoever takes it', () => {
  const all = [
    asks('solidarity', 4, REST),
    asks('rent', 1, fixed(12_000)),
    asks('strike', 2, percent(1_000)),
    asks('oven', 3, until(20_000)),
  ];
  expect(fall(40_000, all, { oven: 15_000 })).toEqual([
    [
      ['rent', 12_000, 12_000],
      ['strike', 4_000, 4_000],
      ['oven', 5_000, 5_000],
      ['solidarity', 19_000, 19_000],
    ],
    0,
  ]);
});

test('a percentage is of all that is granted, rounded down to the cent, and gets what is left at most', () => {
  expect(fall(999, [asks('a', 1, percent(3_333))])).toEqual([[['a', 332, 332]], 667]);
  const second = [asks('a', 1, fixed(900)), asks('b', 2, percent(5_000))];
  expect(fall(1_000, second)).toEqual([
    [
      ['a', 900, 900],
      ['b', 500, 100],
    ],
    0,
  ]);
});

test('one rank that asks for more than there is gets it pro rata, to the cent', () => {
  const same = [asks('a', 1, fixed(300)), asks('b', 1, fixed(300)), asks('c', 1, until(100))];
  expect(fall(10, same)).toEqual([
    [
      ['a', 300, 4],
      ['b', 300, 4],
      ['c', 100, 2],
    ],
    0,
  ]);
});

test('a target that is reached, or passed, asks for nothing; nothing is given of nothing', () => {
  expect(fall(500, [asks('a', 1, until(200))], { a: 200 })).toEqual([[['a', 0, 0]], 500]);
  expect(fall(500, [asks('a', 1, until(200))], { a: 999 })).toEqual([[['a', 0, 0]], 500]);
  expect(fall(0, [asks('a', 1, fixed(200)), asks('b', 1, REST)])).toEqual([
    [
      ['a', 200, 0],
      ['b', 0, 0],
    ],
    0,
  ]);
  expect(fall(-70, [asks('a', 1, REST)])).toEqual([[['a', 0, 0]], 0]);
});

test('two that take the rest take the same, and the odd cent goes round', () => {
  const two = [asks('a', 1, REST), asks('b', 1, REST)];
  const [a, b] = [toPriorityId('a'), toPriorityId('b')];
  const once = waterfall({
    amount: cents(5),
    priorities: two,
    granted: new Map(),
    rotation: [b, a],
  });
  expect(once.parts.map(({ priority, amount }) => [priority, amount])).toEqual([
    ['a', 2],
    ['b', 3],
  ]);
  expect(once.extraTo).toEqual([b]);
  expect(nextRotation([b, a], once.extraTo, [a, b])).toEqual([a, b]);
});

test('a newcomer stands before whoever had the odd cent, and who is gone is forgotten', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(toPriorityId);
  if (!a || !b || !c) throw new Error('There are three');
  expect(nextRotation([a, b], [a], [b, c, a])).toEqual([b, c, a]);
  expect(nextRotation([a, b], [a], [b])).toEqual([b]);
});
