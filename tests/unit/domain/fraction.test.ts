import { expect, test } from 'vitest';
import {
  add,
  compare,
  floorOf,
  fraction,
  fromInteger,
  parseFraction,
  subtract,
  toText,
  ZERO,
} from '../../../src/domain/fraction.ts';

test('thirds add up to a whole, which floating numbers do not promise', () => {
  const third = fraction(1n, 3n);
  expect(add(add(third, third), third)).toEqual(fromInteger(1));
  expect(subtract(third, third)).toEqual(ZERO);
});

test('one value has one form, whatever its signs', () => {
  expect(fraction(2n, -4n)).toEqual(fraction(-1n, 2n));
  expect(fraction(0n, -7n)).toEqual(ZERO);
  expect(toText(fraction(10n, 4n))).toBe('5/2');
  expect(toText(fromInteger(-3))).toBe('-3/1');
});

test('fractions compare exactly where floating numbers cannot', () => {
  const big = 10n ** 30n;
  expect(compare(fraction(big, big + 1n), fraction(big + 1n, big + 2n))).toBe(-1);
  expect(compare(fraction(-1n, 2n), ZERO)).toBe(-1);
  expect(compare(fraction(2n, 4n), fraction(1n, 2n))).toBe(0);
});

test('the whole part of a negative fraction is below it', () => {
  expect(floorOf(fraction(-1n, 2n))).toBe(-1n);
  expect(floorOf(fraction(7n, 2n))).toBe(3n);
  expect(floorOf(fromInteger(-2))).toBe(-2n);
});

test.each(['1/2', '-7/3', '0/1'])('« %s » is read back', (text) => {
  const read = parseFraction(text);
  expect(read.ok && toText(read.value)).toBe(text);
});

test.each(['', '1', '1/0', '1/-2', '0.5', 'x/2', `${'9'.repeat(401)}/1`])(
  '« %s » is no fraction',
  (text) => {
    expect(parseFraction(text)).toEqual({ ok: false, error: { type: 'NotAFraction' } });
  },
);

test('dividing by zero is a bug', () => {
  expect(() => fraction(1n, 0n)).toThrow('divided by zero');
});
