import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, parseAmount, roundCash } from '../../src/domain/money.ts';

const amount = fc.integer({ min: 0, max: 99_999_999 });

test('an amount written as euros in French, English or plain is read back to the cent', () => {
  fc.assert(
    fc.property(amount, fc.constantFrom('fr-BE', 'nl-BE', 'en-IE', 'plain'), (value, locale) => {
      const text =
        locale === 'plain'
          ? `${Math.floor(value / 100)},${String(value % 100).padStart(2, '0')}`
          : new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(
              value / 100,
            );
      expect(parseAmount(text)).toEqual({ ok: true, value });
    }),
  );
});

test('whatever is typed, reading it gives an amount or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const read = parseAmount(text);
      const reasons = ['NotAnAmount', 'TooPrecise', 'TooLarge', 'Negative'];
      if (read.ok) expect(read.value >= 0 && read.value < 100_000_000).toBe(true);
      else expect(reasons).toContain(read.error.type);
    }),
  );
});

test('cash rounding ends on 0 or 5 and moves by 2 c at most', () => {
  fc.assert(
    fc.property(amount, (value) => {
      const payable = roundCash(cents(value));
      expect(payable % 5).toBe(0);
      expect(Math.abs(payable - value)).toBeLessThanOrEqual(2);
    }),
  );
});
