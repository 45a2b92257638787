import { expect, test } from 'vitest';
import { capView, cookedFor, orderStates } from '../../../src/domain/cap.ts';
import { handoverSort } from '../../../src/domain/hand-over.ts';
import { menuWarnings, publishBlockers } from '../../../src/domain/menu.ts';
import { sumCents } from '../../../src/domain/money.ts';
import { orderTotal } from '../../../src/domain/order.ts';
import { tally } from '../../../src/domain/tally.ts';
import { parseCommunication } from '../../../src/formats/structured-communication.ts';
import { exampleTerms } from '../../support/example-week.ts';
import { EXPECTED, FIXTURE_MENU, FIXTURE_ORDERS } from '../../support/fixture-week.ts';

test('the twenty orders of week 48 are 55 mains (23/19/13), 20 starters and 20 desserts', () => {
  const counts = tally(cookedFor(FIXTURE_ORDERS), FIXTURE_MENU);
  expect(FIXTURE_ORDERS).toHaveLength(20);
  expect(counts.perCourse).toEqual({ starter: 20, main: 55, dessert: 20 });
  expect(counts).toMatchObject({ mains: 55, dishes: 95 });
  const perDish = Object.fromEntries(counts.perDish.map((one) => [one.dish, one.quantity]));
  expect(perDish).toMatchObject({ 'mafe-boeuf': 23, 'mafe-legumes': 19, 'tajine-poulet': 13 });
  expect(perDish).toEqual(EXPECTED.final.perDish);
});

test('they come to 633.00 €, each to its own total', () => {
  expect(sumCents(FIXTURE_ORDERS.map(orderTotal))).toBe(63_300);
  expect(FIXTURE_ORDERS.map(orderTotal)).toEqual(EXPECTED.orders.map((one) => one.totalCents));
});

test('they all fit under the cap of 70, with 15 mains free', () => {
  const terms = exampleTerms();
  expect(capView(FIXTURE_ORDERS, FIXTURE_MENU, terms)).toMatchObject({ used: 55, free: 15 });
  const states = orderStates(FIXTURE_ORDERS, FIXTURE_MENU, terms);
  expect(new Set(states.values())).toEqual(new Set(['confirmed']));
});

test('the menu may go out as it is', () => {
  expect(publishBlockers(FIXTURE_MENU)).toEqual([]);
  expect(menuWarnings(FIXTURE_MENU)).toEqual([]);
});

test('seven meals go at 17:30, ten at 18:30, then the one without slot and the two deliveries', () => {
  const list = handoverSort(FIXTURE_ORDERS).map((one) => one.slot ?? (one.delivery ? 'home' : '?'));
  expect(list).toEqual([
    ...Array.from({ length: 7 }, () => '17:30'),
    ...Array.from({ length: 10 }, () => '18:30'),
    '?',
    'home',
    'home',
  ]);
});

test('the reference of each order is a right structured communication of week 48', () => {
  for (const { reference } of EXPECTED.orders) {
    const parsed = parseCommunication(reference);
    expect(parsed.ok && parsed.value.slice(0, 5)).toBe('02648');
  }
});
