import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoWeek, wallTime } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import {
  ANSWER_STATES,
  answerFromBytes,
  answerToBytes,
  type OrderAnswer,
} from '../../src/formats/order-answer.ts';
import { base32 } from '../../src/kernel/bytes.ts';
import { toInstant } from '../../src/kernel/clock.ts';

const anyAnswer: fc.Arbitrary<OrderAnswer> = fc.record({
  order: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(base32),
  revision: fc.nat({ max: 31 }),
  answeredAt: fc.nat({ max: 4_000_000_000 }).map((seconds) => toInstant(seconds * 1000)),
  state: fc.constantFrom(...ANSWER_STATES),
  code: fc.constantFrom('', 'KA-47', 'KA-473'),
  week: fc.constantFrom(isoWeek('2026-W48'), isoWeek('2026-W53')),
  slot: fc.option(fc.constantFrom(wallTime('00:00'), wallTime('17:30'), wallTime('23:59'))),
  delivery: fc.boolean(),
  amount: fc.nat({ max: 10_000_000 }).map(cents),
  reference: fc.constantFrom('', '026480123456'),
  referenceLine: fc.constantFrom('structured' as const, 'text' as const),
  account: fc.option(fc.constant({ name: 'Les Casseroles', iban: 'BE68539007547034' })),
});

test('any answer comes back from its bytes', () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      expect(answerFromBytes(answerToBytes(answer))).toEqual(answer);
    }),
  );
});

test('bytes that were cut or made up are no answer', () => {
  fc.assert(
    fc.property(anyAnswer, fc.nat({ max: 200 }), (answer, length) => {
      const bytes = answerToBytes(answer);
      fc.pre(length < bytes.length);
      expect(answerFromBytes(bytes.slice(0, length))).toBeNull();
    }),
  );
});
