import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { isoDate } from '../../../src/domain/calendar.ts';
import { cashDifference, cashExpected, countTotal } from '../../../src/domain/cash-count.ts';
import type { Expense } from '../../../src/domain/expense.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { toMemberId } from '../../../src/domain/member.ts';
import { cents } from '../../../src/domain/money.ts';
import { toOrderId } from '../../../src/domain/order.ts';
import type { PaymentMethod } from '../../../src/domain/payment.ts';

function paid(method: PaymentMethod, amount: number) {
  const [id, order, at] = [toFactId(`p${amount}`), toOrderId('o1'), toInstant(0)];
  return { id, order, method, amount: cents(amount), at, device: 'd1' };
}

function spent(id: string, paidBy: Expense['paidBy'], amount: number): Expense {
  const [spentOn, at] = [isoDate('2026-11-25'), toInstant(0)];
  const kind = 'purchase';
  return { id: toFactId(id), kind, shop: '', what: '', amount: cents(amount), paidBy, spentOn, at };
}

test('notes and coins are counted from 200 € to 1 c', () => {
  const counts = { '20000': 1, '2000': 3, '500': 1, '50': 3, '5': 1, '1': 2 };
  expect(countTotal({ counts })).toBe(20_000 + 6000 + 500 + 150 + 5 + 2);
  expect(countTotal({ counts: {} })).toBe(0);
});

test('half a note, or less than none, is a bug', () => {
  expect(() => countTotal({ counts: { '500': 0.5 } })).toThrow('whole number of times');
  expect(() => countTotal({ counts: { '500': -1 } })).toThrow('counted from 0');
});

test('the box should hold what lay there, plus cash, minus what it paid and gave back', () => {
  const expected = cashExpected({
    float: cents(5000),
    payments: [paid('cash', 2550), paid('transfer', 9999), paid('cash', -550)],
    expenses: [spent('e1', 'cash-box', 1000), spent('e2', toMemberId('Figue'), 700)],
    reimbursements: [
      { id: toFactId('r1'), expense: toFactId('e2'), at: toInstant(1) },
      { id: toFactId('r2'), expense: toFactId('e2'), at: toInstant(2) },
    ],
  });
  expect(expected).toBe(5000 + 2550 - 550 - 1000 - 700);
  expect(cashDifference(cents(5250), expected)).toBe(-50);
});
