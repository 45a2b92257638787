import { expect, test } from 'vitest';
import { waitingSuggestion } from '../../../../src/domain/cap.ts';
import type { AnswerKind, OrderState } from '../../../../src/domain/order.ts';
import { answerOrder, capQuestion } from '../../../../src/features/answer-order.ts';
import { doorEvents, turnDoor } from '../../../../src/features/orders/close-orders.ts';
import type { CapAnswer } from '../../../../src/features/cap-answer.ts';
import { orderRows } from '../../../../src/features/orders/order-rows.ts';
import { raiseCap } from '../../../../src/features/orders/raise-cap.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { answerKind } from '../../../../src/store/books/week-book.ts';
import { happen } from '../../../../src/store/table.ts';
import { CUTOFF } from '../../../support/example-week.ts';
import { type OpenPhone, SUNDAY_NOON, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, openOrders, orderOf, taken } from '../../../support/orders-week.ts';

function stateOf({ week }: OpenPhone, id: string): OrderState | undefined {
  return orderRows(week).find(({ order }) => order.id === id)?.state;
}

async function answer(
  open: OpenPhone,
  id: string,
  kind: AnswerKind,
  cap: CapAnswer['type'] = 'ask',
) {
  const given = cap === 'raise' ? ({ type: 'ask' } as const) : { type: cap };
  return valueOf(await answerOrder(open.props, { order: orderOf(open, id).id, kind, cap: given }));
}

test('each answer replaces the one before, and the last one stands', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a'), 'requested');
  for (const kind of ['held', 'confirmed', 'waiting', 'declined', 'requested'] as const) {
    await answer(open, 'a', kind);
    expect(stateOf(open, 'a')).toBe(kind);
  }
  expect(orderOf(open, 'a').answers).toHaveLength(5);
});

test('an answer taken back brings back the one before', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a'), 'held');
  const cancelled = await answer(open, 'a', 'cancelled');
  expect(stateOf(open, 'a')).toBe('cancelled');
  valueOf(await cancelled.undo());
  expect(stateOf(open, 'a')).toBe('held');
});

test('the payment reference is fixed at confirmation and stays through every later answer', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a'), 'held');
  expect(open.week.contacts.value.get('a')?.reference).toBeNull();
  await answer(open, 'a', 'confirmed');
  const fixed = open.week.contacts.value.get('a')?.reference;
  expect(fixed).toMatch(/^02648/);
  await answer(open, 'a', 'requested');
  await answer(open, 'a', 'confirmed');
  expect(open.week.contacts.value.get('a')?.reference).toBe(fixed);
});

test('confirming what does not fit is asked about; what is held already has its place', async () => {
  const open = await openOrders({ mainsCap: 2 });
  await taken(open, exampleEntry('a', { mafe: 2 }), 'held');
  await taken(open, exampleEntry('b', { mafe: 1 }), 'requested');
  expect(capQuestion(open.props, orderOf(open, 'a'), 'confirmed')).toBeNull();
  const question = { type: 'OverCap', wouldBe: 3, cap: 2 };
  expect(capQuestion(open.props, orderOf(open, 'b'), 'confirmed')).toEqual(question);
  const order = orderOf(open, 'b').id;
  const refused = await answerOrder(open.props, { order, kind: 'held', cap: { type: 'ask' } });
  expect(refused).toMatchObject({ ok: false, error: question });
  expect(capQuestion(open.props, orderOf(open, 'b'), 'declined')).toBeNull();
});

test('when room appears the first in line that fits is suggested', async () => {
  const open = await openOrders({ mainsCap: 3 });
  await taken(open, exampleEntry('a', { mafe: 3 }));
  await taken(open, exampleEntry('b', { mafe: 4 }), 'held', { type: 'waiting' });
  await taken(open, exampleEntry('c', { mafe: 2 }), 'held', { type: 'waiting' });
  const suggested = () =>
    waitingSuggestion(open.week.orders.value, open.week.menu.value, open.week.terms.value);
  expect(suggested()).toBeNull();
  await answer(open, 'a', 'cancelled');
  expect(suggested()).toBe('c');
  valueOf(await raiseCap(open.week, { cap: 4, decision: null }));
  expect(suggested()).not.toBeNull();
});

test('an order of the very cutoff is late, and a person may still confirm it', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a', { mafe: 1 }, { sentAt: CUTOFF }), 'requested');
  expect(stateOf(open, 'a')).toBe('late');
  await answer(open, 'a', 'confirmed');
  expect(stateOf(open, 'a')).toBe('confirmed');
});

test('two phones that answered differently are settled by one answer over both', async () => {
  const open = await openOrders();
  await taken(open, exampleEntry('a'), 'held');
  const [held] = orderOf(open, 'a').answers;
  const { id: order } = orderOf(open, 'a');
  const replaces = held ? [held.id] : [];
  const basis = held?.basis ?? '';
  // As another phone would have said it, seeing only the first answer.
  const other = (id: string, kind: AnswerKind) =>
    happen(answerKind, id, { order, kind, replaces, basis });
  valueOf(await open.week.book.commit([other('x', 'confirmed'), other('y', 'cancelled')]));
  expect(stateOf(open, 'a')).toBe('contested');
  await answer(open, 'a', 'cancelled');
  expect(stateOf(open, 'a')).toBe('cancelled');
});

test('closing and reopening the orders leaves a trace, and each replaces the other', async () => {
  const open = await openOrders();
  valueOf(await turnDoor(open.props, 'orders-closed'));
  open.setNow(toInstant(SUNDAY_NOON + 60_000));
  const reopened = valueOf(await turnDoor(open.props, 'orders-reopened'));
  const [closed, again] = doorEvents(open.week);
  expect(again?.replaces).toEqual([closed?.id]);
  valueOf(await reopened.undo());
  expect(doorEvents(open.week).map(({ kind }) => kind)).toEqual(['orders-closed']);
});
