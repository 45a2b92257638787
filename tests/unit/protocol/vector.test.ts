import { expect, test } from 'vitest';
import {
  contiguousNumbers,
  hasSeen,
  type VersionVector,
  withBatch,
} from '../../../src/protocol/vector.ts';

const after = (...numbers: readonly number[]): VersionVector =>
  numbers.reduce<VersionVector>((vector, seq) => withBatch(vector, 'kiwi', seq), new Map());

test('a gap is kept in mind until it is filled', () => {
  const gap = after(1, 2, 5, 4);
  expect(contiguousNumbers(gap)).toEqual({ kiwi: 2 });
  expect([1, 3, 4, 5, 6].map((seq) => hasSeen(gap, 'kiwi', seq))).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
  expect(contiguousNumbers(withBatch(gap, 'kiwi', 3))).toEqual({ kiwi: 5 });
});

test('a batch seen before changes nothing', () => {
  const seen = after(1, 3);
  expect(withBatch(seen, 'kiwi', 3)).toBe(seen);
  expect(withBatch(seen, 'kiwi', 1)).toBe(seen);
});

test('nothing was seen of a phone never heard of', () => {
  expect(hasSeen(new Map(), '__proto__', 1)).toBe(false);
  expect(Object.keys(contiguousNumbers(withBatch(new Map(), '__proto__', 1)))).toEqual([
    '__proto__',
  ]);
});
