import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8, utf8ToText } from '../../src/kernel/bytes.ts';
import { BookMemory } from '../../src/store/book-memory.ts';
import { parseSnapshot, snapshotToBytes } from '../../src/store/snapshot.ts';
import type { DigestedBatch } from '../../src/store/knowledge.ts';
import { knowledgeText, stateText } from '../unit/store/state-text.ts';
import { batch } from '../support/arbitrary-batch.ts';

const opening = fc.option(
  fc.record({
    part: fc.integer({ min: 1, max: 2 }),
    parts: fc.constant(2),
    before: fc.dictionary(fc.constantFrom('kiwi@1', 'toString'), fc.nat(3)),
    cuts: fc.dictionary(fc.constantFrom('lune', 'constructor'), fc.nat(3)),
    rows: fc.constant([]),
    facts: fc.constant([]),
  }),
  { nil: undefined, freq: 3 },
);
const digested: fc.Arbitrary<DigestedBatch> = fc
  .record({ batch, opening, digest: fc.constantFrom('first', 'second') })
  .map(({ batch: one, opening: begins, digest }) => ({
    batch: { ...one, opening: begins },
    digest,
  }));
const many = fc.array(digested, { maxLength: 8 });

const textOf = ({ state, knowledge }: Pick<BookMemory, 'state' | 'knowledge'>) =>
  `${stateText(state)}\n${knowledgeText(knowledge)}`;

function memoryOf(all: readonly DigestedBatch[]): BookMemory {
  const memory = new BookMemory('1');
  memory.merge(all);
  return memory;
}

test('a snapshot gives back the state and all that is known, to the last stamp', () => {
  fc.assert(
    fc.property(many, fc.nat(9), fc.uniqueArray(fc.nat(99)), (all, seq, parked) => {
      const { state, knowledge } = memoryOf(all);
      const head = { seq, digest: 'abc' };
      const read = parseSnapshot(snapshotToBytes({ state, knowledge, head, parked }));
      expect(read && textOf(read)).toBe(textOf({ state, knowledge }));
      expect([read?.head, read?.parked]).toEqual([head, parked]);
    }),
    { numRuns: 200 },
  );
});

test('from a snapshot and what follows it comes the same as from everything, in any order and again', () => {
  fc.assert(
    fc.property(many, many, (before, after) => {
      const { state, knowledge } = memoryOf(before);
      const rest = { head: { seq: 0, digest: '' }, parked: [] };
      const read = parseSnapshot(snapshotToBytes({ state, knowledge, ...rest }));
      const memory = new BookMemory('1');
      if (read) memory.begin(read.state, read.knowledge);
      memory.merge([...after, ...before]);
      const whole = memoryOf([...before, ...after]);
      expect(textOf(memory)).toBe(textOf(whole));
      expect([...memory.forked].sort()).toEqual([...whole.forked].sort());
    }),
    { numRuns: 200 },
  );
});

test('what is no snapshot, or one of a first version, is read as none', () => {
  const { state, knowledge } = memoryOf([]);
  const bytes = snapshotToBytes({ state, knowledge, head: { seq: 0, digest: '' }, parked: [] });
  const old = utf8ToText(bytes).replace('"v":2', '"v":1');
  expect(parseSnapshot(bytes)).not.toBeNull();
  for (const text of [old, '', '{}', 'null', '[]', utf8ToText(bytes).slice(0, -1)])
    expect(parseSnapshot(utf8(text))).toBeNull();
  expect(parseSnapshot(new Uint8Array([0xff, 0xfe]))).toBeNull();
});
