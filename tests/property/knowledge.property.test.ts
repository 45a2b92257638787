import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DigestedBatch,
  forkedIn,
  hasContent,
  isOpened,
  KnowledgeBuilder,
  NO_KNOWLEDGE,
  noveltyOf,
} from '../../src/store/knowledge.ts';
import { knowledgeText } from '../unit/store/state-text.ts';
import { batch } from '../support/arbitrary-batch.ts';

/** Batches of three devices, some with a digest of their own under a number used before. */
const digested: fc.Arbitrary<DigestedBatch> = fc
  .record({
    batch,
    seq: fc.integer({ min: 1, max: 5 }),
    digest: fc.constantFrom('first---', 'second--', 'third---'),
    isEmpty: fc.boolean(),
  })
  .map(({ batch: one, seq, digest, isEmpty }) => ({
    batch: { ...one, seq, ...(isEmpty ? { ops: [], facts: [] } : {}) },
    digest: `${digest}${one.device}${seq}`,
  }));
const inTwoOrders = fc
  .uniqueArray(digested, {
    maxLength: 10,
    selector: (one) => `${one.batch.device}/${one.batch.seq}/${one.digest}`,
  })
  .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

function learned(all: readonly DigestedBatch[], known = NO_KNOWLEDGE) {
  const builder = new KnowledgeBuilder(known);
  for (const one of all) builder.learn(one, '1');
  return builder.knowledge;
}

test('the order in which batches come, and how many at a time, changes nothing of what is known', () => {
  fc.assert(
    fc.property(inTwoOrders, fc.nat(10), ([all, shuffled], cut) => {
      const text = knowledgeText(learned(all));
      expect(knowledgeText(learned(shuffled))).toBe(text);
      expect(knowledgeText(learned(all.slice(cut), learned(all.slice(0, cut))))).toBe(text);
      expect(knowledgeText(learned([...all, ...shuffled]))).toBe(text);
    }),
  );
});

test('a batch is new once, known ever after, and a second one of its number is a fork', () => {
  fc.assert(
    fc.property(inTwoOrders, digested, ([all], last) => {
      const before = learned(all);
      const same = all.filter(
        ({ batch: { device, seq } }) => device === last.batch.device && seq === last.batch.seq,
      );
      const short = ({ digest }: DigestedBatch) => digest.slice(0, 8);
      const expected = same.some((one) => short(one) === short(last))
        ? 'known'
        : same.length > 0
          ? 'forked'
          : 'new';
      expect(noveltyOf(before, last, '1')).toBe(expected);
      expect(noveltyOf(learned([last], before), last, '1')).toBe('known');
    }),
  );
});

test('the phones that wrote two batches under one number are told from what is known alone', () => {
  fc.assert(
    fc.property(inTwoOrders, ([all]) => {
      const forked = all
        .filter((one) =>
          all.some(
            (other) =>
              other.batch.device === one.batch.device &&
              other.batch.seq === one.batch.seq &&
              other.digest.slice(0, 8) !== one.digest.slice(0, 8),
          ),
        )
        .map((one) => one.batch.device);
      expect([...forkedIn(learned(all))].sort()).toEqual([...new Set(forked)].sort());
    }),
  );
});

test('the last batch of a phone that said something is remembered, acknowledgements are not', () => {
  fc.assert(
    fc.property(inTwoOrders, ([all]) => {
      const last = new Map<string, number>();
      for (const { batch: one } of all)
        if (hasContent(one)) last.set(one.device, Math.max(one.seq, last.get(one.device) ?? 0));
      expect(new Map(learned(all).content)).toEqual(last);
    }),
  );
});

test('what an opening holds of earlier epochs counts as seen once all its parts were read, in any order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((parts) =>
        fc.tuple(
          fc.constant(parts),
          fc.shuffledSubarray(
            Array.from({ length: parts }, (_, at) => at + 1),
            { minLength: parts },
          ),
        ),
      ),
      fc.nat(5),
      fc.nat(6),
      fc.boolean(),
      ([parts, order], before, late, isRemoved) => {
        const said = { v: 1 as const, book: 'group', prev: '', vector: {}, facts: [], at: 1 };
        const rest = { ...said, app: '0.1.0', epoch: 2, branch: 'k3f9', device: 'kiwi', ops: [] };
        const opening = {
          parts,
          before: { 'lune@1': before },
          cuts: isRemoved ? { lune: before } : {},
          rows: [],
        };
        const all = order.map((part): DigestedBatch => {
          const whole = { ...opening, part, facts: [] };
          return { batch: { ...rest, seq: part, opening: whole }, digest: `part${part}` };
        });
        const straggler: DigestedBatch = {
          batch: { ...said, app: '0.1.0', epoch: 1, device: 'lune', seq: late + 1, ops: [] },
          digest: 'late',
        };
        const builder = new KnowledgeBuilder(NO_KNOWLEDGE);
        for (const [at, one] of all.entries()) {
          expect(isOpened(builder.knowledge)).toBe(false);
          expect(noveltyOf(builder.knowledge, straggler, '2.k3f9')).toBe('new');
          builder.learn(one, '2.k3f9');
          expect(isOpened(builder.knowledge)).toBe(at + 1 === parts);
        }
        // Of a phone that stays the opening may hold another copy: what came late is looked at all the same.
        expect(noveltyOf(builder.knowledge, straggler, '2.k3f9')).toBe(
          late + 1 <= before && isRemoved ? 'known' : 'new',
        );
        builder.learn(straggler, '2.k3f9');
        const { contiguous = 0, ahead = [] } = builder.knowledge.vector.get('lune@1') ?? {};
        const has = Math.max(before, late + 1 === before + 1 ? late + 1 : 0);
        expect([contiguous, ...ahead]).toEqual(late > before ? [before, late + 1] : [has]);
      },
    ),
  );
});
