import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { isoDate } from '../../../src/domain/calendar.ts';
import { openAdvances } from '../../../src/domain/expense.ts';
import type { Expense } from '../../../src/domain/expense.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { cents } from '../../../src/domain/money.ts';

function bought(id: string, by: string, amount: number): Expense {
  return {
    id: toFactId(id),
    kind: 'purchase',
    shop: 'Marché',
    what: 'carottes',
    amount: cents(amount),
    paidBy: by === 'cash-box' ? by : toMemberId(by),
    spentOn: isoDate('2026-11-25'),
    at: toInstant(0),
  };
}

const expenses = [
  bought('e1', 'Figue', 4275),
  bought('e2', 'cash-box', 1640),
  bought('e3', 'Kiwi', 500),
  bought('e4', 'Figue', 725),
];

test('what members advanced is owed to each, what the cash box paid to nobody', () => {
  expect(openAdvances(expenses, [])).toEqual([
    { member: 'Figue', amount: 5000, expenses: [expenses[0], expenses[3]] },
    { member: 'Kiwi', amount: 500, expenses: [expenses[2]] },
  ]);
});

test('an advance given back is owed no more, even when two phones wrote it down', () => {
  const back = (id: string) => ({
    id: toFactId(id),
    expense: toFactId('e1'),
    at: toInstant(1),
  });
  expect(openAdvances(expenses, [back('r1'), back('r2')])).toEqual([
    { member: 'Kiwi', amount: 500, expenses: [expenses[2]] },
    { member: 'Figue', amount: 725, expenses: [expenses[3]] },
  ]);
});
