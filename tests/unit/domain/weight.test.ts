import { expect, test } from 'vitest';
import { toMemberId } from '../../../src/domain/member.ts';
import {
  EQUAL_WEIGHT,
  guardRailsCrossed,
  hardTimeWeight,
  oecdWeight,
} from '../../../src/domain/weight.ts';

const lune = toMemberId('lune');
const figue = toMemberId('figue');

test.each([
  ['alone', [1, 0, 0], 100],
  ['alone with two children', [1, 0, 2], 160],
  ['a couple with two children', [2, 0, 2], 210],
  ['a couple', [2, 0, 0], 150],
  ['alone with one of fifteen and one of ten', [1, 1, 1], 180],
] as const)('%s', (_who, [adults, teens, children], weight) => {
  expect(oecdWeight(adults, teens, children)).toBe(weight);
});

test('a household without an adult, or with half a child, is a bug', () => {
  expect(() => oecdWeight(0, 1, 0)).toThrow('has an adult');
  expect(() => oecdWeight(1, 0, 0.5)).toThrow('counted whole');
  expect(() => oecdWeight(1, -1, 0)).toThrow('counted whole');
});

test('a hard time adds a half', () => {
  expect(hardTimeWeight(EQUAL_WEIGHT)).toBe(150);
});

test('a ratio above the limit of the group is told, the limit itself is not', () => {
  const rails = { highestRatio: 250, largestChange: null };
  const at = new Map([
    [lune, 100],
    [figue, 250],
  ]);
  expect(guardRailsCrossed(at, new Map(), rails)).toEqual([]);
  expect(guardRailsCrossed(new Map([...at, [figue, 251]]), new Map(), rails)).toEqual([
    { type: 'RatioTooHigh', highest: 251, lowest: 100 },
  ]);
});

test('« not this time » crosses no limit, nor does a first weight', () => {
  const rails = { highestRatio: 200, largestChange: 50 };
  const before = new Map([[lune, 160]]);
  const now = new Map([
    [lune, 0],
    [figue, 210],
  ]);
  expect(guardRailsCrossed(now, before, rails)).toEqual([]);
});

test('a jump above the limit of the group is told', () => {
  const rails = { highestRatio: null, largestChange: 50 };
  expect(guardRailsCrossed(new Map([[lune, 151]]), new Map([[lune, 100]]), rails)).toEqual([
    { type: 'ChangeTooLarge', member: lune, from: 100, to: 151 },
  ]);
  expect(guardRailsCrossed(new Map([[lune, 50]]), new Map([[lune, 100]]), rails)).toEqual([]);
});
