import type { Fraction } from '../domain/fraction.ts';
import {
  inReadableUnit,
  isKnownUnit,
  kitchenNumber,
  type KnownUnit,
  type Measure,
} from '../domain/measure.ts';
import type { Texts } from './texts.ts';

/** How each known unit is written; pieces are a bare number, and are named where one chooses. */
export const UNIT_WORD = {
  g: 'shopping.unitG',
  kg: 'shopping.unitKg',
  ml: 'shopping.unitMl',
  cl: 'shopping.unitCl',
  dl: 'shopping.unitDl',
  l: 'shopping.unitL',
  piece: 'shopping.unitPiece',
} as const satisfies Readonly<Record<KnownUnit, string>>;

/** « 1,25 kg », « 3 louches », « 12 ». Rounded up as a kitchen writes it. */
export function measureText(measure: Measure, { t, number }: Texts): string {
  const { amount, unit } = inReadableUnit(measure);
  const written = number(kitchenNumber(amount));
  if (unit === 'piece') return written;
  return t('shopping.measure', {
    amount: written,
    unit: isKnownUnit(unit) ? t(UNIT_WORD[unit]) : unit,
  });
}

/** A quantity as one types it in a field, exact: « 1,5 », « 2/3 ». */
export function writtenQuantity({ num, den }: Fraction, { number }: Texts): string {
  const hundredths = (num * 100n) / den;
  const isShort = hundredths * den === num * 100n;
  return isShort ? number(Number(hundredths) / 100).replaceAll(/\s/g, '') : `${num}/${den}`;
}
