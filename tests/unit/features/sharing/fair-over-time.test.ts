import { beforeEach, expect, test } from 'vitest';
import { PAYOUT_UNITS } from '../../../../src/domain/payout-unit.ts';
import { addWeeks, isoWeek } from '../../../../src/domain/calendar.ts';
import {
  add,
  compare,
  type Fraction,
  fraction,
  fromInteger,
  subtract,
  toText,
  ZERO,
} from '../../../../src/domain/fraction.ts';
import { setWeight } from '../../../../src/features/sharing/set-weight.ts';
import type { CircleRound } from '../../../../src/store/views/circle-rounds.ts';
import { type CirclePhone, circlePhone } from '../../../support/circle-phone.ts';
import { agree } from '../../../support/circle-round.ts';
import { valueOf } from '../../../support/open-phone.ts';
import { rngOf } from '../../../world/rng.ts';

const WEEKS = 26;
const FIRST = isoWeek('2026-W10');
const WEIGHTS = [0, 100, 100, 150, 160, 180, 210];

let kiwi: CirclePhone;
beforeEach(async () => {
  kiwi = await circlePhone(['Lune', 'Figue', 'Safran', 'Indigo']);
});

/** What a round entitles each to, exactly, in cents: of whole units, by weight. */
function entitled({ total, unit, people }: CircleRound): ReadonlyMap<string, Fraction> {
  const divided = BigInt(Math.floor(total / unit) * unit);
  const all = BigInt(people.reduce((sum, { weight }) => sum + weight, 0));
  return new Map(
    people.map(({ member, weight }) => [member, fraction(divided * BigInt(weight), all)]),
  );
}

test.each(PAYOUT_UNITS)(
  'over half a year of rounds in units of %i cents, from weeks long gone, nobody is more than one unit off',
  async (unit) => {
    const rng = rngOf(`half a year of ${unit}`);
    const owed = new Map<string, Fraction>();
    for (let week = 0; week < WEEKS; week += 1) {
      // Only the total is left of it: neither its orders nor its payments.
      await kiwi.settleEarlier(addWeeks(FIRST, week), unit * (4 + rng.int(40)) + rng.int(unit));
      const weights = kiwi.sharers.map(() => rng.pick(WEIGHTS));
      if (!weights.some((weight) => weight > 0)) weights[0] = 100;
      for (const [at, member] of kiwi.sharers.entries())
        valueOf(await setWeight(kiwi, member, weights[at] ?? 100));
      const round = await agree(kiwi, unit);
      const due = entitled(round);
      for (const { member, amount, carryAfter } of round.people) {
        const before = owed.get(member) ?? ZERO;
        const now = add(before, subtract(due.get(member) ?? ZERO, fromInteger(amount)));
        owed.set(member, now);
        expect(carryAfter).toBe(toText(now));
        expect(compare(now, fromInteger(unit))).toBeLessThanOrEqual(0);
        expect(compare(now, fromInteger(-unit))).toBeGreaterThanOrEqual(0);
      }
    }
    expect(kiwi.circle.agreed.value).toHaveLength(WEEKS);
  },
  60_000,
);
