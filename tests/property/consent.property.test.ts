import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consentOf, type Word, wordsMissing } from '../../src/domain/consent.ts';
import { toFactId } from '../../src/domain/fact.ts';
import { toMemberId } from '../../src/domain/member.ts';
import { toInstant } from '../../src/kernel/clock.ts';

const NAMES = ['Lune', 'Figue', 'Safran', 'Indigo'].map(toMemberId);
const people = fc.subarray(NAMES, { minLength: 1 });
const words = fc
  .array(
    fc.record({
      member: fc.constantFrom(...NAMES),
      kind: fc.constantFrom<Word['kind']>('agreed', 'absent-told', 'objects', 'taken-back'),
      at: fc.nat(6).map(toInstant),
    }),
    { maxLength: 14 },
  )
  .map((all): Word[] => all.map((word, place) => ({ ...word, id: toFactId(`w${place}`) })));

test('the order in which words arrive changes nothing', () => {
  fc.assert(
    fc.property(people, words, fc.infiniteStream(fc.nat()), (asked, said, keys) => {
      const shuffled = said
        .map((word) => ({ word, key: keys.next().value }))
        .sort((a, b) => Number(a.key) - Number(b.key))
        .map(({ word }) => word);
      expect(consentOf(asked, shuffled)).toEqual(consentOf(asked, said));
    }),
  );
});

test('agreed means that nobody asked is missing or objects, and no later word changes it', () => {
  fc.assert(
    fc.property(people, words, words, (asked, said, later) => {
      const before = consentOf(asked, said);
      fc.pre(before.state === 'agreed');
      expect(wordsMissing(asked, before.said)).toEqual([]);
      const after = later.map((word, place) => ({
        ...word,
        id: toFactId(`z${place}`),
        at: toInstant(word.at + 100),
      }));
      expect(consentOf(asked, [...said, ...after])).toEqual(before);
    }),
  );
});

test('whoever has not spoken, or objects in her last word, keeps it from being agreed', () => {
  fc.assert(
    fc.property(people, words, fc.constantFrom(...NAMES), (asked, said, silent) => {
      fc.pre(asked.includes(silent));
      const others = said.filter(({ member }) => member !== silent);
      expect(consentOf(asked, others).state).not.toBe('agreed');
      const objection: Word = {
        id: toFactId('o'),
        member: silent,
        kind: 'objects',
        at: toInstant(0),
      };
      expect(consentOf(asked, [objection, ...others]).state).toBe('objected');
    }),
  );
});
