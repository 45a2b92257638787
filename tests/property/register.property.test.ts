import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import {
  joinRegister,
  joinRegisters,
  MOST_OVERWRITTEN,
  overwriting,
  overwrittenNames,
  type Register,
  type Written,
} from '../../src/protocol/register.ts';
import {
  compareStamps,
  IMPORT_STAMP,
  isImport,
  nextStamp,
  operationName,
  type Stamp,
  stampTime,
} from '../../src/protocol/stamp.ts';

/** One operation on one field: what it wrote, and the names of what its writer saw. */
interface Operation extends Written {
  readonly over: readonly string[];
}

const small = fc.integer({ min: 0, max: 2 });
const devices = ['kiwi', 'lune', 'figue'] as const;
/** Anything a batch may say, honest or not: few stamps, so that equal ones come often. */
const operation: fc.Arbitrary<Operation> = fc
  .record({
    value: fc.oneof(small, fc.constant(null), fc.constantFrom('a', '__proto__')),
    written: fc.tuple(small, small, small),
    device: fc.constantFrom(...devices),
    seq: fc.integer({ min: 1, max: 2 }),
    index: fc.nat(1),
    over: fc.uniqueArray(fc.constantFrom('kiwi/1/0', 'lune/1/0', 'lune/2/1', 'figue/1/1', '/0/0'), {
      maxLength: 3,
    }),
  })
  .map(({ value, written: [gen, ms, bump], device, seq, index, over }) => {
    const stamp = { gen, ms, bump, device, seq, index };
    return { value, over, stamp: isImport(stamp) ? IMPORT_STAMP : stamp };
  });
const operations = fc.array(operation, { minLength: 1, maxLength: 8 });
const shuffled = operations.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

function joined(all: readonly Operation[]): Register {
  const register = all.reduce<Register | undefined>(
    (present, { over, ...written }) => joinRegister(present, written, over),
    undefined,
  );
  if (!register) throw new Error('nothing was written');
  return register;
}

const textOf = (register: Register) => JSON.stringify(register);
const namesIn = ({ stamp, rivals = [] }: Register) =>
  [{ stamp }, ...rivals].map((one) => operationName(one.stamp));

test('the order in which operations arrive changes neither what stands, nor its rivals, nor what is past', () => {
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(textOf(joined(other))).toBe(textOf(joined(all)));
    }),
    { numRuns: 500 },
  );
});

test('an operation that comes again, at any time, changes nothing and gives the same object back', () => {
  fc.assert(
    fc.property(operations, (all) => {
      const register = joined(all);
      for (const { over, ...written } of all)
        expect(joinRegister(register, written, over)).toBe(register);
      expect(joinRegisters(register, register)).toBe(register);
    }),
  );
});

test('two registers as one are what all their operations together are, whoever joins whom', () => {
  fc.assert(
    fc.property(operations, operations, operations, (one, two, three) => {
      const [a, b, c] = [joined(one), joined(two), joined(three)];
      expect(textOf(joinRegisters(a, b))).toBe(textOf(joined([...one, ...two])));
      expect(textOf(joinRegisters(b, a))).toBe(textOf(joinRegisters(a, b)));
      expect(textOf(joinRegisters(joinRegisters(a, b), c))).toBe(
        textOf(joinRegisters(a, joinRegisters(b, c))),
      );
    }),
    { numRuns: 500 },
  );
});

test('what somebody overwrote knowingly is no rival, in whatever order it comes', () => {
  fc.assert(
    fc.property(shuffled, ([, all]) => {
      const { rivals = [], past = [] } = joined(all);
      const answered = new Set(all.flatMap(({ over }) => over));
      expect(past).toEqual([...answered].sort());
      expect(rivals.filter(({ stamp }) => answered.has(operationName(stamp)))).toEqual([]);
    }),
  );
});

test('what was overwritten must not be forgotten: what comes late would be taken for a rival', () => {
  fc.assert(
    fc.property(operation, operation, (early, late) => {
      fc.pre(compareStamps(late.stamp, early.stamp) > 0 && !isImport(early.stamp));
      fc.pre(operationName(late.stamp) !== operationName(early.stamp));
      const name = operationName(early.stamp);
      const answered = joinRegister(joinRegister(undefined, late, [name]), early, []);
      expect(answered.rivals).toBeUndefined();
      const { value, stamp } = answered;
      expect(joinRegister({ value, stamp }, early, []).rivals).toHaveLength(1);
    }),
  );
});

test('an operation of an honest phone names at most six of what stood in a field, however many did', () => {
  fc.assert(
    fc.property(operations, (all) => {
      const names = overwrittenNames(overwriting(joined(all)));
      expect(names.length).toBeLessThanOrEqual(MOST_OVERWRITTEN);
    }),
  );
});

test('an import neither wins over what a person wrote nor stands beside it', () => {
  fc.assert(
    fc.property(shuffled, fc.nat(), ([, all], value) => {
      const edited = all.filter(({ stamp }) => !isImport(stamp));
      fc.pre(edited.length > 0);
      const read: Operation = { value, stamp: IMPORT_STAMP, over: [] };
      const register = joined([read, ...all, read]);
      expect([register, ...(register.rivals ?? [])].some(({ stamp }) => isImport(stamp))).toBe(
        false,
      );
    }),
  );
});

test('stamps are in one order, and that order is the same for everyone', () => {
  const stamp: fc.Arbitrary<Stamp> = operation.map((one) => one.stamp);
  fc.assert(
    fc.property(stamp, stamp, stamp, (a, b, c) => {
      expect(Math.sign(compareStamps(a, b))).toBe(-Math.sign(compareStamps(b, a)) + 0);
      expect(compareStamps(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      if (compareStamps(a, b) <= 0 && compareStamps(b, c) <= 0)
        expect(compareStamps(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

/** What phones with any clocks do with one field: write over what they see, or learn from another phone. */
const step = fc.record({
  phone: fc.nat(2),
  from: fc.nat(2),
  writes: fc.boolean(),
  clock: fc.oneof(
    fc.constantFrom(-1, 0, 1, 5, 4_102_444_800_000, 9e15),
    fc.integer({ min: 1_000, max: 1_010 }),
  ),
  trusted: fc.boolean(),
  value: fc.nat(3),
});

/** Three phones' views of one field, and everything they wrote. */
class FieldOnPhones {
  readonly seen: (Register | undefined)[] = [undefined, undefined, undefined];
  readonly all: Operation[] = [];
  readonly overwritten = new Set<string>();
  /** Where a phone wrote below what it saw, or did not name all of it. */
  readonly slips: string[] = [];

  live({ phone, from, writes, ...what }: Step, seq: number): void {
    const theirs = this.seen[from];
    const present = this.seen[phone];
    if (writes) this.seen[phone] = this.write(present, { ...what, phone, seq });
    else if (theirs) this.seen[phone] = present ? joinRegisters(present, theirs) : theirs;
  }

  private write(
    present: Register | undefined,
    { phone, seq, clock, trusted, value }: Omit<Step, 'from' | 'writes'> & { seq: number },
  ): Register {
    const chosen = nextStamp(present?.stamp ?? null, stampTime(clock), trusted);
    const stamp = { ...chosen, device: devices[phone] ?? 'kiwi', seq, index: 0 };
    const over = overwrittenNames(overwriting(present));
    const seen = present ? namesIn(present) : [];
    const isLater = compareStamps(stamp, present?.stamp ?? IMPORT_STAMP) > 0;
    if (!isLater || over.join() !== seen.join()) this.slips.push(`${phone} at ${seq}`);
    over.forEach((name) => this.overwritten.add(name));
    this.all.push({ value, stamp, over });
    return joinRegister(present, { value, stamp }, over);
  }
}
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test('whatever the clocks show, what somebody saw and overwrote never comes back, and nothing else is lost', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 24 }), fc.nat(), (steps, salt) => {
      const field = new FieldOnPhones();
      for (const [at, one] of steps.entries()) field.live(one, at + 1);
      const { all, seen, overwritten } = field;
      expect(field.slips).toEqual([]);
      fc.pre(all.length > 0);
      const turn = salt % all.length;
      const end = joined([...all.slice(turn), ...all.slice(0, turn)].reverse());
      const kept = all.map((one) => operationName(one.stamp)).filter((op) => !overwritten.has(op));
      expect(namesIn(end).sort()).toEqual(kept.sort());
      const known = seen.flatMap((register) => register ?? []);
      for (const register of known)
        expect(canonicalJson(joinRegisters(register, end).value)).toBe(canonicalJson(end.value));
    }),
    { numRuns: 500 },
  );
});
