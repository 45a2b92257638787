import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareStamps,
  IMPORT_STAMP,
  isImport,
  nextStamp,
  operationName,
  STAMP_BOUNDS,
  stampTime,
  type Stamp,
} from '../../src/protocol/stamp.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Clocks of phones: right, at 1970, before it, in 2150 and beyond all bounds. */
const anyClock = fc.oneof(
  fc.integer({ min: 1_790_000_000_000, max: 1_800_000_000_000 }),
  fc.constantFrom(-1, 0, 1, 5_680_000_000_000, STAMP_BOUNDS.ms, STAMP_BOUNDS.ms + DAY),
);
const device = fc.constantFrom('kiwi', 'lune', 'mango');
const within = (bound: number) =>
  fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: bound - 2, max: bound }));
const anyStamp: fc.Arbitrary<Stamp> = fc.oneof(
  fc.constant(IMPORT_STAMP),
  fc.record({
    gen: within(STAMP_BOUNDS.gen),
    ms: anyClock.map(stampTime),
    bump: within(STAMP_BOUNDS.bump),
    device,
    seq: fc.integer({ min: 1, max: 9 }),
    index: fc.integer({ min: 0, max: 9 }),
  }),
);
const isLastOfAll = ({ gen, ms, bump }: Stamp) =>
  gen === STAMP_BOUNDS.gen && ms === STAMP_BOUNDS.ms && bump === STAMP_BOUNDS.bump;

function write(seen: Stamp | null, clock: number, trusted: boolean, by = 'abc'): Stamp {
  return { ...nextStamp(seen, stampTime(clock), trusted), device: by, seq: 1, index: 0 };
}

test('an overwrite of what I saw always wins, whatever the clocks say', () => {
  fc.assert(
    fc.property(anyStamp, anyClock, fc.boolean(), (seen, clock, trusted) => {
      fc.pre(seen.gen < STAMP_BOUNDS.gen || seen.bump < STAMP_BOUNDS.bump);
      expect(compareStamps(write(seen, clock, trusted), seen)).toBeGreaterThan(0);
    }),
  );
});

test('a long history of overwrites by phones with mad clocks only ever goes up', () => {
  const edits = fc.array(fc.tuple(anyClock, fc.boolean(), device), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(edits, (all) => {
      let seen: Stamp = IMPORT_STAMP;
      for (const [clock, trusted, by] of all) {
        const next = write(seen, clock, trusted, by);
        expect(compareStamps(next, seen)).toBeGreaterThan(0);
        seen = next;
      }
    }),
  );
});

test('what is written keeps the bounds that every phone checks', () => {
  fc.assert(
    fc.property(fc.option(anyStamp), anyClock, fc.boolean(), (seen, clock, trusted) => {
      const { gen, ms, bump } = write(seen, clock, trusted);
      for (const [value, bound] of [
        [gen, STAMP_BOUNDS.gen],
        [ms, STAMP_BOUNDS.ms],
        [bump, STAMP_BOUNDS.bump],
      ] as const)
        expect(Number.isInteger(value) && value >= 0 && value <= bound).toBe(true);
    }),
  );
});

test('only the very last of all stamps cannot be overwritten, and it does not go back either', () => {
  fc.assert(
    fc.property(anyStamp.filter(isLastOfAll), anyClock, (seen, clock) => {
      const next = nextStamp(seen, stampTime(clock), true);
      expect(compareStamps({ ...seen, ...next }, seen)).toBe(0);
    }),
    { numRuns: 20 },
  );
});

test('a human edit is never taken for an import, and always lies above it', () => {
  fc.assert(
    fc.property(anyClock, fc.boolean(), (clock, trusted) => {
      for (const seen of [null, IMPORT_STAMP]) {
        const edit = write(seen, clock, trusted);
        expect(isImport(edit)).toBe(false);
        expect(compareStamps(edit, IMPORT_STAMP)).toBeGreaterThan(0);
      }
    }),
  );
});

test('a trusted clock heals a register more than 36 hours ahead, an untrusted one only bumps it', () => {
  const now = 1_795_000_000_000;
  const ahead = { ...IMPORT_STAMP, ms: now + 37 * HOUR, device: 'kiwi', seq: 1 };
  expect(nextStamp(ahead, now, true)).toEqual({ gen: 1, ms: now, bump: 0 });
  expect(nextStamp(ahead, now, false)).toEqual({ gen: 0, ms: ahead.ms, bump: 1 });
  const slightly = { ...ahead, ms: now + 35 * HOUR };
  expect(nextStamp(slightly, now, true)).toEqual({ gen: 0, ms: slightly.ms, bump: 1 });
});

test('after a heal, phones with right clocks decide by time again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: DAY }), (later) => {
      const now = 1_795_000_000_000;
      const poisoned = { ...IMPORT_STAMP, ms: now + 400 * DAY, device: 'kiwi', seq: 1 };
      const healed = write(poisoned, now, true);
      expect(nextStamp(healed, now + later, true)).toMatchObject({ ms: now + later, bump: 0 });
    }),
  );
});

test('stamps are totally ordered', () => {
  fc.assert(
    fc.property(anyStamp, anyStamp, anyStamp, (a, b, c) => {
      expect(Math.sign(compareStamps(a, b)) + Math.sign(compareStamps(b, a))).toBe(0);
      const [low, middle, high] = [a, b, c].sort(compareStamps);
      if (low && middle && high) expect(compareStamps(low, high)).toBeLessThanOrEqual(0);
      if (compareStamps(a, b) === 0) expect(operationName(a)).toBe(operationName(b));
    }),
  );
});
