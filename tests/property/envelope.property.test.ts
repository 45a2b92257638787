import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAYOUT_UNITS } from '../../src/domain/payout-unit.ts';
import { notesAndCoins } from '../../src/domain/envelope.ts';
import { toMemberId } from '../../src/domain/member.ts';
import { cents } from '../../src/domain/money.ts';

const unit = fc.constantFrom(...PAYOUT_UNITS);
const counts = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 10 });

function worth(pieces: readonly { readonly value: number; readonly times: number }[]): number {
  return pieces.reduce((sum, { value, times }) => sum + value * times, 0);
}

test('notes and coins make every amount exactly, and the withdrawal makes the sum', () => {
  fc.assert(
    fc.property(unit, counts, (step, units) => {
      const amounts = new Map(units.map((n, at) => [toMemberId(`p${at}`), cents(n * step)]));
      const result = notesAndCoins(amounts, step);
      if (!result.ok) throw new Error(result.error.type);
      for (const { amount, pieces } of result.value.perPerson) expect(worth(pieces)).toBe(amount);
      const total = units.reduce((sum, n) => sum + n * step, 0);
      expect(worth(result.value.toWithdraw)).toBe(total);
      const values = result.value.toWithdraw.map(({ value }) => value);
      expect(values.every((value) => value >= step && value <= 5000)).toBe(true);
    }),
  );
});
