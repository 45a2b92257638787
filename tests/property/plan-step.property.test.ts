import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  instantOf,
  isoDate,
  type WallMoment,
  wallTime,
  ZONE,
} from '../../src/domain/calendar.ts';
import { minutesFrom, momentBefore, planOf, type PlanStep } from '../../src/domain/plan-step.ts';
import { toInstant } from '../../src/kernel/clock.ts';

const pad = (n: number) => String(n).padStart(2, '0');
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => wallTime(`${pad(hour)}:${pad(minute)}`));
/** A year with both changes of the clock in it. */
const first = fc
  .record({ day: fc.nat(400), time: clock })
  .map(({ day, time }) => ({ date: addDays(isoDate('2026-01-01'), day), time, zone: ZONE }));
const steps = fc.array(
  fc.record({
    id: fc.uuid(),
    dish: fc.constantFrom(null, 'a', 'b'),
    title: fc.constantFrom('riz', 'four', 'tables'),
    minutesBefore: fc.nat(2000),
  }),
  { maxLength: 12 },
);

test('an hour turned into minutes and back is that hour, within the day before the hand-over', () => {
  fc.assert(
    fc.property(first, clock, (moment, time) => {
      const minutes = minutesFrom(time, moment);
      const { kind } = instantOf(moment);
      // In the night the clocks change an hour is missing or comes twice.
      fc.pre(kind === 'exact');
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual(25 * 60);
      const { at, moment: shown } = planned([step(minutes)], moment)[0] ?? {};
      expect(at).toBe(momentBefore(moment, minutes));
      const asked = instantOf({ ...moment, date: shown?.date ?? moment.date, time });
      if (asked.kind === 'exact') expect(shown?.time).toBe(time);
    }),
  );
});

test('a plan holds each step of its menu once, in the order of the clock, whatever order they came in', () => {
  fc.assert(
    fc.property(first, steps, fc.integer({ min: -3000, max: 300 }), (moment, all, minutes) => {
      const now = toInstant(instantOf(moment).instant + minutes * 60_000);
      const plan = planned(all, moment, now);
      expect(plan.map(({ id }) => id).sort()).toEqual(
        all
          .filter(({ dish }) => dish !== 'b')
          .map(({ id }) => id)
          .sort(),
      );
      expect(plan.map(({ at }) => at)).toEqual(plan.map(({ at }) => at).sort((a, b) => a - b));
      expect(planned(all.toReversed(), moment, now)).toEqual(plan);
      expect(plan.filter(({ state }) => state === 'next').length).toBeLessThanOrEqual(1);
    }),
  );
});

function step(minutesBefore: number): PlanStep {
  return { id: 'one', dish: null, title: 'riz', minutesBefore };
}

function planned(all: readonly PlanStep[], moment: WallMoment, now = toInstant(0)) {
  return planOf(all, { first: moment, dishes: new Set(['a']), done: new Set(), now });
}
