import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { isoDate, isoWeek } from '../../../src/domain/calendar.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { cents } from '../../../src/domain/money.ts';
import { toOrderId } from '../../../src/domain/order.ts';
import { pot, type PotInput } from '../../../src/domain/pot.ts';

const NOTHING: PotInput = {
  payments: [],
  expenses: [],
  gifts: [],
  cashDifferences: [],
  roundings: new Map(),
  latePayments: [],
  priorDeficits: [],
  reserveHundredths: 0,
};

function paid(id: string, amount: number, method: 'cash' | 'offered' = 'cash') {
  const order = toOrderId(`order-${id}`);
  return { id: toFactId(id), order, method, amount: cents(amount), at: toInstant(0), device: 'd1' };
}

function spent(id: string, kind: 'purchase' | 'kitchen', amount: number) {
  const [spentOn, at] = [isoDate('2026-11-25'), toInstant(0)];
  const bill = { shop: 'Marché', what: 'carottes', paidBy: 'cash-box' as const };
  return { id: toFactId(id), kind, ...bill, amount: cents(amount), spentOn, at };
}

function noted(id: string, amount: number) {
  return { id: toFactId(id), amount: cents(amount), note: '' };
}

test('612.00 − 241.30 − 12.70 leaves 358.00, of which 5 % stay: 340.10 to share', () => {
  const result = pot({
    ...NOTHING,
    payments: [paid('p1', 60_000), paid('p2', 1200)],
    expenses: [spent('e1', 'purchase', 24_130), spent('e2', 'kitchen', 1270)],
    reserveHundredths: 500,
  });
  expect(result.income.amount).toBe(61_200);
  expect(result.total).toBe(35_800);
  expect([result.reserve, result.toShare, result.deficit]).toEqual([1790, 34_010, 0]);
});

test('the example week leaves 379.00 € to share', () => {
  const result = pot({
    ...NOTHING,
    payments: [paid('p1', 63_300)],
    expenses: [spent('e1', 'purchase', 24_130), spent('e2', 'kitchen', 1270)],
  });
  expect(result.toShare).toBe(37_900);
});

test('every number opens the list it is the sum of', () => {
  const result = pot({
    ...NOTHING,
    payments: [paid('p1', 1000), paid('p2', 550)],
    expenses: [spent('e1', 'purchase', 300)],
    gifts: [noted('g1', 2500)],
    cashDifferences: [noted('c1', -50)],
    latePayments: [{ payment: paid('p3', 850), week: isoWeek('2026-W48') }],
    priorDeficits: [noted('d1', 400)],
  });
  expect(result.income.entries.map(({ id, amount }) => [id, amount])).toEqual([
    ['p1', 1000],
    ['p2', 550],
  ]);
  expect(result.purchases.entries[0]?.about).toEqual({
    type: 'Expense',
    shop: 'Marché',
    what: 'carottes',
  });
  expect(result.late.entries[0]?.about).toEqual({
    type: 'LateOrder',
    order: 'order-p3',
    week: '2026-W48',
  });
  expect(result.total).toBe(1550 - 300 + 2500 - 50 + 850 - 400);
});

test('an offered meal brings nothing and is in the list', () => {
  const result = pot({ ...NOTHING, payments: [paid('p1', 0, 'offered'), paid('p2', 1000)] });
  expect(result.income).toMatchObject({ amount: 1000, entries: [{ amount: 0 }, { amount: 1000 }] });
});

test('the rounding of cash is a line of its own and counted once', () => {
  const roundings = new Map([
    [toFactId('p1'), cents(-2)],
    [toFactId('elsewhere'), cents(2)],
  ]);
  const result = pot({ ...NOTHING, payments: [paid('p1', 1550), paid('p2', 500)], roundings });
  expect(result.income.amount).toBe(2052);
  expect(result.rounding).toMatchObject({ amount: -2, entries: [{ id: 'p1' }] });
  expect(result.total).toBe(2050);
});

test('the reserve is rounded down to the cent', () => {
  const result = pot({ ...NOTHING, payments: [paid('p1', 999)], reserveHundredths: 3333 });
  expect([result.reserve, result.toShare]).toEqual([332, 667]);
});

test('a week that lost money shares nothing, keeps no reserve and carries the deficit', () => {
  const result = pot({
    ...NOTHING,
    expenses: [spent('e1', 'purchase', 700)],
    reserveHundredths: 500,
  });
  expect(result).toMatchObject({ total: -700, reserve: 0, toShare: 0, deficit: 700 });
});

test('a week that comes to nothing shares nothing', () => {
  expect(pot(NOTHING)).toMatchObject({ total: 0, reserve: 0, toShare: 0, deficit: 0 });
});

test('a reserve above 100 % is a bug', () => {
  expect(() => pot({ ...NOTHING, reserveHundredths: 10_001 })).toThrow('0 to 100 %');
});
