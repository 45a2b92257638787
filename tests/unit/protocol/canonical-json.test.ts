import { expect, test } from 'vitest';
import { canonicalJson, type JsonValue } from '../../../src/protocol/canonical-json.ts';

test('keys are sorted by code unit, also inside lists', () => {
  expect(canonicalJson({ b: 1, a: [{ z: 1, é: 2, Z: 3 }], '\u{1F600}': 4, '￿': 5 })).toBe(
    '{"a":[{"Z":3,"z":1,"é":2}],"b":1,"\u{1F600}":4,"￿":5}',
  );
});

test('minus zero is zero: two phones must not differ by a sign nobody sees', () => {
  expect(canonicalJson(-0)).toBe('0');
});

test('half a character survives as its escape', () => {
  expect(JSON.parse(canonicalJson('\uD83D'))).toBe('\uD83D');
  expect(canonicalJson('\uD83D')).toBe(String.raw`"\ud83d"`);
});

test('keys that name parts of every object are keys like others', () => {
  const hostile = JSON.parse('{"__proto__":{"x":1},"constructor":2}') as JsonValue; // own keys
  expect(canonicalJson(hostile)).toBe('{"__proto__":{"x":1},"constructor":2}');
});

test('a field without a value is left out; elsewhere what JSON cannot carry is a bug', () => {
  const absent = undefined as unknown as JsonValue; // what a mistake elsewhere could hand over
  expect(canonicalJson({ a: absent, b: 1 })).toBe('{"b":1}');
  for (const value of [absent, Number.NaN, Infinity]) {
    expect(() => canonicalJson([value])).toThrow(/JSON value/);
  }
});
