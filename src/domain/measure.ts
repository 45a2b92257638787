import { err, ok, type Result } from '../kernel/result.ts';
import { inLatinDigits } from '../kernel/latin-digits.ts';
import {
  add,
  ceilingOf,
  compare,
  type Fraction,
  fraction,
  fromInteger,
  multiply,
  ZERO,
} from './fraction.ts';

/**
 * Units that are one another's multiples, with what one of them is in the smallest of its family. No
 * other unit is ever turned into another: what a ladle or a tin holds only its cook knows, and weight and
 * volume meet by density alone, which nobody guesses here.
 */
const FAMILIES = {
  g: { family: 'mass', factor: 1 },
  kg: { family: 'mass', factor: 1000 },
  ml: { family: 'volume', factor: 1 },
  cl: { family: 'volume', factor: 10 },
  dl: { family: 'volume', factor: 100 },
  l: { family: 'volume', factor: 1000 },
  piece: { family: 'piece', factor: 1 },
} as const;

/** The units Carnet knows; any other text is a unit of the cook's own. */
export const KNOWN_UNITS = ['g', 'kg', 'ml', 'cl', 'dl', 'l', 'piece'] as const;
export type KnownUnit = (typeof KNOWN_UNITS)[number];

/** So much of one unit. */
export interface Measure {
  /** Never below 0. */
  readonly amount: Fraction;
  /** A known unit, or the cook's own word. */
  readonly unit: string;
}

/** Whether a unit is one of those Carnet knows. */
export function isKnownUnit(unit: string): unit is KnownUnit {
  return Object.hasOwn(FAMILIES, unit);
}

/** What may be added up: the same for units of one family, else the cook's own word, small letters. */
export function unitFamily(unit: string): string {
  return isKnownUnit(unit) ? FAMILIES[unit].family : `own:${plainWord(unit)}`;
}

/** Whether two amounts may be added. */
export function isSameFamily(a: string, b: string): boolean {
  return unitFamily(a) === unitFamily(b);
}

/** The sum, in the smallest unit of the family; null when the units have nothing in common. */
export function addMeasures(a: Measure, b: Measure): Measure | null {
  if (!isSameFamily(a.unit, b.unit)) return null;
  return { unit: smallestUnit(a.unit), amount: add(inSmallest(a), inSmallest(b)) };
}

/** The amount in the smallest unit of its family: 2 kg is 2000. */
export function inSmallest({ amount, unit }: Measure): Fraction {
  return isKnownUnit(unit) ? multiply(amount, fromInteger(FAMILIES[unit].factor)) : amount;
}

/** As people say it: 1500 g is 1.5 kg, 0.2 kg is 200 g, 1200 ml is 1.2 l, 40 cl stays 40 cl. */
export function inReadableUnit(measure: Measure): Measure {
  const large = LARGE[unitFamily(measure.unit)];
  if (large === undefined || compare(measure.amount, ZERO) === 0) return measure;
  const smallest = inSmallest(measure);
  const inLarge = multiply(smallest, THOUSANDTH);
  if (compare(inLarge, ONE) >= 0) return { amount: inLarge, unit: large };
  return measure.unit === large ? { amount: smallest, unit: smallestUnit(measure.unit) } : measure;
}

/**
 * An amount as a kitchen writes it, never less than it is and never 0 for something: whole from 100 on,
 * tenths from 10 on, hundredths below.
 */
export function kitchenNumber(amount: Fraction): number {
  const steps = [HUNDRED, TEN].findIndex((limit) => compare(amount, limit) >= 0);
  const parts = [1n, 10n][steps] ?? 100n;
  return Number(ceilingOf(multiply(amount, fraction(parts, 1n)))) / Number(parts);
}

export type QuantityError =
  { readonly type: 'NotAQuantity' } | { readonly type: 'QuantityTooLarge' };

/**
 * Reads what a cook types as a quantity: « 2 », « 1,5 », « 1/2 », « 1 1/2 », « ½ », and the digits of
 * Arabic keyboards. Exact. Errors: NotAQuantity; QuantityTooLarge (1 000 000 and above).
 */
export function parseQuantity(text: string): Result<Fraction, QuantityError> {
  const plain = inLatinDigits(text)
    .replaceAll(/(\d)(\p{No})/gu, '$1 $2') // « 1½ » is one and a half, not eleven halves
    .normalize('NFKD')
    .replaceAll('\u2044', '/')
    .trim()
    .replaceAll(/\s+/g, ' ');
  const amount = readDecimal(plain) ?? readParts(plain);
  if (amount === null) return err({ type: 'NotAQuantity' });
  return compare(amount, MILLION) >= 0 ? err({ type: 'QuantityTooLarge' }) : ok(amount);
}

/** Whatever is written: small letters, no accents, single spaces; « Crème  FRAÎCHE » is « creme fraiche ». */
export function plainWord(text: string): string {
  const folded = text.normalize('NFKD').replaceAll(/\p{Mn}/gu, '');
  return folded.toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

const ONE = fromInteger(1);
const THOUSANDTH = fraction(1n, 1000n);
const LARGE: Readonly<Record<string, KnownUnit>> = { mass: 'kg', volume: 'l' };
const SMALLEST = { mass: 'g', volume: 'ml', piece: 'piece' } as const;
const TEN = fromInteger(10);
const HUNDRED = fromInteger(100);
const MILLION = fromInteger(1_000_000);

/** « 1,5 » */
function readDecimal(plain: string): Fraction | null {
  const [, whole = '', decimals = ''] = /^(\d{1,12})(?:[.,](\d{1,6}))?$/.exec(plain) ?? [];
  if (whole === '') return null;
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** « 1/2 », « 1 1/2 » */
function readParts(plain: string): Fraction | null {
  const [, units = '0', num = '', den = ''] =
    /^(?:(\d{1,6}) ?(?=\d+\/))?(\d{1,6})\/(\d{1,6})$/.exec(plain) ?? [];
  if (num === '' || Number(den) === 0) return null;
  return fraction(BigInt(units) * BigInt(den) + BigInt(num), BigInt(den));
}

function smallestUnit(unit: string): string {
  return isKnownUnit(unit) ? SMALLEST[FAMILIES[unit].family] : unit;
}
