import { invariant } from '../kernel/assert.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** An exact rational number, in lowest terms, the denominator above 0. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Fraction = { num: 0n, den: 1n };

/** num ÷ den in lowest terms. Throws when `den` is 0: a bug. */
export function fraction(num: bigint, den: bigint): Fraction {
  invariant(den !== 0n, 'nothing is divided by zero');
  const divisor = greatestCommonDivisor(num, den) * (den < 0n ? -1n : 1n);
  return { num: num / divisor, den: den / divisor };
}

/** A whole number as a fraction. Throws when it is not whole: a bug. */
export function fromInteger(n: number): Fraction {
  return { num: BigInt(n), den: 1n };
}

/** a + b, exactly. */
export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** a − b, exactly. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** a × b, exactly. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den);
}

/** a ÷ b, exactly. Throws when b is 0: a bug. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

/** The smallest whole number that is not below, 1 for 1/2. */
export function ceilingOf(a: Fraction): bigint {
  return -floorOf({ num: -a.num, den: a.den });
}

/** Below 0 when a < b, 0 when equal, above 0 when a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number that is not above, −1 for −1/2. */
export function floorOf(a: Fraction): bigint {
  const whole = a.num / a.den;
  return a.num < 0n && whole * a.den !== a.num ? whole - 1n : whole;
}

/** « 1/3 »; a whole number keeps its « /1 », so that one value has one text. */
export function toText(a: Fraction): string {
  return `${a.num}/${a.den}`;
}

/** Reads what `toText` writes. Error: NotAFraction. */
export function parseFraction(text: string): Result<Fraction, { readonly type: 'NotAFraction' }> {
  const [, num, den] = /^(-?\d{1,400})\/(\d{1,400})$/.exec(text) ?? [];
  if (num === undefined || den === undefined || BigInt(den) === 0n) {
    return err({ type: 'NotAFraction' });
  }
  return ok(fraction(BigInt(num), BigInt(den)));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
