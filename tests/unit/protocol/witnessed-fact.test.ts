import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isDisputed,
  joinFact,
  tellFact,
  type WitnessedFact,
} from '../../../src/protocol/witnessed-fact.ts';

const told = (device: string, at: number, data: number, kind = 'payment') =>
  tellFact({ id: 'p1', kind, at, data }, device);

describe('one intention that two phones said', () => {
  const kiwi = told('kiwi', 20, 1150);
  const lune = told('lune', 10, 1150);

  test('is one fact with both as witnesses; the earlier word stands', () => {
    const both = joinFact(kiwi, lune);
    expect(both).toMatchObject({ at: 10, device: 'lune' });
    expect(both.witnesses.map(({ device }) => device)).toEqual(['lune', 'kiwi']);
    expect(isDisputed(both)).toBe(false);
    expect(joinFact(lune, kiwi)).toEqual(both);
  });

  test('is disputed when they say different amounts, or different kinds', () => {
    expect(isDisputed(joinFact(kiwi, told('lune', 10, 1200)))).toBe(true);
    expect(isDisputed(joinFact(kiwi, told('lune', 10, 1150, 'void')))).toBe(true);
  });

  test('of one phone its first word counts: it cannot change it later', () => {
    const first = joinFact(told('lune', 10, 1), told('lune', 30, 9));
    expect(first.witnesses).toHaveLength(1);
    expect(first.data).toBe(1);
    expect(joinFact(told('lune', 30, 9), told('lune', 10, 1))).toEqual(first);
  });

  test('said again it is the same object, so nobody is woken', () => {
    const both = joinFact(kiwi, lune);
    expect(joinFact(both, told('kiwi', 20, 1150))).toBe(both);
    expect(joinFact(both, told('kiwi', 25, 9))).toBe(both);
  });
});

test('a later hour comes after an earlier one, whatever the number of its digits', () => {
  const early = joinFact(told('kiwi', 9, 1), told('lune', 10, 2));
  expect(early.device).toBe('kiwi');
});

const word = fc
  .tuple(fc.constantFrom('kiwi', 'lune', 'figue'), fc.nat(12), fc.nat(2), fc.constantFrom('a', 'b'))
  .map((said) => told(...said));
const words = fc.array(word, { minLength: 1, maxLength: 7 });
const join = (all: readonly ReturnType<typeof told>[]) =>
  JSON.stringify(
    all.slice(1).reduce((fact, other) => joinFact(fact, other), all[0] ?? told('', 0, 0)),
  );

test('witnesses join in any order, any grouping, any number of times', () => {
  fc.assert(
    fc.property(words, words, fc.nat(), (one, two, salt) => {
      const all = [...one, ...two];
      const turn = salt % all.length;
      expect(join([...all.slice(turn), ...all.slice(0, turn)].reverse())).toBe(join(all));
      expect(join([...all, ...one])).toBe(join(all));
      const halves = [one, two].map((part) => JSON.parse(join(part)) as WitnessedFact); // what join gave
      expect(join(halves)).toBe(join(all));
    }),
  );
});
