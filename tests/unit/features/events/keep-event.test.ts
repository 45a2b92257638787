import { expect, test } from 'vitest';
import { addWeeks, wallTime } from '../../../../src/domain/calendar.ts';
import { cents } from '../../../../src/domain/money.ts';
import { settleWeek } from '../../../../src/features/cash/settle-week.ts';
import { readEarlierMoney } from '../../../../src/features/earlier-weeks.ts';
import {
  canHoldEvents,
  changeEvent,
  holdsMoney,
  makeEvent,
} from '../../../../src/features/events/keep-event.ts';
import { renewRings } from '../../../../src/features/devices/make-renewal.ts';
import { publishMenu } from '../../../../src/features/menu/publish-menu.ts';
import { orderRows } from '../../../../src/features/orders/order-rows.ts';
import { settledPots } from '../../../../src/features/settled-pots.ts';
import { NOTHING_EARLIER } from '../../../../src/features/week-pot.ts';
import { libraryTable, turnCountKind } from '../../../../src/store/books/group-book.ts';
import { expenseKind } from '../../../../src/store/books/week-book.ts';
import { happen, put } from '../../../../src/store/table.ts';
import { openEvent } from '../../../support/event-phone.ts';
import { FIXTURE_WEEK, openPhone, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, taken } from '../../../support/orders-week.ts';

const NEXT = addWeeks(FIXTURE_WEEK, 1);
const AFTER_NEXT = addWeeks(FIXTURE_WEEK, 2);

test('where nothing is sold orders cost nothing, whatever their dishes cost elsewhere', async () => {
  const open = await openEvent();
  await taken(open, exampleEntry('one', { mafe: 2 }, { slot: wallTime('17:30') }));
  const [row] = orderRows(open.week);
  expect(row).toMatchObject({ portions: 2, total: 0, balance: { open: 0 } });
  const { event } = open;
  const one = open.group.oneOffs.value.get(event);
  if (!one) throw new Error('it was made');
  valueOf(await changeEvent(open.props, one, { prices: true }));
  expect(orderRows(open.week)[0]).toMatchObject({ total: 1900, balance: { open: 1900 } });
});

test('a menu without prices goes out, and the library keeps what its dishes cost', async () => {
  const open = await openEvent();
  const { group } = open;
  const [dish] = open.week.menu.value.dishes;
  if (!dish) throw new Error('there are dishes');
  valueOf(await group.book.commit([put(libraryTable, dish.libraryId, { price: cents(950) })]));
  valueOf(await publishMenu(open.props));
  expect(group.book.rows(libraryTable).value.get(dish.libraryId)?.price).toBe(950);
});

test('its books go as many weeks after its day as weeks are kept, though nothing is settled', async () => {
  const open = await openEvent();
  const line = (await open.phone.shelf.entries()).find(({ name }) => name === `week/${open.event}`);
  // Saturday 28 November and eight weeks, noon in Brussels.
  await expect
    .poll(async () => (await open.phone.shelf.entries()).find(({ id }) => id === line?.id)?.due)
    .toBe(Date.UTC(2027, 0, 23, 11));
});

test('with prices it is settled as what it is: a pot beside its week, no turns, a deficit for the next week', async () => {
  const open = await openEvent({ prices: true });
  const spent = {
    kind: 'purchase' as const,
    shop: '',
    what: 'Farine',
    amount: cents(1500),
    paidBy: 'cash-box' as const,
    spentOn: open.week.terms.value.servedOn,
  };
  valueOf(await open.week.book.commit([happen(expenseKind, 'flour', spent)]));
  expect(holdsMoney(open.week)).toBe(true);
  expect(await readEarlierMoney(open.props)).toEqual(NOTHING_EARLIER);
  valueOf(await settleWeek(open.props, NOTHING_EARLIER));
  expect(open.group.book.facts(turnCountKind).value).toEqual([]);
  expect(settledPots(open.props).map(({ week }) => week)).toEqual([open.event]);
  const week = await open.props.openWeek(FIXTURE_WEEK);
  if (!week) throw new Error('it is open');
  // The week it lies in has its own pot; the next one takes up what lacked, once.
  expect((await readEarlierMoney({ ...open.props, week })).deficits).toEqual([]);
  valueOf(await settleWeek({ ...open.props, week }, NOTHING_EARLIER));
  const next = await open.props.openWeek(NEXT);
  if (!next) throw new Error('it is open');
  const { deficits } = await readEarlierMoney({ ...open.props, week: next });
  expect(deficits.map(({ amount }) => amount)).toEqual([1500]);
  valueOf(await settleWeek({ ...open.props, week: next }, { latePayments: [], deficits }));
  const later = await open.props.openWeek(AFTER_NEXT);
  if (!later) throw new Error('it is open');
  const after = await readEarlierMoney({ ...open.props, week: later });
  expect(after.deficits.map(({ amount }) => amount)).toEqual([1500]);
});

test('a week walked past before there were events takes none, and says so', async () => {
  const open = await openPhone();
  const { shelf } = open.phone;
  valueOf(
    await shelf.changeKeys((keys) => {
      if (!keys) throw new Error('it has keys');
      const old = Object.entries(keys.books).filter(([name]) => !name.includes('.'));
      return Promise.resolve({ ok: true, value: { ...keys, books: Object.fromEntries(old) } });
    }),
  );
  expect(canHoldEvents(shelf.keys.value, FIXTURE_WEEK)).toBe(false);
  const made = await makeEvent(open.props, FIXTURE_WEEK, { name: 'Atelier', weekday: 6 });
  expect(made).toEqual({ ok: false, error: { type: 'EventKeyMissing' } });
  expect(open.group.oneOffs.value.size).toBe(0);
});

test('four digits nobody chose open nothing and make nothing', async () => {
  const open = await openPhone();
  await expect(open.props.openWeek('2026-W48.1234' as never)).rejects.toThrow('BookClosed');
  const names = (await open.phone.shelf.entries()).map(({ name }) => name);
  expect(names.filter((name) => name.includes('.'))).toEqual([]);
});

test('new keys reach an event still open although its week is settled', async () => {
  const open = await openEvent({ prices: true });
  const week = await open.props.openWeek(FIXTURE_WEEK);
  if (!week) throw new Error('it is open');
  valueOf(await settleWeek({ ...open.props, week }, NOTHING_EARLIER));
  const before = open.phone.shelf.keys.value?.books[`week/${open.event}`];
  valueOf(await renewRings(open.props, ['kitchen'], []));
  const after = open.phone.shelf.keys.value?.books[`week/${open.event}`];
  expect(after).toBeDefined();
  expect(String(after)).not.toBe(String(before));
});
