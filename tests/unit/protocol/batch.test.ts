import { describe, expect, test } from 'vitest';
import { type Batch, BATCH_LIMITS, batchToText, parseBatch } from '../../../src/protocol/batch.ts';
import type { JsonValue } from '../../../src/protocol/canonical-json.ts';
import { STAMP_BOUNDS } from '../../../src/protocol/stamp.ts';

const BATCH: Batch = {
  v: 1,
  book: 'week/2026-W48',
  epoch: 1,
  device: 'kiwi',
  seq: 3,
  prev: 'abc',
  vector: { kiwi: 2, lune: 7 },
  ops: [['dishes', 'd1', 'name', 'Soupe', 0, 1_795_000_000_000, 0, 'lune/7/0']],
  facts: [{ id: 'f1', kind: 'payment', at: 1_795_000_000_000, data: { cents: 1150 } }],
  at: 1_795_000_000_000,
  app: '0.1.0',
};

function parsed(changes: Record<string, unknown>) {
  return parseBatch(JSON.stringify({ ...BATCH, ...changes }));
}

/** A value with so many lists inside one another. */
function nested(levels: number): JsonValue {
  return levels === 0 ? 1 : [nested(levels - 1)];
}

test('a batch read back is the batch', () => {
  expect(parseBatch(batchToText(BATCH))).toEqual({ ok: true, value: BATCH });
});

test('values this version does not know come through as they are', () => {
  const ops = [['new-table', 'r', 'new-field', { deep: [null, { x: 1.5 }] }, 0, 1, 0, '']];
  expect(parsed({ ops })).toMatchObject({ ok: true, value: { ops } });
});

test('fields of the batch itself that this version does not know do not refuse it', () => {
  expect(parsed({ later: [1] })).toMatchObject({ ok: true });
});

describe('refused whole', () => {
  const op = (at: number, value: unknown) => ({
    ops: [[...(BATCH.ops[0] ?? [])].with(at, value as never)], // wrong on purpose
  });
  const cases: readonly (readonly [string, Record<string, unknown>])[] = [
    ['another version', { v: 2 }],
    ['number zero', { seq: 0 }],
    ['a broken number', { seq: 1.5 }],
    ['a negative time', { at: -1 }],
    ['a time after 2200', { at: STAMP_BOUNDS.ms + 1 }],
    ['a generation out of bounds', op(4, STAMP_BOUNDS.gen + 1)],
    ['a stamp after 2200', op(5, STAMP_BOUNDS.ms + 1)],
    ['a bump out of bounds', op(6, STAMP_BOUNDS.bump + 1)],
    ['a nameless table', op(0, '')],
    ['an endless row id', op(1, 'x'.repeat(161))],
    ['too many operations', { ops: Array.from({ length: 201 }, () => BATCH.ops[0]) }],
    ['too many facts', { facts: Array.from({ length: 201 }, () => BATCH.facts[0]) }],
    ['a value nested too deep', op(3, nested(BATCH_LIMITS.depth))],
  ];
  test.each(cases)('%s', (_, changes) => {
    expect(parsed(changes)).toEqual({ ok: false, error: { type: 'NotABatch' } });
  });

  test('what is no JSON, or JSON without end', () => {
    for (const text of ['', '{', 'null', '[]', '['.repeat(60_000)])
      expect(parseBatch(text).ok).toBe(false);
    const deep = `{"v":1,"ops":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
    expect(parseBatch(deep)).toEqual({ ok: false, error: { type: 'NotABatch' } });
  });
});

describe('one batch makes no field long', () => {
  const over = (...names: readonly string[]) => [
    ['dishes', 'd1', 'name', 'Soupe', 0, 1, 0, names.join(' ')],
  ];

  test('it writes a field once, as a gesture does, and not two hundred times', () => {
    const ops = [...over('a/1/0'), ...over('a/2/0')];
    expect(parsed({ ops }).ok).toBe(false);
    const elsewhere = [...over('a/1/0'), ['dishes', 'd2', 'name', 'Tarte', 0, 1, 0, '']];
    expect(parsed({ ops: elsewhere }).ok).toBe(true);
  });

  test('it names no more of what was overwritten than an honest phone has room for', () => {
    const names = Array.from({ length: 7 }, (_, n) => `kiwi/${n}/0`);
    expect(parsed({ ops: over(...names) }).ok).toBe(false);
    expect(parsed({ ops: over(...names.slice(1)) }).ok).toBe(true);
  });
});
