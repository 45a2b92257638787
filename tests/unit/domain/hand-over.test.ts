import { expect, test } from 'vitest';
import { wallTime } from '../../../src/domain/calendar.ts';
import { deliveryRound, handoverSort } from '../../../src/domain/hand-over.ts';
import { toOrderId, type Order } from '../../../src/domain/order.ts';
import { exampleOrder } from '../../support/example-week.ts';

function stop(id: string, slot: string | null, delivery = false, code = `KA-${id}`): Order {
  const time = slot === null ? null : wallTime(slot);
  return exampleOrder(id, {}, { slot: time, delivery, code });
}
const ids = (orders: Order[]) => orders.map((order) => order.id);

test('every Thursday list goes by slot, deliveries after pick-ups, then by code', () => {
  const orders = [
    stop('900', null, true),
    stop('300', '18:30'),
    stop('200', '17:30'),
    stop('400', null),
    stop('100', '18:30'),
    stop('150', '17:30', true),
  ];
  const sorted = ['200', '150', '100', '300', '400', '900'];
  expect(ids(handoverSort(orders))).toEqual(sorted);
  expect(ids(handoverSort(orders.toReversed()))).toEqual(sorted);
});

test('within a slot the code decides, not the hidden id', () => {
  const orders = [stop('a', '17:30', false, 'KB-111'), stop('b', '17:30', false, 'KA-222')];
  expect(ids(handoverSort(orders))).toEqual(['b', 'a']);
});

test('two orders with one code are told apart by id, the same on every phone', () => {
  const orders = [stop('b', '17:30', false, 'KA-473'), stop('a', '17:30', false, 'KA-473')];
  expect(ids(handoverSort(orders))).toEqual(['a', 'b']);
});

test('the round follows the order a person gave, new stops come last by code', () => {
  const orders = [
    stop('4', null, true),
    stop('1', null, true),
    stop('3', null, true),
    stop('2', null, true),
    stop('5', '17:30'),
  ];
  const positions = new Map([
    [toOrderId('4'), 1],
    [toOrderId('3'), 2],
  ]);
  expect(ids(deliveryRound(orders, positions))).toEqual(['4', '3', '1', '2']);
});
