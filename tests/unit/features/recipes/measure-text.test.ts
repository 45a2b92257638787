import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fraction, ZERO } from '../../../../src/domain/fraction.ts';
import { parseQuantity } from '../../../../src/domain/measure.ts';
import { measureText, quantityText } from '../../../../src/features/measure-text.ts';
import { checkQuantity } from '../../../../src/features/recipes/check-quantity.ts';
import { loadTexts } from '../../../../src/i18n/load-texts.ts';
import { arbitraryAmount, arbitraryMeasure } from '../../../support/arbitrary-recipe.ts';
import { frenchTexts } from '../../../support/french-texts.ts';

const said = (num: bigint, den: bigint, unit: string) =>
  measureText({ amount: fraction(num, den), unit }, frenchTexts());

test('amounts are said as a kitchen weighs them', () => {
  expect(said(4000n, 3n, 'g')).toBe('1,34 kg');
  expect(said(500n, 3n, 'g')).toBe('167 g');
  expect(said(1n, 5n, 'kg')).toBe('200 g');
  expect(said(100n, 3n, 'cl')).toBe('33,4 cl');
  expect(said(3n, 1n, 'piece')).toBe('3 pièces');
  expect(said(1n, 2n, 'louches')).toBe('0,5 louches');
  expect(said(1n, 900n, 'g')).toBe('0,01 g');
  expect(said(2n, 1n, '')).toBe('2');
});

test('something is never said as nothing, in any language', async () => {
  const all = await Promise.all((['fr', 'en', 'nl', 'ar'] as const).map(loadTexts));
  fc.assert(
    fc.property(arbitraryMeasure, ({ amount, unit }) => {
      fc.pre(compare(amount, ZERO) > 0 && !/\d/.test(unit));
      for (const texts of all) expect(measureText({ amount, unit }, texts)).toMatch(/[1-9]/);
    }),
  );
});

test('a quantity in its field is read back as it was', async () => {
  const all = await Promise.all((['fr', 'en', 'nl', 'ar'] as const).map(loadTexts));
  fc.assert(
    fc.property(arbitraryAmount, (amount) => {
      for (const texts of all)
        expect(parseQuantity(quantityText(amount, texts))).toEqual({ ok: true, value: amount });
    }),
  );
});

test.each([
  ['500', '500/1', null],
  ['1,5 kg', '3/2', 'kg'],
  ['2 louches', '2/1', 'louches'],
  ['½ c. à soupe', '1/2', 'c. à soupe'],
  ['٥٠٠ غرام', '500/1', 'g'],
])('« %s » is typed in one go', (text, amount, unit) => {
  const read = checkQuantity(text);
  if (!read.ok || read.value === null) throw new Error('Not read');
  expect(`${read.value.amount.num}/${read.value.amount.den}`).toBe(amount);
  expect(read.value.unit).toBe(unit);
});

test('words that are no quantity are refused, nothing is to taste', () => {
  expect(checkQuantity('un peu')).toMatchObject({ ok: false, error: { type: 'NotAQuantity' } });
  expect(checkQuantity('2 à 3')).toMatchObject({ ok: false });
  expect(checkQuantity('  ')).toEqual({ ok: true, value: null });
});
