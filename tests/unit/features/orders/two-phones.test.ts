import { expect, test } from 'vitest';
import { capView, orderStates } from '../../../../src/domain/cap.ts';
import { toOrderId } from '../../../../src/domain/order.ts';
import { answerOrder } from '../../../../src/features/answer-order.ts';
import { readKitchen } from '../../../../src/features/kitchen/read-kitchen.ts';
import { turnDoor } from '../../../../src/features/orders/close-orders.ts';
import { groupRows, orderRows } from '../../../../src/features/orders/order-rows.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { carry } from '../../../support/carry.ts';
import { CUTOFF } from '../../../support/example-week.ts';
import { type OpenPhone, openPhone, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, openOrders, taken } from '../../../support/orders-week.ts';

/** Two phones of the desk that met before they went apart. */
async function twoPhones(before: (one: OpenPhone) => Promise<void>) {
  const one = await openOrders();
  await before(one);
  const two = await openPhone({ joins: one });
  await carry(one, two);
  return [one, two] as const; // a pair
}

async function meet([one, two]: readonly [OpenPhone, OpenPhone]): Promise<void> {
  await carry(one, two);
  await carry(two, one);
}

function view({ week }: OpenPhone) {
  const [orders, menu, terms] = [week.orders.value, week.menu.value, week.terms.value];
  const { used, cap } = capView(orders, menu, terms);
  return { used, cap, states: Object.fromEntries(orderStates(orders, menu, terms)) };
}

const confirm = (open: OpenPhone, id: string) =>
  answerOrder(open.props, { order: toOrderId(id), kind: 'confirmed', cap: { type: 'ask' } });

test('two phones that give the last places away at once both show 72 / 70, and the same order over', async () => {
  const phones = await twoPhones(async (one) => {
    await taken(one, exampleEntry('a', { mafe: 68 }));
    await taken(one, exampleEntry('b', { mafe: 2 }), 'requested');
    await taken(one, exampleEntry('c', { tajine: 2 }), 'requested');
  });
  const [one, two] = phones;
  valueOf(await confirm(one, 'b')); // fits here
  valueOf(await confirm(two, 'c')); // and there
  expect([view(one).used, view(two).used]).toEqual([70, 70]);
  await meet(phones);
  expect(view(one)).toEqual(view(two));
  expect(view(one)).toMatchObject({ used: 72, cap: 70 });
  expect(Object.values(view(one).states).filter((state) => state === 'over')).toHaveLength(1);
});

test('orders closed before the cutoff: what comes after the closing is late on every phone, until they reopen', async () => {
  const phones = await twoPhones(async (one) => {
    await taken(one, exampleEntry('a', { mafe: 3 }));
  });
  const [one, two] = phones;
  const closing = CUTOFF - 86_400_000;
  one.setNow(toInstant(closing));
  valueOf(await turnDoor(one.props, 'orders-closed'));
  two.setNow(toInstant(closing + 600_000));
  await taken(two, exampleEntry('after', { mafe: 5 }, { nickname: 'Figue' }), 'requested');
  const before = { nickname: 'Kiwi', sentAt: toInstant(closing - 1) };
  await taken(two, exampleEntry('before', { mafe: 1 }, before), 'requested');
  await meet(phones);
  for (const open of phones)
    expect(view(open).states).toMatchObject({ after: 'late', before: 'requested' });

  valueOf(await turnDoor(two.props, 'orders-reopened'));
  await meet(phones);
  for (const open of phones) expect(view(open).states).toMatchObject({ after: 'requested' });
});

test('orders that came after the closing of another phone stand apart, and nobody cooks more', async () => {
  const phones = await twoPhones(async (one) => {
    await taken(one, exampleEntry('a', { mafe: 3 }));
  });
  const [one, two] = phones;
  one.setNow(CUTOFF);
  valueOf(await turnDoor(one.props, 'orders-closed'));
  const toCook = JSON.stringify(readKitchen(one.week, CUTOFF).courses);
  two.setNow(toInstant(CUTOFF + 600_000));
  await taken(two, exampleEntry('late', { mafe: 5 }, { nickname: 'Figue' }), 'requested');
  await taken(
    two,
    exampleEntry('in-time', { mafe: 1 }, { nickname: 'Kiwi', sentAt: toInstant(CUTOFF - 1) }),
    'requested',
  );
  await meet(phones);
  for (const open of phones) {
    const groups = groupRows(orderRows(open.week));
    const idsIn = (name: string) =>
      groups.find(({ group }) => group === name)?.rows.map(({ order }) => order.id);
    expect(idsIn('late')).toEqual(['late']);
    expect(idsIn('requested')).toEqual(['in-time']);
    expect(idsIn('confirmed')).toEqual(['a']);
    expect(JSON.stringify(readKitchen(open.week, CUTOFF).courses)).toBe(toCook);
  }
  expect(view(one)).toEqual(view(two));
});
