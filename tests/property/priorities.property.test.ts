import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, type Cents } from '../../src/domain/money.ts';
import {
  percentOf,
  type Priority,
  type PriorityRule,
  toPriorityId,
  waterfall,
} from '../../src/domain/priorities.ts';

const euros = fc.nat(50_000).map(cents);
const rule: fc.Arbitrary<PriorityRule> = fc.oneof(
  fc.record({ type: fc.constant('fixed' as const), amount: euros }),
  fc.record({ type: fc.constant('percent' as const), hundredths: fc.nat(10_000) }),
  fc.record({ type: fc.constant('until-target' as const), target: euros }),
  fc.constant({ type: 'rest' as const }),
);
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const priorities = fc
  .array(fc.record({ rank: fc.integer({ min: 1, max: 3 }), rule }), { maxLength: NAMES.length })
  .map((all): Priority[] =>
    all.map((one, place) => {
      const name = NAMES[place] ?? '';
      return { ...one, id: toPriorityId(name), name };
    }),
  );
const granted = fc
  .array(euros, { minLength: NAMES.length, maxLength: NAMES.length })
  .map((all) => new Map(NAMES.map((name, place) => [toPriorityId(name), all[place] ?? cents(0)])));
const rotation = fc.shuffledSubarray(NAMES.map(toPriorityId));
const input = fc.record({ amount: euros, priorities, granted, rotation });

const sum = (all: readonly Cents[]) => all.reduce((total, one) => total + one, 0);

test('no cent is lost or made: parts and what is left are the amount', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { parts, left } = waterfall(given);
      expect(sum(parts.map(({ amount }) => amount)) + left).toBe(given.amount);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(parts.map(({ priority }) => priority).toSorted()).toEqual(
        given.priorities.map(({ id }) => id).toSorted(),
      );
    }),
  );
});

test('nobody gets more than her rule asks for, no target is passed, a percentage is of the whole', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { parts } = waterfall(given);
      for (const { priority, planned, amount } of parts) {
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(planned);
        const one = given.priorities.find(({ id }) => id === priority)?.rule;
        if (one?.type === 'until-target') {
          const before = given.granted.get(priority) ?? 0;
          expect(before + amount).toBeLessThanOrEqual(Math.max(before, one.target));
        }
        if (one?.type === 'percent') expect(planned).toBe(percentOf(given.amount, one.hundredths));
      }
    }),
  );
});

test('a later rank gets something only when every one before has what it asks for', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { parts, left } = waterfall(given);
      const rankOf = new Map(given.priorities.map(({ id, rank }) => [id, rank]));
      const at = ({ priority }: (typeof parts)[number]) => rankOf.get(priority) ?? 0;
      for (const short of parts.filter(({ planned, amount }) => amount < planned)) {
        expect(left).toBe(0);
        const later = parts.filter((part) => at(part) > at(short));
        expect(sum(later.map(({ amount }) => amount))).toBe(0);
      }
    }),
  );
});

test('in which order priorities are written changes nothing: equal ones are told apart by the rotation', () => {
  fc.assert(
    fc.property(input, fc.infiniteStream(fc.nat()), (given, keys) => {
      const shuffled = given.priorities
        .map((one) => ({ one, key: Number(keys.next().value) }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const amounts = (all: readonly Priority[]) =>
        new Map(
          waterfall({ ...given, priorities: all })
            .parts.map((part) => [part.priority, part.amount] as const)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        );
      expect(amounts(shuffled)).toEqual(amounts(given.priorities));
    }),
  );
});

test('equal ones of one rank differ by a cent at most', () => {
  fc.assert(
    fc.property(euros, euros, rotation, fc.integer({ min: 2, max: 6 }), (amount, each, turn, n) => {
      const same = NAMES.slice(0, n).map((name): Priority => {
        return { id: toPriorityId(name), name, rank: 1, rule: { type: 'fixed', amount: each } };
      });
      const { parts } = waterfall({
        amount,
        priorities: same,
        granted: new Map(),
        rotation: turn,
      });
      const got = parts.map((part) => part.amount);
      expect(Math.max(...got) - Math.min(...got)).toBeLessThanOrEqual(1);
    }),
  );
});
