import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEDGER_NAMES, ledgerLines, sumLedger } from '../../src/domain/ledger.ts';
import { settledWeek } from '../support/arbitrary-figures.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

test('the numbers of a week add up to what there was to share, and only a deficit is lacking', () => {
  fc.assert(
    fc.property(settledWeek, (week) => {
      const lines = ledgerLines(week);
      expect(sum(lines.map(({ amount }) => amount))).toBe(week.toShare);
      const lacking = lines.find(({ name }) => name === 'lacking');
      if (lacking) expect([week.toShare, lacking.amount > 0]).toEqual([0, true]);
    }),
  );
});

test('each number of a year is the sum of the same number of its weeks', () => {
  fc.assert(
    fc.property(fc.array(settledWeek, { maxLength: 8 }), (weeks) => {
      const year = sumLedger(weeks);
      for (const name of LEDGER_NAMES) {
        const ofWeeks = weeks.flatMap(ledgerLines).filter((line) => line.name === name);
        const found = year.find((line) => line.name === name)?.amount ?? 0;
        expect(found).toBe(sum(ofWeeks.map(({ amount }) => amount)) + 0);
      }
    }),
  );
});
