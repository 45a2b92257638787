import { expect, test } from 'vitest';
import { notesAndCoins } from '../../../src/domain/envelope.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { cents } from '../../../src/domain/money.ts';

const lune = toMemberId('Lune');
const figue = toMemberId('Figue');

test('53.20 and 85.15 € are made of the fewest notes and coins, and listed for the bank', () => {
  const amounts = new Map([
    [lune, cents(5320)],
    [figue, cents(8515)],
  ]);
  expect(notesAndCoins(amounts, 5)).toEqual({
    ok: true,
    value: {
      perPerson: [
        {
          member: lune,
          amount: 5320,
          pieces: [
            { value: 5000, times: 1 },
            { value: 200, times: 1 },
            { value: 100, times: 1 },
            { value: 20, times: 1 },
          ],
        },
        {
          member: figue,
          amount: 8515,
          pieces: [
            { value: 5000, times: 1 },
            { value: 2000, times: 1 },
            { value: 1000, times: 1 },
            { value: 500, times: 1 },
            { value: 10, times: 1 },
            { value: 5, times: 1 },
          ],
        },
      ],
      toWithdraw: [
        { value: 5000, times: 2 },
        { value: 2000, times: 1 },
        { value: 1000, times: 1 },
        { value: 500, times: 1 },
        { value: 200, times: 1 },
        { value: 100, times: 1 },
        { value: 20, times: 1 },
        { value: 10, times: 1 },
        { value: 5, times: 1 },
      ],
    },
  });
});

test('nothing needs no coin', () => {
  const empty = notesAndCoins(new Map([[lune, cents(0)]]), 500);
  expect(empty.ok && empty.value.perPerson[0]?.pieces).toEqual([]);
});

test.each([-500, 499])('%i c cannot be paid in 5 € notes', (amount) => {
  const error = { type: 'NotInUnits', member: lune };
  expect(notesAndCoins(new Map([[lune, cents(amount)]]), 500)).toEqual({ ok: false, error });
});
