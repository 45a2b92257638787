import fc from 'fast-check';
import type { Batch, FactRecord, Operation } from '../../src/protocol/batch.ts';
import type { JsonValue } from '../../src/protocol/canonical-json.ts';
import { type BookState, emptyState, mergeBatch, untouched } from '../../src/protocol/merge.ts';

const word = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'removed');
const small = fc.integer({ min: 0, max: 2 });
export const value: fc.Arbitrary<JsonValue> = fc.oneof(
  small,
  word,
  fc.constant(null),
  fc.boolean(),
);
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
export const batch: fc.Arbitrary<Batch> = fc.record({
  v: fc.constant(1 as const),
  book: fc.constant('group'),
  epoch: fc.constant(1),
  device: fc.constantFrom('kiwi', 'lune'),
  seq: fc.integer({ min: 1, max: 3 }),
  prev: fc.constant(''),
  vector: fc.dictionary(fc.constantFrom('kiwi', 'lune', 'figue'), small),
  ops: fc.array(operation, { maxLength: 6 }),
  facts: fc.array(fact, { maxLength: 3 }),
  at: small,
  app: fc.constant('0.1.0'),
});
export const batches = fc.array(batch, { maxLength: 8 });

/** The same batches in two orders. */
export const inTwoOrders = batches.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

/** The state after these batches, in this order. */
export function merged(...all: readonly Batch[]): BookState {
  const state = emptyState();
  for (const one of all) mergeBatch(state, one, untouched());
  return state;
}
