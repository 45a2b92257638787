import { expect, test } from 'vitest';
import { apportion, type Share } from '../../src/domain/apportion.ts';
import { PAYOUT_UNITS } from '../../src/domain/payout-unit.ts';
import { type Fraction, ZERO } from '../../src/domain/fraction.ts';
import { cents } from '../../src/domain/money.ts';
import { shareAgain } from '../support/apportion-again.ts';
import { rngOf } from '../world/rng.ts';

const CASES = 100_000;
const WEIGHTS = [0, 0, 30, 50, 100, 100, 100, 150, 160, 180, 210, 333, 1_000];
/** First rounds come as often as those after a year. */
const MOST_ROUNDS = 60;
/** Small numbers of units are the hard case; large totals must not lose a cent either. */
const MOST_UNITS = [3, 20, 400, 200_000];

const rng = rngOf('a hundred thousand rounds');
const seen = { rounds: 0, keptBack: 0, paidFromFund: 0, absent: 0 };

/** One group over some rounds: people, weights and totals come and go, once in a while the unit. */
function compareGroup(): void {
  const people = Array.from({ length: 1 + rng.int(9) }, (_, at) => `p${at}`);
  const rotation = rng.shuffled(people).filter(() => rng.chance(0.8));
  let unit = rng.pick(PAYOUT_UNITS);
  let carries: readonly Fraction[] = people.map(() => ZERO);
  for (let round = rng.int(MOST_ROUNDS); round >= 0; round -= 1) {
    if (rng.chance(0.02)) unit = rng.pick(PAYOUT_UNITS);
    const shares = people.map((id, at) => {
      return { id, weight: rng.pick(WEIGHTS), carry: carries[at] ?? ZERO };
    });
    if (shares.every(({ weight }) => weight === 0)) continue;
    const total = unit * (1 + rng.int(rng.pick(MOST_UNITS))) + rng.int(unit);
    carries = compareRound(total, shares, { unit, rotation });
  }
}

/** Compares one round and returns the carries after it. */
function compareRound(
  total: number,
  shares: readonly Share[],
  rule: Parameters<typeof apportion>[2],
): readonly Fraction[] {
  const result = apportion(cents(total), shares, rule);
  if (!result.ok) throw new Error(result.error.type);
  const { amounts, carries, leftover, fromFund } = result.value;
  const { parts, ...again } = shareAgain(total, shares, rule);
  const owed = new Map([...carries].map(([id, { num, den }]) => [id, (num * parts) / den]));
  expect({ amounts, owed, leftover, fromFund }).toEqual(again);
  seen.rounds += 1;
  if (leftover >= rule.unit) seen.keptBack += 1;
  if (fromFund > 0) seen.paidFromFund += 1;
  if (shares.some(({ weight }) => weight === 0)) seen.absent += 1;
  return [...carries.values()];
}

test('a hundred thousand rounds agree with the rule written a second time', () => {
  while (seen.rounds < CASES) compareGroup();
  expect(seen.keptBack).toBeGreaterThan(1_000);
  expect(seen.paidFromFund).toBeGreaterThan(1_000);
  expect(seen.absent).toBeGreaterThan(10_000);
}, 120_000);
