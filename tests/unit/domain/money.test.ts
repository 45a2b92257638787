import { describe, expect, test } from 'vitest';
import {
  addCents,
  cents,
  multiplyCents,
  parseAmount,
  roundCash,
  subtractCents,
  sumCents,
} from '../../../src/domain/money.ts';

test.each([
  ['12,40', 1240],
  ['12.40', 1240],
  ['12', 1200],
  ['12,4', 1240],
  ['1 234,50', 123_450],
  ['1\u00A0234,50', 123_450],
  ['1\u202F234,50', 123_450],
  ['1.234,50', 123_450],
  ['1,234.50', 123_450],
  ['€12', 1200],
  [' 12 € ', 1200],
  ['0', 0],
  ['999 999,99', 99_999_999],
  ['١٢٫٥٠', 1250],
  ['۱۲', 1200],
])('« %s » is read as %i cents', (text, amount) => {
  expect(parseAmount(text)).toEqual({ ok: true, value: amount });
});

test.each([
  ['', 'NotAnAmount'],
  ['douze', 'NotAnAmount'],
  ['12,', 'NotAnAmount'],
  ['12 50', 'NotAnAmount'],
  ['1e3', 'NotAnAmount'],
  ['=1+1', 'NotAnAmount'],
  ['12,345', 'TooPrecise'],
  ['1.234', 'TooPrecise'],
  ['1000000', 'TooLarge'],
  ['9'.repeat(400), 'TooLarge'],
  ['-3', 'Negative'],
  ['− 3,50', 'Negative'],
])('« %s » is refused as %s', (text, type) => {
  expect(parseAmount(text)).toEqual({ ok: false, error: { type } });
});

describe('cash in Belgium', () => {
  test.each([
    [1230, 1230],
    [1231, 1230],
    [1232, 1230],
    [1233, 1235],
    [1234, 1235],
    [1235, 1235],
    [1236, 1235],
    [1237, 1235],
    [1238, 1240],
    [1239, 1240],
  ])('%i c is paid as %i c', (amount, payable) => {
    expect(roundCash(cents(amount))).toBe(payable);
  });
});

test('amounts add, subtract, sum and multiply in whole cents', () => {
  expect(addCents(cents(10), cents(5))).toBe(15);
  expect(subtractCents(cents(5), cents(10))).toBe(-5);
  expect(sumCents([])).toBe(0);
  expect(sumCents([cents(1), cents(2), cents(3)])).toBe(6);
  expect(multiplyCents(cents(850), 3)).toBe(2550);
});

test('a part of a cent is a bug', () => {
  expect(() => cents(0.1 + 0.2)).toThrow('whole number of cents');
  expect(() => multiplyCents(cents(5), 0.5)).toThrow('whole number of times');
});
