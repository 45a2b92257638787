import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion, type Share } from '../../src/domain/apportion.ts';
import { PAYOUT_UNITS } from '../../src/domain/payout-unit.ts';
import {
  add,
  compare,
  fraction,
  fromInteger,
  subtract,
  toText,
  ZERO,
  type Fraction,
} from '../../src/domain/fraction.ts';
import { cents } from '../../src/domain/money.ts';

interface Round {
  readonly total: number;
  readonly weights: readonly number[];
}

const unit = fc.constantFrom(...PAYOUT_UNITS);
const weight = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.constantFrom(100, 150, 160, 180, 210) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 1000 }) },
);
const people = fc.integer({ min: 1, max: 9 });
/** Totals are in units and a rest, so that small numbers of units, the hard case, are common. */
const sequence = fc.tuple(people, unit).chain(([count, step]) =>
  fc.record({
    unit: fc.constant(step),
    rounds: fc.array(
      fc.record({
        total: fc
          .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: step - 1 }))
          .map(([units, rest]) => units * step + rest),
        weights: fc
          .array(weight, { minLength: count, maxLength: count })
          .filter((weights) => weights.some((one) => one > 0)),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  }),
);

function shared(round: Round, carries: readonly Fraction[], step: (typeof PAYOUT_UNITS)[number]) {
  const shares: Share[] = round.weights.map((one, at) => ({
    id: `p${at}`,
    weight: one,
    carry: carries[at] ?? ZERO,
  }));
  const rotation = shares.map(({ id }) => id);
  const result = apportion(cents(round.total), shares, { unit: step, rotation });
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

test('over any totals, weights and absences nobody is more than one unit from her entitlement', () => {
  fc.assert(
    fc.property(sequence, ({ unit: step, rounds }) => {
      let carries: Fraction[] = [];
      const owed: Fraction[] = [];
      for (const round of rounds) {
        const result = shared(round, carries, step);
        carries = [...result.carries.values()];
        const sum = round.weights.reduce((all, one) => all + one, 0);
        const divided = Math.floor(round.total / step) * step;
        [...result.amounts.values()].forEach((amount, at) => {
          const share = fraction(BigInt(divided) * BigInt(round.weights[at] ?? 0), BigInt(sum));
          const now = add(owed[at] ?? ZERO, subtract(share, fromInteger(amount)));
          owed[at] = now;
          expect(toText(carries[at] ?? ZERO)).toBe(toText(now));
          expect(compare(now, fromInteger(step))).toBeLessThanOrEqual(0);
          expect(compare(now, fromInteger(-step))).toBeGreaterThanOrEqual(0);
        });
      }
    }),
    { numRuns: 400 },
  );
});

test('the sum is exact: amounts and leftover are the total and what the fund gave', () => {
  fc.assert(
    fc.property(sequence, ({ unit: step, rounds }) => {
      let carries: Fraction[] = [];
      let kept = 0;
      for (const round of rounds) {
        const result = shared(round, carries, step);
        carries = [...result.carries.values()];
        const paid = [...result.amounts.values()].reduce((sum, amount) => sum + amount, 0);
        expect(paid + result.leftover).toBe(round.total + result.fromFund);
        expect(result.leftover).toBeGreaterThanOrEqual(0);
        expect(result.fromFund).toBeLessThanOrEqual(kept);
        kept += result.divided - paid;
        expect(toText(carries.reduce(add, ZERO))).toBe(toText(fromInteger(kept)));
      }
    }),
  );
});

test('everyone gets the whole units of her share, or one more; nobody is negative', () => {
  fc.assert(
    fc.property(sequence, ({ unit: step, rounds }) => {
      let carries: Fraction[] = [];
      for (const round of rounds) {
        const result = shared(round, carries, step);
        carries = [...result.carries.values()];
        const sum = round.weights.reduce((all, one) => all + one, 0);
        [...result.amounts.values()].forEach((amount, at) => {
          const quota = (Math.floor(round.total / step) * (round.weights[at] ?? 0)) / sum;
          expect([Math.floor(quota), Math.floor(quota) + 1]).toContain(amount / step);
        });
      }
    }),
  );
});

test('among up to three people nothing ever waits in the fund', () => {
  fc.assert(
    fc.property(sequence, ({ unit: step, rounds }) => {
      let carries: Fraction[] = [];
      for (const { total, weights } of rounds) {
        const three = weights.slice(0, 3);
        if (three.every((one) => one === 0)) continue;
        const result = shared({ total, weights: three }, carries, step);
        carries = [...result.carries.values()];
        expect(result.leftover).toBe(total % step);
      }
    }),
  );
});

test('the order in which people are listed changes nothing', () => {
  const shuffled = fc
    .array(fc.record({ weight, carry: fc.integer({ min: -20, max: 20 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((shares) =>
      shares.map((share, at) => ({
        id: `p${at}`,
        weight: share.weight,
        carry: fraction(BigInt(share.carry), 21n),
      })),
    )
    .chain((shares) =>
      fc.record({
        shares: fc.constant(shares),
        other: fc.shuffledSubarray(shares, { minLength: shares.length }),
        total: fc.integer({ min: 1, max: 100_000 }),
      }),
    );
  fc.assert(
    fc.property(shuffled, unit, ({ shares, other, total }, step) => {
      const rule = { unit: step, rotation: shares.map(({ id }) => id) };
      const one = apportion(cents(total), shares, rule);
      const two = apportion(cents(total), other, rule);
      expect(one.ok).toBe(two.ok);
      if (!one.ok || !two.ok) return;
      expect(two.value.amounts).toEqual(one.value.amounts);
      expect(two.value.carries).toEqual(one.value.carries);
      expect(two.value.lastUnitTo).toEqual(one.value.lastUnitTo);
    }),
  );
});
