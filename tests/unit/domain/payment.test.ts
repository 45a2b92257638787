import { expect, test } from 'vitest';
import { toInstant } from '../../../src/kernel/clock.ts';
import { toFactId } from '../../../src/domain/fact.ts';
import { cents } from '../../../src/domain/money.ts';
import { toOrderId } from '../../../src/domain/order.ts';
import { balanceOfOrder, cashPayable } from '../../../src/domain/payment.ts';
import type { Payment, PaymentMethod } from '../../../src/domain/payment.ts';

function paid(method: PaymentMethod, amount: number): Payment {
  return {
    id: toFactId(`${method}-${amount}`),
    order: toOrderId('o1'),
    method,
    amount: cents(amount),
    at: toInstant(0),
    device: 'd1',
  };
}

test('an order nobody paid is open', () => {
  expect(balanceOfOrder(cents(2550), [])).toEqual({
    due: 2550,
    paid: 0,
    offered: false,
    open: 2550,
    surplus: 0,
    rounding: 0,
  });
});

test('a transfer made before one dish more was asked for leaves the rest open', () => {
  expect(balanceOfOrder(cents(4300), [paid('transfer', 3450)])).toMatchObject({ open: 850 });
});

test('cash and transfer count together, and too much is a surplus', () => {
  const payments = [paid('transfer', 2000), paid('cash', 1000)];
  expect(balanceOfOrder(cents(2550), payments)).toMatchObject({ open: 0, surplus: 450 });
});

test('an offered meal is due nothing', () => {
  const balance = balanceOfOrder(cents(2550), [paid('offered', 0)]);
  expect(balance).toMatchObject({ due: 0, offered: true, open: 0, surplus: 0 });
});

test('money given back opens the order again', () => {
  const payments = [paid('cash', 2550), paid('cash', -2550)];
  expect(balanceOfOrder(cents(2550), payments)).toMatchObject({ paid: 0, open: 2550 });
});

test('cash rounded to 5 c settles the order, the difference is told apart', () => {
  expect(cashPayable(cents(2552))).toEqual({ payable: 2550, rounding: -2 });
  expect(cashPayable(cents(2553))).toEqual({ payable: 2555, rounding: 2 });
  const balance = balanceOfOrder(cents(2552), [paid('cash', 2550)]);
  expect(balance).toMatchObject({ open: 0, surplus: 0, rounding: -2 });
});

test('two cents missing in a transfer are missing', () => {
  const balance = balanceOfOrder(cents(2552), [paid('transfer', 2550)]);
  expect(balance).toMatchObject({ open: 2, rounding: 0 });
});
