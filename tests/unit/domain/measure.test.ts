import { expect, test } from 'vitest';
import { fraction, toText } from '../../../src/domain/fraction.ts';
import {
  addMeasures,
  inReadableUnit,
  isSameFamily,
  kitchenNumber,
  parseQuantity,
} from '../../../src/domain/measure.ts';

const of = (num: bigint, unit: string, den = 1n) => ({ amount: fraction(num, den), unit });
const said = (text: string) => {
  const read = parseQuantity(text);
  return read.ok ? toText(read.value) : read.error.type;
};

test('a quantity is read as cooks write it', () => {
  expect(said('2')).toBe('2/1');
  expect(said(' 1,5 ')).toBe('3/2');
  expect(said('1.25')).toBe('5/4');
  expect(said('1/3')).toBe('1/3');
  expect(said('1 1/2')).toBe('3/2');
  expect(said('½')).toBe('1/2');
  expect(said('1½')).toBe('3/2');
  expect(said('٢٫٥'.replace('٫', ','))).toBe('5/2');
});

test('what is no quantity is asked again, never guessed', () => {
  for (const text of ['', 'un peu', '-2', '1/0', '1,5,5', '2 kg', '1e3', '11/', '3-4'])
    expect(said(text)).toBe('NotAQuantity');
  expect(said('1000000')).toBe('QuantityTooLarge');
});

test('grams and kilos add up, litres and kilos never do, nor do two words of the cook', () => {
  const sum = addMeasures(of(1n, 'kg'), of(250n, 'g'));
  expect(sum && [toText(sum.amount), sum.unit]).toEqual(['1250/1', 'g']);
  expect(addMeasures(of(1n, 'kg'), of(1n, 'l'))).toBeNull();
  expect(isSameFamily('louche', ' Louche')).toBe(true);
  expect(isSameFamily('louche', 'boîte')).toBe(false);
  expect(isSameFamily('piece', 'g')).toBe(false);
});

test('large amounts are said in large units, and small ones in small ones', () => {
  const readable = (amount: ReturnType<typeof of>) => {
    const { amount: n, unit } = inReadableUnit(amount);
    return `${toText(n)} ${unit}`;
  };
  expect(readable(of(1500n, 'g'))).toBe('3/2 kg');
  expect(readable(of(1n, 'kg', 5n))).toBe('200/1 g');
  expect(readable(of(40n, 'cl'))).toBe('40/1 cl');
  expect(readable(of(120n, 'cl'))).toBe('6/5 l');
  expect(readable(of(5000n, 'louche'))).toBe('5000/1 louche');
});

test('a kitchen number is short, never less than the amount, and never nothing for something', () => {
  expect(kitchenNumber(fraction(1n, 3n))).toBe(0.34);
  expect(kitchenNumber(fraction(1n, 100_000n))).toBe(0.01);
  expect(kitchenNumber(fraction(1001n, 100n))).toBe(10.1);
  expect(kitchenNumber(fraction(10_001n, 100n))).toBe(101);
  expect(kitchenNumber(fraction(0n, 1n))).toBe(0);
});
