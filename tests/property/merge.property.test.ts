import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Batch, FactRecord, Operation } from '../../src/protocol/batch.ts';
import { canonicalJson, type JsonValue } from '../../src/protocol/canonical-json.ts';
import { type BookState, emptyState, mergeBatch } from '../../src/protocol/merge.ts';
import type { WitnessedFact } from '../../src/protocol/witnessed-fact.ts';

const word = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'removed');
const small = fc.integer({ min: 0, max: 2 });
const value: fc.Arbitrary<JsonValue> = fc.oneof(small, word, fc.constant(null), fc.boolean());
const operation: fc.Arbitrary<Operation> = fc.tuple(
  word,
  word,
  word,
  value,
  small,
  small,
  small,
  // What was seen and overwritten: names of operations that may or may not exist.
  fc.constantFrom('', 'kiwi/1/0', 'lune/2/1', 'kiwi/1/1 lune/1/0', '/0/0'),
);
const fact: fc.Arbitrary<FactRecord> = fc.record({ id: word, kind: word, at: small, data: value });
/** Few devices, numbers and times, so that equal stamps and two witnesses of one fact come often. */
const batch: fc.Arbitrary<Batch> = fc.record({
  v: fc.constant(1 as const),
  book: fc.constant('group'),
  epoch: fc.constant(1),
  device: fc.constantFrom('kiwi', 'lune'),
  seq: fc.integer({ min: 1, max: 3 }),
  prev: fc.constant(''),
  vector: fc.constant({}),
  ops: fc.array(operation, { maxLength: 6 }),
  facts: fc.array(fact, { maxLength: 3 }),
  at: small,
  app: fc.constant('0.1.0'),
});
const batches = fc.array(batch, { maxLength: 8 });

function merged(...all: readonly Batch[]): BookState {
  const state = emptyState();
  for (const one of all) mergeBatch(state, one, { tables: new Set(), facts: new Set() });
  return state;
}

/** State as text: rows with values and stamps, then facts, in an order of their own. */
function textOf(state: BookState): string {
  const rows = [...state.tables].flatMap(([table, all]) =>
    [...all].flatMap(([row, fields]) =>
      Object.entries(fields).map(([field, register]) =>
        JSON.stringify([table, row, field, register]),
      ),
    ),
  );
  return [...rows.sort(), ...[...state.facts.values()].map((one) => factText(one)).sort()].join(
    '\n',
  );
}

function factText(fact: WitnessedFact): string {
  return JSON.stringify([fact.id, fact.witnesses]);
}

test('the order in which batches arrive changes nothing', () => {
  fc.assert(
    fc.property(
      batches.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(textOf(merged(...shuffled))).toBe(textOf(merged(...all)));
      },
    ),
  );
});

test('a batch that arrives again, at any time, changes nothing and wakes nobody', () => {
  fc.assert(
    fc.property(batches, (all) => {
      const state = merged(...all);
      const before = textOf(state);
      const touched = { tables: new Set<string>(), facts: new Set<string>() };
      for (const one of all) mergeBatch(state, one, touched);
      expect(textOf(state)).toBe(before);
      expect([...touched.tables, ...touched.facts]).toEqual([]);
    }),
  );
});

test('what two halves say together is what the whole says', () => {
  fc.assert(
    fc.property(batches, batches, (left, right) => {
      expect(textOf(merged(...left, ...right))).toBe(textOf(merged(...right, ...left)));
      expect(textOf(merged(...left, ...right, ...left))).toBe(textOf(merged(...left, ...right)));
    }),
  );
});

test('whoever reads what a batch changed is woken', () => {
  fc.assert(
    fc.property(batches, batch, (all, last) => {
      const state = merged(...all);
      const seen = (table: string) => canonicalJson(rowsOf(state, table));
      const kinds = (kind: string) =>
        [...state.facts.values()].filter((one) => one.kind === kind).map((one) => factText(one));
      const names = ['a', 'b', '__proto__', 'constructor', 'removed'];
      const before = names.map((name) => [seen(name), kinds(name).join()] as const);
      const touched = { tables: new Set<string>(), facts: new Set<string>() };
      mergeBatch(state, last, touched);
      names.forEach((name, at) => {
        if (seen(name) !== before[at]?.[0]) expect(touched.tables).toContain(name);
        if (kinds(name).join() !== before[at]?.[1]) expect(touched.facts).toContain(name);
      });
    }),
  );
});

test('an import never changes a field a person has written', () => {
  fc.assert(
    fc.property(batches, value, (all, reading) => {
      const edits = all.map((one) => ({
        ...one,
        ops: one.ops.map((op): Operation => op.with(5, 1 + op[5]) as unknown as Operation), // ms above 0
      }));
      const imports: Batch[] = all.map((one) => ({
        ...one,
        facts: [],
        ops: one.ops.map(
          ([table, row, field]) => [table, row, field, reading, 0, 0, 0, ''] as const,
        ),
      }));
      expect(textOf(merged(...edits, ...imports))).toBe(textOf(merged(...imports, ...edits)));
      expect(textOf(merged(...edits, ...imports))).toBe(textOf(merged(...edits)));
    }),
  );
});

function rowsOf(state: BookState, table: string): JsonValue {
  const all = [...(state.tables.get(table) ?? [])];
  return all
    .map(([row, fields]): JsonValue => [
      row,
      Object.entries(fields).map(([f, at]): JsonValue => [f, at.value]),
    ])
    .sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}
