import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Batch, Operation } from '../../src/protocol/batch.ts';
import { canonicalJson, type JsonValue } from '../../src/protocol/canonical-json.ts';
import { type BookState, mergeBatch, untouched } from '../../src/protocol/merge.ts';
import { mergeParts, stateToParts } from '../../src/protocol/state-parts.ts';
import type { WitnessedFact } from '../../src/protocol/witnessed-fact.ts';
import { stateText as textOf } from '../unit/store/state-text.ts';
import { batch, batches, inTwoOrders, merged, value } from '../support/arbitrary-batch.ts';

function factText(fact: WitnessedFact): string {
  return JSON.stringify([fact.id, fact.witnesses]);
}

test('the order in which batches arrive changes nothing', () => {
  fc.assert(
    fc.property(inTwoOrders, ([all, shuffled]) => {
      expect(textOf(merged(...shuffled))).toBe(textOf(merged(...all)));
    }),
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

test('a state in parts, joined into another in any number of pieces, is all their batches together', () => {
  fc.assert(
    fc.property(batches, batches, fc.nat(6), (left, right, cut) => {
      const { rows, facts } = stateToParts(merged(...right));
      const [some, others] = [
        { rows: rows.slice(cut), facts: facts.slice(0, cut) },
        { rows: rows.slice(0, cut), facts: facts.slice(cut) },
      ];
      const state = merged(...left);
      for (const parts of [some, others, some]) mergeParts(state, parts, untouched());
      expect(textOf(state)).toBe(textOf(merged(...left, ...right)));
    }),
  );
});

test('parts that say nothing new wake nobody, and what changed is told', () => {
  fc.assert(
    fc.property(batches, batch, (all, last) => {
      const before = merged(...all);
      const touched = untouched();
      mergeParts(before, stateToParts(merged(...all)), touched);
      expect([...touched.tables, ...touched.facts]).toEqual([]);
      const after = merged(...all, last);
      const direct = untouched();
      mergeBatch(merged(...all), last, direct);
      mergeParts(before, stateToParts(after), touched);
      expect(touched.tables).toEqual(direct.tables);
      // A kind said first and by the same phone then said otherwise is never seen by who reads the parts.
      expect([...direct.facts]).toEqual(expect.arrayContaining([...touched.facts]));
      if (direct.facts.size > 0) expect(touched.facts.size).toBeGreaterThan(0);
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
