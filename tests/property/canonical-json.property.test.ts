import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type JsonValue } from '../../src/protocol/canonical-json.ts';

const json = fc.jsonValue() as fc.Arbitrary<JsonValue>; // fast-check's own type of the same values

/** The same value with its keys the other way round, at every level. */
function reversed(value: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
}

test('a value read back is the value, and writes the same text again', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      const back = JSON.parse(text) as JsonValue; // what JSON.parse gives
      expect(canonicalJson(back)).toBe(text);
      expect(back).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order in which keys were written does not show', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
    }),
  );
});

test('texts are equal exactly when values are', () => {
  const parsed = (value: JsonValue): unknown => JSON.parse(JSON.stringify(value));
  const pair = fc.oneof(
    fc.tuple(json, json),
    json.map((value) => [value, reversed(value)] as const),
  );
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const same = isDeepStrictEqual(parsed(a), parsed(b));
      expect(canonicalJson(a) === canonicalJson(b)).toBe(same);
    }),
  );
});

test('there is no white space outside texts', () => {
  fc.assert(
    fc.property(json, (value) => {
      const outside = canonicalJson(value).replaceAll(/"(?:[^"\\]|\\.)*"/gu, '');
      expect(outside).not.toMatch(/\s/u);
    }),
  );
});
