import { expect, test } from 'vitest';
import { wallTime } from '../../../../src/domain/calendar.ts';
import { orderBasis } from '../../../../src/domain/order.ts';
import { isToldOf, toldBasis } from '../../../../src/features/inbox/told-basis.ts';
import { exampleOrder } from '../../../support/example-week.ts';

const ORDER = exampleOrder('kiwi', { mafe: 2 }, { slot: wallTime('17:30') });

test('an answer stands until dishes, hour, delivery or meals for others change', () => {
  const told = toldBasis(ORDER);
  expect(isToldOf(told, ORDER)).toBe(true);
  expect(isToldOf(told, { ...ORDER, slot: wallTime('18:30') })).toBe(false);
  expect(isToldOf(told, { ...ORDER, slot: null, delivery: true })).toBe(false);
  expect(isToldOf(told, { ...ORDER, offered: 1 })).toBe(false);
  expect(isToldOf(told, exampleOrder('kiwi', { mafe: 1 }, { slot: ORDER.slot }))).toBe(false);
});

test('what the first versions noted, the dishes alone, still stands', () => {
  expect(isToldOf(orderBasis(ORDER.lines), ORDER)).toBe(true);
});
