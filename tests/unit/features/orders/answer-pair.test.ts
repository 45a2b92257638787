import { expect, test } from 'vitest';
import { orderBasis } from '../../../../src/domain/order.ts';
import { keepBoth, mergePair, pairQuestion } from '../../../../src/features/orders/answer-pair.ts';
import { duplicatePairs, orderRows } from '../../../../src/features/orders/order-rows.ts';
import type { OrderPair } from '../../../../src/domain/duplicates.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { SUNDAY_NOON, type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, openOrders, orderOf, taken } from '../../../support/orders-week.ts';

const EARLIER = toInstant(SUNDAY_NOON - 3_600_000);

function pairs({ week }: OpenPhone) {
  return duplicatePairs(week, orderRows(week));
}

function onlyPair(open: OpenPhone): OrderPair {
  const [pair] = pairs(open);
  if (!pair) throw new Error('The two orders do not look alike');
  return pair;
}

function states({ week }: OpenPhone) {
  return Object.fromEntries(orderRows(week).map(({ order, state }) => [order.id, state]));
}

test('the same order twice: the newer is cancelled, and undo brings the question back', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('b', { mafe: 2 }, { sentAt: EARLIER }));
  await taken(open, exampleEntry('a', { mafe: 2 }));
  const pair = onlyPair(open);
  const saved = valueOf(await mergePair(open.props, 'same', { pair, cap: { type: 'ask' } }));
  expect(states(open)).toEqual({ a: 'cancelled', b: 'confirmed' });
  expect(pairs(open)).toEqual([]);
  valueOf(await saved.undo());
  expect(states(open)).toEqual({ a: 'confirmed', b: 'confirmed' });
  expect(pairs(open)).toEqual([pair]);
});

test('added together, the older holds the lines and the allergy of both', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 2 }, { sentAt: EARLIER, slot: null }), 'requested');
  const late = { kitchenNote: 'sans noix', delivery: true, slot: null, address: 'Port 3' };
  await taken(open, exampleEntry('b', { mafe: 1, cake: 1 }, late));
  const pair = onlyPair(open);
  valueOf(await mergePair(open.props, 'add', { pair, cap: { type: 'ask' } }));
  expect(orderBasis(orderOf(open, 'a').lines)).toBe('cake:1 mafe:3');
  expect(orderOf(open, 'a')).toMatchObject({ kitchenNote: 'sans noix', delivery: true });
  expect(open.week.addresses.value.get('a')).toBe('Port 3');
  // The promise made for the newer one holds for what is left.
  expect(states(open)).toEqual({ a: 'confirmed', b: 'cancelled' });
  expect(open.week.contacts.value.get('a')?.reference).not.toBeNull();
});

test('adding an unanswered order to a confirmed one beyond the cap is asked about', async () => {
  const open = await openOrders({ mainsCap: 3 });
  await taken(open, exampleEntry('a', { mafe: 2 }, { sentAt: EARLIER }));
  await taken(open, exampleEntry('b', { mafe: 2 }), 'requested');
  const pair = onlyPair(open);
  const question = { type: 'OverCap', wouldBe: 4, cap: 3 };
  expect(pairQuestion(open.props, 'add', pair)).toEqual(question);
  expect(pairQuestion(open.props, 'same', pair)).toBeNull();
  const refused = await mergePair(open.props, 'add', { pair, cap: { type: 'ask' } });
  expect(refused).toMatchObject({ ok: false, error: question });
  valueOf(await mergePair(open.props, 'add', { pair, cap: { type: 'anyway' } }));
  expect(states(open)).toEqual({ a: 'over', b: 'cancelled' });
});

test('two people are not asked about again, unless that is undone', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 2 }));
  await taken(open, exampleEntry('b', { mafe: 2 }));
  const pair = onlyPair(open);
  const saved = valueOf(await keepBoth(open.props, pair));
  expect(pairs(open)).toEqual([]);
  valueOf(await saved.undo());
  expect(pairs(open)).toEqual([pair]);
  valueOf(await keepBoth(open.props, pair));
  expect(pairs(open)).toEqual([]);
});
