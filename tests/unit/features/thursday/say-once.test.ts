import { expect, test } from 'vitest';
import { sayOnce, unsay } from '../../../../src/features/thursday/say-once.ts';
import { handedOverKind } from '../../../../src/store/books/week-book.ts';
import { minutesAfterFive, openEvening, orderAt } from '../../../support/evening-phone.ts';
import { openPhone, valueOf } from '../../../support/open-phone.ts';

test('a second tap on another window says when it was handed over, and writes nothing', async () => {
  const open = await openEvening();
  const other = await openPhone({ storage: open.storage, now: minutesAfterFive(20) });
  const { order } = orderAt(open, 0);
  open.setNow(minutesAfterFive(12));
  valueOf(await sayOnce(open.week, 'handed-over', order.id));
  const second = await sayOnce(other.week, 'handed-over', order.id);
  expect(second).toEqual({ ok: false, error: { type: 'AlreadyHandedOver', time: '17:12' } });
  expect(other.week.book.everHappened(handedOverKind)).toHaveLength(1);
});

test('a meal taken back can be handed over again, and its first time is forgotten', async () => {
  const open = await openEvening();
  const { order } = orderAt(open, 0);
  valueOf(await sayOnce(open.week, 'handed-over', order.id));
  valueOf(await unsay(open.week, 'handed-over', order.id));
  expect(orderAt(open, 0).handedOver).toBeNull();
  open.setNow(minutesAfterFive(30));
  valueOf(await sayOnce(open.week, 'handed-over', order.id));
  expect(orderAt(open, 0).handedOver?.at).toBe(minutesAfterFive(30));
});

test('undoing the second hand-over leaves the meal to give', async () => {
  const open = await openEvening();
  const { order } = orderAt(open, 0);
  const first = valueOf(await sayOnce(open.week, 'handed-over', order.id));
  valueOf(await first.undo());
  const again = valueOf(await sayOnce(open.week, 'handed-over', order.id));
  expect(orderAt(open, 0).handedOver).not.toBeNull();
  valueOf(await again.undo());
  expect(orderAt(open, 0).handedOver).toBeNull();
});

test('packing and giving are told apart', async () => {
  const open = await openEvening();
  const { order } = orderAt(open, 0);
  valueOf(await sayOnce(open.week, 'packed', order.id));
  expect(orderAt(open, 0)).toMatchObject({ handedOver: null, packed: { order: order.id } });
});
