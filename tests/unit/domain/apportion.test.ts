import { describe, expect, test } from 'vitest';
import { apportion, type Share } from '../../../src/domain/apportion.ts';
import type { PayoutUnit } from '../../../src/domain/payout-unit.ts';
import {
  compare,
  fraction,
  fromInteger,
  subtract,
  toText,
  ZERO,
  type Fraction,
} from '../../../src/domain/fraction.ts';
import { cents } from '../../../src/domain/money.ts';

const NEEDS = { Lune: 100, Figue: 160, Safran: 150, Indigo: 180 };
const EQUAL = { Lune: 100, Figue: 100, Safran: 100, Indigo: 100 };

interface Circumstances {
  readonly unit?: PayoutUnit;
  readonly rotation?: readonly string[];
  readonly carries?: Readonly<Record<string, Fraction>>;
}

function divide(total: number, weights: Record<string, number>, given: Circumstances = {}) {
  const { unit = 1, rotation = Object.keys(weights), carries = {} } = given;
  const shares: Share[] = Object.entries(weights).map(([id, weight]) => ({
    id,
    weight,
    carry: carries[id] ?? ZERO,
  }));
  return apportion(cents(total), shares, { unit, rotation });
}

function amountsOf(total: number, weights: Record<string, number>, given: Circumstances = {}) {
  const result = divide(total, weights, given);
  if (!result.ok) throw new Error(result.error.type);
  return { amounts: [...result.value.amounts.values()], leftover: result.value.leftover };
}

test('314.00 € by need is divided to the cent', () => {
  expect(amountsOf(31_400, NEEDS)).toEqual({ amounts: [5322, 8515, 7983, 9580], leftover: 0 });
});

test('in 5 € notes 4.00 € stay in the fund', () => {
  const expected = { amounts: [5000, 8500, 8000, 9500], leftover: 400 };
  expect(amountsOf(31_400, NEEDS, { unit: 500 })).toEqual(expected);
});

test('in 1 € coins nothing stays', () => {
  const expected = { amounts: [5300, 8500, 8000, 9600], leftover: 0 };
  expect(amountsOf(31_400, NEEDS, { unit: 100 })).toEqual(expected);
});

test('three odd cents among four equals go one each, by the rotation', () => {
  expect(amountsOf(31_403, EQUAL).amounts).toEqual([7851, 7851, 7851, 7850]);
  const rotation = ['Indigo', 'Safran', 'Figue', 'Lune'];
  expect(amountsOf(31_403, EQUAL, { rotation }).amounts).toEqual([7850, 7851, 7851, 7851]);
});

test('one cent more to share may leave somebody with one less: the Alabama paradox, harmless', () => {
  const weights = { Lune: 300, Figue: 300, Safran: 100 };
  expect(amountsOf(10, weights).amounts).toEqual([4, 4, 2]);
  expect(amountsOf(11, weights).amounts).toEqual([5, 5, 1]);
});

test('the odd cent does not always go to the same member', () => {
  let carries: Record<string, Fraction> = {};
  const winners: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    const result = divide(10_000, { Lune: 100, Figue: 100, Safran: 100 }, { carries });
    if (!result.ok) throw new Error(result.error.type);
    winners.push(...result.value.lastUnitTo);
    carries = Object.fromEntries(result.value.carries);
  }
  expect(winners).toEqual(['Lune', 'Figue', 'Safran', 'Lune', 'Figue', 'Safran']);
});

test('« not this time » gets nothing and keeps its carry', () => {
  const carry = fraction(-2n, 3n);
  const result = divide(1000, { Lune: 100, Figue: 0 }, { carries: { Figue: carry } });
  expect(result.ok && result.value.amounts.get('Figue')).toBe(0);
  expect(result.ok && result.value.carries.get('Figue')).toEqual(carry);
});

test('why somebody got a unit more is told: the greatest remainder, or the rotation among equals', () => {
  const byNeed = divide(31_400, NEEDS);
  expect(byNeed.ok && byNeed.value.portions.get('Indigo')).toMatchObject({
    baseUnits: 9579,
    extraUnit: 'greatest',
  });
  expect(byNeed.ok && byNeed.value.portions.get('Lune')).toMatchObject({
    entitled: fraction(314_000n, 59n),
    extraUnit: 'none',
  });
  const equal = divide(31_403, EQUAL);
  expect(equal.ok && equal.value.portions.get('Lune')?.extraUnit).toBe('rotation');
  expect(equal.ok && equal.value.portions.get('Indigo')?.extraUnit).toBe('none');
});

describe('what cannot be divided is refused', () => {
  test.each([
    ['a negative weight', 1000, { Lune: 100, Figue: -1 }, { type: 'BadWeight', id: 'Figue' }],
    ['half a hundredth', 1000, { Lune: 0.5 }, { type: 'BadWeight', id: 'Lune' }],
    ['an endless weight', 1000, { Lune: Infinity }, { type: 'BadWeight', id: 'Lune' }],
    ['no weight at all', 1000, { Lune: 0, Figue: 0 }, { type: 'AllWeightsZero' }],
    ['nobody', 1000, {}, { type: 'AllWeightsZero' }],
    ['an empty pot', 0, EQUAL, { type: 'NothingToShare' }],
    ['a deficit', -500, EQUAL, { type: 'NothingToShare' }],
  ])('%s', (_what, total, weights, error) => {
    expect(divide(total, weights)).toEqual({ ok: false, error });
  });

  test('less than one unit', () => {
    const error = { type: 'NothingToShare' };
    expect(divide(499, EQUAL, { unit: 500 })).toEqual({ ok: false, error });
  });

  test('the same person twice: a bug', () => {
    const share = { id: 'Lune', weight: 100, carry: ZERO };
    const rule = { unit: 1, rotation: [] } as const;
    expect(() => apportion(cents(100), [share, share], rule)).toThrow('claims once');
  });
});

test('a year of 310 € in 5 € notes leaves nobody a note behind, in any week', () => {
  let carries: Record<string, Fraction> = {};
  const received: Record<string, number> = {};
  for (let week = 1; week <= 52; week += 1) {
    const result = divide(31_000, NEEDS, { unit: 500, carries });
    if (!result.ok) throw new Error(result.error.type);
    expect([result.value.leftover, result.value.fromFund]).toEqual([0, 0]);
    for (const [id, weight] of Object.entries(NEEDS)) {
      received[id] = (received[id] ?? 0) + (result.value.amounts.get(id) ?? 0);
      const entitled = fraction(BigInt(week * 31_000 * weight), 590n);
      const owed = subtract(entitled, fromInteger(received[id]));
      expect(toText(result.value.carries.get(id) ?? ZERO)).toBe(toText(owed));
      expect(compare(owed, fromInteger(500))).toBeLessThanOrEqual(0);
      expect(compare(owed, fromInteger(-500))).toBeGreaterThanOrEqual(0);
    }
    carries = Object.fromEntries(result.value.carries);
  }
});

test('the same year with carries forgotten would leave the first 132 € short', () => {
  const weekly = amountsOf(31_000, NEEDS, { unit: 500 }).amounts[0] ?? 0;
  const short = (52 * 31_000 * 100) / 590 - 52 * weekly;
  expect(Math.round(short / 100)).toBe(132);
});

test('a unit that would overpay people by more than one in all stays in the fund', () => {
  const eight = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => [id, 100]));
  const first = divide(400, eight, { unit: 100 });
  if (!first.ok) throw new Error(first.error.type);
  expect([...first.value.amounts.values()]).toEqual([100, 100, 0, 0, 0, 0, 0, 0]);
  expect(first.value.leftover).toBe(200);

  const carries = Object.fromEntries(first.value.carries);
  const second = divide(400, eight, { unit: 100, carries });
  if (!second.ok) throw new Error(second.error.type);
  expect([...second.value.amounts.values()]).toEqual([0, 0, 100, 100, 100, 100, 100, 100]);
  expect([second.value.leftover, second.value.fromFund]).toEqual([0, 200]);
});
