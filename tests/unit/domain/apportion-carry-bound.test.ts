import { expect, test } from 'vitest';
import { apportion } from '../../../src/domain/apportion.ts';
import { compare, fromInteger, ZERO, type Fraction } from '../../../src/domain/fraction.ts';
import { cents } from '../../../src/domain/money.ts';

// The counter-example behind src/decisions/0002. One payout unit is 600 parts here, so that every
// share below is whole. A round entitles people to parts that make whole units in all.
const UNIT = 600;

/** Every way to pay `units` whole units to different people who take part. */
function payments(parts: readonly number[], units: number): number[][] {
  const [first, ...rest] = parts;
  if (first === undefined) return units === 0 ? [[]] : [];
  const without = payments(rest, units).map((paid) => [0, ...paid]);
  if (first === 0 || units === 0) return without;
  return [...without, ...payments(rest, units - 1).map((paid) => [UNIT, ...paid])];
}

/** The carries a rule can choose between when it pays all the units of a round at once. */
function outcomes(carries: readonly number[], parts: readonly number[]): number[][] {
  const units = parts.reduce((sum, part) => sum + part, 0) / UNIT;
  return payments(parts, units).map((paid) =>
    paid.map((sum, at) => (carries[at] ?? 0) + (parts[at] ?? 0) - sum),
  );
}

function withinOneUnit(carries: readonly number[]): boolean {
  return carries.every((carry) => Math.abs(carry) <= UNIT);
}

/** Entitles everyone who was not overpaid to just more than one unit in all. */
function pushAboveOneUnit(carries: readonly number[]): number[] {
  const pushed = carries.filter((carry) => carry >= 0);
  const gap = pushed.reduce((sum, carry) => sum + UNIT - carry, 0);
  const beyond = (UNIT * (Math.floor(gap / UNIT) + 1) - gap) / pushed.length;
  return carries.map((carry) => (carry >= 0 ? UNIT - carry + beyond : 0));
}

test('no rule that pays out every unit at once keeps four people within one unit', () => {
  // 1: two units among four equals. 2: one unit among the two who got none. 3: one unit among the
  // other three, 1:3:1. 4: whoever is owed is entitled to a little more than one unit.
  const start = [0, 0, 0, 0];
  const afterFirst = outcomes(start, [300, 300, 300, 300]);
  expect(afterFirst).toHaveLength(6);
  const afterSecond = afterFirst.flatMap((carries) =>
    outcomes(
      carries,
      carries.map((carry) => (carry > 0 ? 300 : 0)),
    ),
  );
  const afterThird = afterSecond.flatMap((carries) => {
    expect([...carries].sort((a, b) => b - a)).toEqual([600, 0, -300, -300]);
    const three = carries.indexOf(-300);
    const round = carries.map((carry, at) => (carry === 600 ? 0 : at === three ? 360 : 120));
    return outcomes(carries, round);
  });
  const stillWithin = afterThird.filter(withinOneUnit);
  expect(stillWithin.length).toBeGreaterThan(0);
  for (const carries of stillWithin) {
    expect(outcomes(carries, pushAboveOneUnit(carries)).filter(withinOneUnit)).toEqual([]);
  }
});

test('the same four people stay within one unit when a unit may wait in the fund', () => {
  const rounds = [
    [1, 1, 1, 1],
    [0, 0, 1, 1],
    [1, 1, 3, 0],
    [0, 0, 1, 19],
    [3, 1, 1, 0],
    [1, 0, 19, 0],
  ];
  let carries: Fraction[] = rounds[0]?.map(() => ZERO) ?? [];
  for (const weights of [...rounds, ...rounds, ...rounds]) {
    const shares = weights.map((weight, at) => ({
      id: String(at),
      weight,
      carry: carries[at] ?? ZERO,
    }));
    const units = weights.join('') === '1111' ? 2 : 1;
    const result = apportion(cents(units), shares, { unit: 1, rotation: ['0', '1', '2', '3'] });
    if (!result.ok) throw new Error(result.error.type);
    carries = [...result.value.carries.values()];
    for (const carry of carries) {
      expect(compare(carry, fromInteger(1))).toBeLessThanOrEqual(0);
      expect(compare(carry, fromInteger(-1))).toBeGreaterThanOrEqual(0);
    }
  }
});
