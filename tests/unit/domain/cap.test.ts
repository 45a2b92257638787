import { expect, test } from 'vitest';
import {
  capView,
  cookedFor,
  fitsUnderCap,
  orderStates,
  rankOrders,
  roomFor,
  waitingLine,
  waitingSuggestion,
} from '../../../src/domain/cap.ts';
import { mainsOf, toOrderId, type Order } from '../../../src/domain/order.ts';
import {
  answered,
  before,
  CUTOFF,
  EXAMPLE_MENU,
  exampleAnswer,
  exampleOrder,
  exampleTerms,
} from '../../support/example-week.ts';

function mains(id: string, quantity: number): Order {
  return exampleOrder(id, { mafe: quantity });
}
const states = (orders: Order[], cap: number) =>
  Object.fromEntries(orderStates(orders, EXAMPLE_MENU, exampleTerms(cap)));
const view = (orders: Order[], cap = 70) => capView(orders, EXAMPLE_MENU, exampleTerms(cap));

test('mains across all main dishes count, starters and desserts never', () => {
  const order = exampleOrder('a', { soup: 9, mafe: 2, tajine: 3, cake: 9 });
  expect(view([answered(order, 'confirmed')])).toMatchObject({ used: 5, free: 65 });
});

test('confirmed and held count against the cap, other states do not', () => {
  const orders = [
    answered(mains('a', 10), 'confirmed'),
    answered(mains('b', 5), 'held'),
    answered(mains('c', 40), 'waiting'),
    answered(mains('d', 40), 'declined'),
    answered(mains('e', 40), 'cancelled'),
    mains('f', 40),
    { ...mains('g', 40), sentAt: CUTOFF },
  ];
  expect(view(orders)).toMatchObject({ cap: 70, confirmed: 10, held: 5, used: 15, free: 55 });
  expect(states(orders, 70)).toEqual({
    a: 'confirmed',
    b: 'held',
    c: 'waiting',
    d: 'declined',
    e: 'cancelled',
    f: 'requested',
    g: 'late',
  });
});

test('a contested order that is cooked for takes room until a person decides', () => {
  const contested = {
    ...mains('a', 4),
    answers: [exampleAnswer('x', 'confirmed'), exampleAnswer('y', 'declined')],
  };
  expect(view([contested])).toMatchObject({ contested: 4, used: 4, free: 66 });
});

test('the seventieth main fits and the seventy-first does not', () => {
  const first = answered(mains('a', 69), 'confirmed', 50);
  expect(states([first, answered(mains('b', 1), 'confirmed')], 70)['b']).toBe('confirmed');
  expect(states([first, answered(mains('b', 2), 'confirmed')], 70)['b']).toBe('over');
});

test('after a merge the promised order keeps its place before one reserved earlier', () => {
  const reserved = answered(mains('a', 6), 'held', 50);
  const promised = answered(mains('b', 6), 'confirmed', 10);
  expect(states([reserved, promised], 10)).toEqual({ a: 'over', b: 'confirmed' });
});

test('between two promises the first one given keeps its place', () => {
  const later = answered(mains('a', 6), 'confirmed', 10);
  const earlier = answered(mains('b', 6), 'confirmed', 50);
  expect(states([later, earlier], 10)).toEqual({ a: 'over', b: 'confirmed' });
});

test('two promises of the same minute are ranked by id, the same on every phone', () => {
  const orders = [answered(mains('b', 6), 'confirmed'), answered(mains('a', 6), 'confirmed')];
  expect(states(orders, 10)).toEqual({ a: 'confirmed', b: 'over' });
});

test('an order held first and promised later keeps the time it was held', () => {
  const held = exampleAnswer('h', 'held', { at: before(50), saw: { mafe: 6 } });
  const confirmed = exampleAnswer('c', 'confirmed', {
    at: before(5),
    replaces: ['h'],
    saw: { mafe: 6 },
  });
  const first = { ...mains('b', 6), answers: [held, confirmed] };
  const second = answered(mains('a', 6), 'confirmed', 20);
  expect(states([first, second], 10)).toEqual({ a: 'over', b: 'confirmed' });
});

test('an order that does not fit is over whole, and a later smaller one still fits', () => {
  const orders = [
    answered(mains('a', 8), 'confirmed', 50),
    answered(mains('b', 4), 'confirmed', 40),
    answered(mains('c', 2), 'confirmed', 30),
  ];
  expect(states(orders, 10)).toEqual({ a: 'confirmed', b: 'over', c: 'confirmed' });
  expect(view(orders, 10)).toMatchObject({ used: 14, free: 0, over: ['b'] });
});

test('what is over is still cooked for until a person decides', () => {
  const orders = [answered(mains('a', 8), 'confirmed', 50), answered(mains('b', 4), 'confirmed')];
  expect(cookedFor(orders)).toEqual(orders);
});

test('raising the cap brings an order back in', () => {
  const orders = [answered(mains('a', 8), 'confirmed', 50), answered(mains('b', 4), 'confirmed')];
  expect(states(orders, 12)).toEqual({ a: 'confirmed', b: 'confirmed' });
});

test('an order without mains is never over, however full the week', () => {
  const orders = [
    answered(mains('a', 20), 'confirmed', 50),
    answered(exampleOrder('b', { soup: 30, cake: 3 }), 'held'),
  ];
  expect(states(orders, 10)).toEqual({ a: 'over', b: 'held' });
});

test('a contested order that does not fit stays contested: it is in one state only', () => {
  const contested = {
    ...mains('b', 4),
    answers: [exampleAnswer('x', 'held'), exampleAnswer('y', 'declined')],
  };
  const orders = [answered(mains('a', 8), 'confirmed', 50), contested];
  expect(states(orders, 10)).toEqual({ a: 'confirmed', b: 'contested' });
  expect(view(orders, 10).over).toEqual([]);
  expect(rankOrders(orders, EXAMPLE_MENU, exampleTerms(10)).map((one) => one.fits)).toEqual([
    true,
    false,
  ]);
});

test('editing an order compares with the cap less its own old quantity', () => {
  const orders = [answered(mains('a', 6), 'confirmed'), answered(mains('b', 3), 'held')];
  const full = view(orders, 10);
  expect(roomFor(full, toOrderId('a'))).toBe(7);
  expect(roomFor(full, null)).toBe(1);
  expect(fitsUnderCap(full, toOrderId('a'), 7)).toEqual({ fits: true });
  expect(fitsUnderCap(full, toOrderId('a'), 8)).toEqual({ fits: false, wouldBe: 11, cap: 10 });
});

test('« 72/70, choose » says what the week would come to', () => {
  const full = view([answered(mains('a', 68), 'confirmed')]);
  expect(fitsUnderCap(full, null, 2)).toEqual({ fits: true });
  expect(fitsUnderCap(full, null, 4)).toEqual({ fits: false, wouldBe: 72, cap: 70 });
});

test('in an oversold week an order may shrink or take desserts, not grow', () => {
  const oversold = view(
    [answered(mains('a', 8), 'confirmed'), answered(mains('b', 4), 'held')],
    10,
  );
  expect(fitsUnderCap(oversold, toOrderId('a'), 7).fits).toBe(true);
  expect(fitsUnderCap(oversold, toOrderId('a'), 9)).toEqual({ fits: false, wouldBe: 13, cap: 10 });
  expect(fitsUnderCap(oversold, null, 0).fits).toBe(true);
  expect(roomFor(oversold, null)).toBe(0);
});

test('an order that waits holds nothing yet', () => {
  const waiting = answered(mains('a', 3), 'waiting');
  expect(roomFor(view([waiting], 10), waiting.id)).toBe(10);
});

test('the waiting list follows the time of the orders, not of the reading', () => {
  const first = { ...answered(mains('b', 1), 'waiting', 5), sentAt: before(90) };
  const second = { ...answered(mains('a', 1), 'waiting', 50), sentAt: before(80) };
  const list = [second, mains('c', 1), answered(mains('d', 1), 'held'), first];
  const order = orderStates(list, EXAMPLE_MENU, exampleTerms());
  expect(waitingLine(list, order).map((one) => one.id)).toEqual(['b', 'a']);
});

test('places that come free go to the first in line that fits whole', () => {
  const confirmed = answered(mains('z', 7), 'confirmed');
  const large = { ...answered(mains('a', 5), 'waiting'), sentAt: before(90) };
  const small = { ...answered(mains('b', 2), 'waiting'), sentAt: before(80) };
  const smaller = { ...answered(mains('c', 1), 'waiting'), sentAt: before(70) };
  const line = [confirmed, smaller, small, large];
  expect(waitingSuggestion(line, EXAMPLE_MENU, exampleTerms(10))).toBe('b');
  expect(waitingSuggestion(line, EXAMPLE_MENU, exampleTerms(12))).toBe('a');
  expect(waitingSuggestion(line, EXAMPLE_MENU, exampleTerms(7))).toBeNull();
  expect(waitingSuggestion([confirmed], EXAMPLE_MENU, exampleTerms())).toBeNull();
  expect(mainsOf(large, EXAMPLE_MENU)).toBe(5);
});
