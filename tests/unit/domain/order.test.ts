import { expect, test } from 'vitest';
import {
  answerHeads,
  mainsOf,
  orderBasis,
  orderMoment,
  orderTotal,
} from '../../../src/domain/order.ts';
import { cents } from '../../../src/domain/money.ts';
import { toDishId } from '../../../src/domain/dish.ts';
import {
  before,
  EXAMPLE_MENU,
  exampleAnswer,
  exampleLines,
  exampleOrder,
} from '../../support/example-week.ts';

test('the basis is the meal: not the order of lines, not the price, not lines of zero', () => {
  const basis = orderBasis(exampleLines({ mafe: 2, cake: 1 }));
  expect(basis).toBe('cake:1 mafe:2');
  expect(orderBasis(exampleLines({ cake: 1, soup: 0, mafe: 2 }))).toBe(basis);
  const dearer = exampleLines({ cake: 1, mafe: 2 }).map((l) => ({ ...l, unitPrice: cents(1) }));
  expect(orderBasis(dearer)).toBe(basis);
  expect(orderBasis([...exampleLines({ mafe: 1 }), ...exampleLines({ mafe: 1, cake: 1 })])).toBe(
    basis,
  );
  expect(orderBasis(exampleLines({ mafe: 3, cake: 1 }))).not.toBe(basis);
});

test('an order costs the prices of the day it was taken, with the meals it pays for others', () => {
  const lines = [
    { dish: toDishId('mafe'), quantity: 2, unitPrice: cents(950) },
    { dish: toDishId('cake'), quantity: 1, unitPrice: cents(300) },
  ];
  const nothing = { lines: [], offered: 0, offeredPrice: cents(900) };
  expect(orderTotal({ ...nothing, lines })).toBe(2200);
  expect(orderTotal(nothing)).toBe(0);
  expect(orderTotal({ ...nothing, lines, offered: 2 })).toBe(4000);
});

test('only main dishes count as mains', () => {
  const order = exampleOrder('o', { soup: 5, mafe: 2, tajine: 1, cake: 4 });
  expect(mainsOf(order, EXAMPLE_MENU)).toBe(3);
});

test('a dish this phone has not received yet counts no main', () => {
  expect(mainsOf(exampleOrder('o', { unknown: 3, mafe: 1 }), EXAMPLE_MENU)).toBe(1);
});

test('an imported message was ordered when it was sent, not when it was read', () => {
  expect(orderMoment({ sentAt: before(10), takenAt: before(-60) })).toBe(before(10));
  expect(orderMoment({ sentAt: null, takenAt: before(-60) })).toBe(before(-60));
});

test('the answers that stand are those no other replaces', () => {
  const held = exampleAnswer('a', 'held');
  const confirmed = exampleAnswer('b', 'confirmed', { replaces: ['a'] });
  const cancelled = exampleAnswer('c', 'cancelled', { replaces: ['a'] });
  expect(answerHeads([held, confirmed])).toEqual([confirmed]);
  expect(answerHeads([confirmed, cancelled, held])).toEqual([confirmed, cancelled]);
  expect(answerHeads([])).toEqual([]);
});

test('an answer that replaces one not received yet stands', () => {
  const answer = exampleAnswer('b', 'confirmed', { replaces: ['not here yet'] });
  const other = exampleAnswer('c', 'held');
  expect(answerHeads([answer, other])).toEqual([answer, other]);
});

test('forged answers that replace themselves or each other stay visible', () => {
  const selfish = exampleAnswer('a', 'declined', { replaces: ['a'] });
  const honest = exampleAnswer('h', 'held');
  expect(answerHeads([selfish, honest])).toEqual([selfish, honest]);
  const ring = [
    exampleAnswer('a', 'declined', { replaces: ['b'] }),
    exampleAnswer('b', 'confirmed', { replaces: ['a'] }),
  ];
  expect(answerHeads(ring)).toEqual(ring);
});
