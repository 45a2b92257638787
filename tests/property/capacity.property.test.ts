import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  breaksFirst,
  type CapacityUse,
  type Kitchen,
  needFor,
  needOf,
  RESOURCES,
} from '../../src/domain/capacity.ts';

const DISHES = ['a', 'b', 'c'];
/** Far enough that what never breaks here never does: room and takings are small. */
const FAR = 400;

const taking = fc.oneof(
  fc.record({ kind: fc.constant('holds' as const), portions: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('each' as const), hundredths: fc.integer({ min: 0, max: 300 }) }),
  fc.record({
    kind: fc.constant('each' as const),
    hundredths: fc.integer({ min: 0, max: 900 }),
    of: fc.integer({ min: 1, max: 40 }),
  }),
);
const use = fc.record({
  dish: fc.constantFrom(...DISHES),
  resource: fc.constantFrom(...RESOURCES),
  takes: taking,
  fixed: fc.constantFrom(0, 0, 50, 100, 730),
});
const kitchen: fc.Arbitrary<Kitchen> = fc.record({
  uses: fc.uniqueArray(use, { selector: ({ dish, resource }) => `${dish}/${resource}` }),
  counts: fc
    .tuple(...DISHES.map(() => fc.integer({ min: 0, max: 25 })))
    .map((portions) => new Map(DISHES.map((dish, at) => [dish, portions[at] ?? 0]))),
  available: fc.tuple(...RESOURCES.map(() => fc.option(fc.integer({ min: 0, max: 4000 })))).map(
    (amounts) =>
      new Map(
        RESOURCES.flatMap((resource, at) => {
          const amount = amounts[at] ?? null;
          return amount === null ? [] : [[resource, amount] as const];
        }),
      ),
  ),
});

const withMore = ({ counts }: Kitchen, dish: string, more: number) =>
  new Map([...counts, [dish, (counts.get(dish) ?? 0) + more]]);

/** Counts up one portion at a time. */
function byHand(one: Kitchen, dish: string) {
  const own = one.uses.filter((each) => each.dish === dish && needOf(each, 1) > 0);
  const taken = RESOURCES.filter((resource) => own.some((each) => each.resource === resource));
  for (let more = 0; more <= FAR; more += 1) {
    const counts = withMore(one, dish, more);
    const resources = taken.filter(
      (resource) => needFor(one.uses, counts, resource) > (one.available.get(resource) ?? Infinity),
    );
    if (resources.length > 0) return { more, resources };
  }
  return null;
}

test('what breaks first is what counting up portion by portion finds', () => {
  fc.assert(
    fc.property(kitchen, fc.constantFrom(...DISHES), (one, dish) => {
      const found = breaksFirst(one, dish);
      const counted = byHand(one, dish);
      if (found !== null && found.more > FAR) expect(counted).toBeNull();
      else expect(found).toEqual(counted);
    }),
    { numRuns: 1000 },
  );
});

test('what dishes take is never below nothing, and never less for one portion more', () => {
  fc.assert(
    fc.property(use, fc.integer({ min: -3, max: 500 }), (one: CapacityUse, portions) => {
      expect(needOf(one, portions)).toBeGreaterThanOrEqual(0);
      expect(needOf(one, portions + 1)).toBeGreaterThanOrEqual(needOf(one, portions));
    }),
  );
});

test('one portion more of a dish leaves no more room for it, nor for another', () => {
  fc.assert(
    fc.property(
      kitchen,
      fc.constantFrom(...DISHES),
      fc.constantFrom(...DISHES),
      (one, asked, grown) => {
        const before = breaksFirst(one, asked)?.more ?? Infinity;
        const after =
          breaksFirst({ ...one, counts: withMore(one, grown, 1) }, asked)?.more ?? Infinity;
        expect(after).toBeLessThanOrEqual(before);
      },
    ),
    { numRuns: 1000 },
  );
});
