import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BankLine } from '../../src/domain/bank-line.ts';
import { suggestPayments } from '../../src/domain/bank-match.ts';
import { isoDate } from '../../src/domain/calendar.ts';
import { cents } from '../../src/domain/money.ts';
import { toOrderId } from '../../src/domain/order.ts';
import { communicationOfBase } from '../../src/formats/structured-communication.ts';

const reference = fc
  .integer({ min: 0, max: 99_999 })
  .map((own) => communicationOfBase(`02648${String(own).padStart(5, '0')}`));
const amount = fc.integer({ min: 0, max: 60 }).map((halves) => cents(halves * 50));
const names = ['Kiwi', 'Lune', 'Sophie', 'Sophie B.', 'Jean-Luc', 'Josée'] as const;
const candidates = fc
  .array(fc.record({ nickname: fc.constantFrom(...names), reference, open: amount }), {
    maxLength: 6,
  })
  .map((all) => all.map((one, at) => ({ ...one, order: toOrderId(`order-${at}`) })));
const words = fc.oneof(reference, fc.constantFrom(...names, '', 'merci', '26 11'));
const line: fc.Arbitrary<BankLine> = fc.record({
  date: fc.constantFrom(isoDate('2026-11-25'), isoDate('2026-11-26')),
  amount: fc.integer({ min: -20, max: 120 }).map((halves) => cents(halves * 50)),
  payer: words,
  account: fc.constant(''),
  structured: fc.oneof(reference, fc.constant('')),
  text: fc.tuple(words, words).map((both) => both.join(' ')),
  details: fc.constant(''),
});

test('every cent of a line goes to its orders, and a name never brings another amount than what is open', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), candidates, (lines, known) => {
      for (const [at, suggestion] of suggestPayments(lines, known).entries()) {
        if (suggestion.type !== 'orders') continue;
        const paid = suggestion.parts.reduce((sum, part) => sum + part.amount, 0);
        expect(paid).toBe(lines[at]?.amount);
        expect(suggestion.parts.every((part) => part.amount > 0)).toBe(true);
        expect(suggestion.difference).toBe(paid - suggestion.due);
        if (['free-text', 'name-only'].includes(suggestion.by))
          expect(suggestion.difference).toBe(0);
      }
    }),
  );
});

test('any single wrong digit or swap still finds the one reference it was meant for', () => {
  const slip = fc.record({
    at: fc.nat(10),
    by: fc.integer({ min: 1, max: 9 }),
    isSwap: fc.boolean(),
  });
  fc.assert(
    fc.property(reference, slip, (right, { at, by, isSwap }) => {
      const digits = right.split('');
      const [here = '', next = ''] = digits.slice(at);
      digits.splice(at, 2, ...(isSwap ? [next, here] : [String((Number(here) + by) % 10), next]));
      const typed = { text: digits.join(''), structured: '', payer: '', account: '', details: '' };
      const order = { order: toOrderId('a'), nickname: '', reference: right, open: cents(500) };
      const [found] = suggestPayments(
        [{ ...typed, date: isoDate('2026-11-26'), amount: cents(500) }],
        [order],
      );
      expect(found).toMatchObject({ type: 'orders', parts: [{ order: 'a', amount: 500 }] });
    }),
  );
});
