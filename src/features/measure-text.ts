import type { Fraction } from '../domain/fraction.ts';
import {
  inReadableUnit,
  isKnownUnit,
  kitchenNumber,
  type KnownUnit,
  type Measure,
} from '../domain/measure.ts';
import type { Texts } from '../i18n/texts.ts';

export const UNIT_WORD = {
  g: 'recipes.unitG',
  kg: 'recipes.unitKg',
  ml: 'recipes.unitMl',
  cl: 'recipes.unitCl',
  dl: 'recipes.unitDl',
  l: 'recipes.unitL',
  piece: 'recipes.unitPiece',
} as const satisfies Record<KnownUnit, string>;

/** An amount as a kitchen weighs it, rounded up: « 1,34 kg », « 500 g », « 3 pièces », « 2 louches ». */
export function measureText(measure: Measure, texts: Texts): string {
  const { amount, unit } = inReadableUnit(measure);
  const n = kitchenNumber(amount);
  if (unit === 'piece') return texts.t('recipes.pieces', { n });
  const word = isKnownUnit(unit) ? texts.t(UNIT_WORD[unit]) : unit;
  return texts.t('recipes.measure', { number: texts.number(n), unit: word }).trim();
}

/**
 * The exact amount as a field takes it back: « 1,5 », « 1/3 », « 1 1/3 »; what has more than six decimals is
 * written as a fraction.
 */
export function quantityText(
  { num, den }: Fraction,
  { language }: Pick<Texts, 'language'>,
): string {
  const million = 1_000_000n;
  if (million % den === 0n) {
    const digits = String((num * million) / den).padStart(7, '0');
    const plain = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/[.]?0+$/, '');
    return language === 'fr' || language === 'nl' ? plain.replace('.', ',') : plain;
  }
  const [whole, rest] = [num / den, num % den];
  return whole === 0n ? `${rest}/${den}` : `${whole} ${rest}/${den}`;
}
