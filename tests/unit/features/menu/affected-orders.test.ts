import { expect, test } from 'vitest';
import {
  affectedOrders,
  changedMessage,
  noteMenuTold,
} from '../../../../src/features/menu/affected-orders.ts';
import { wallTime } from '../../../../src/domain/calendar.ts';
import { toDishId } from '../../../../src/domain/dish.ts';
import { publishMenu, reopenMenu } from '../../../../src/features/menu/publish-menu.ts';
import { saveSetting } from '../../../../src/features/settings/save-setting.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import { allergenTable, dishTable } from '../../../../src/store/books/week-book.ts';
import { put } from '../../../../src/store/table.ts';
import { menuPhone } from '../../../support/menu-phone.ts';
import { type OpenPhone, SUNDAY_NOON, valueOf } from '../../../support/open-phone.ts';
import { exampleEntry, taken } from '../../../support/orders-week.ts';

async function publishAt(open: OpenPhone, minutes: number): Promise<void> {
  open.setNow(toInstant(SUNDAY_NOON + minutes * 60_000));
  valueOf(await publishMenu(open.props));
}

/** A week whose menu went out, got an order, and went out again with peanuts and without the soup. */
async function changedWeek(): Promise<OpenPhone> {
  const open = await menuPhone();
  await publishAt(open, 0);
  open.setNow(toInstant(SUNDAY_NOON + 60_000));
  await taken(open, exampleEntry('kiwi', { mafe: 1, soup: 2 }));
  await taken(open, exampleEntry('mango', { tajine: 1 }));
  valueOf(await reopenMenu(open.props));
  const peanuts = {
    dish: toDishId('mafe'),
    allergen: 'peanuts',
    presence: 'contains',
    detail: '',
  } as const;
  valueOf(
    await open.week.book.commit([
      put(allergenTable, 'mafe/peanuts', peanuts),
      put(dishTable, 'soup', { off: true }),
    ]),
  );
  return open;
}

test('while the menu is open again nobody is to be told; once it is out, those it touches', async () => {
  const open = await changedWeek();
  expect(affectedOrders(open.week)).toEqual([]);
  await publishAt(open, 2);
  expect(affectedOrders(open.week)).toMatchObject([
    {
      order: { id: 'kiwi' },
      changes: [{ type: 'AllergensAdded', allergens: ['peanuts'] }, { type: 'DishOff' }],
      isTold: false,
    },
  ]);
});

test('the ready message names each dish and what changed', async () => {
  const open = await changedWeek();
  await publishAt(open, 2);
  const [one] = affectedOrders(open.week);
  if (!one) throw new Error('nobody is touched');
  const { body } = changedMessage(open.week, one, 'fr');
  expect(body).toContain('mafe : attention, il y a (ou il peut y avoir) en plus : arachides.');
  expect(body).toContain('soup : n’est plus au menu.');
  expect(changedMessage(open.week, one, 'nl').body).toContain('pinda');
});

test('who is told leaves the list, until the menu changes again for her', async () => {
  const open = await changedWeek();
  await publishAt(open, 2);
  const [one] = affectedOrders(open.week);
  const { contactsBook } = open.week;
  if (!one || !contactsBook) throw new Error('nobody is touched');
  valueOf(await noteMenuTold(open.props, contactsBook, one));
  expect(affectedOrders(open.week)).toMatchObject([{ isTold: true }]);
  valueOf(await reopenMenu(open.props));
  valueOf(await open.week.book.commit([put(dishTable, 'mafe', { off: true })]));
  await publishAt(open, 4);
  expect(affectedOrders(open.week)).toMatchObject([{ order: { id: 'kiwi' }, isTold: false }]);
});

test('an order whose slot or delivery went is on the list, with a message in her language', async () => {
  const open = await menuPhone();
  open.setNow(toInstant(SUNDAY_NOON - 60_000));
  await taken(open, exampleEntry('kiwi', { mafe: 1 }));
  await taken(open, exampleEntry('mango', { mafe: 1 }, { slot: null, delivery: true }));
  await taken(open, exampleEntry('figue', { mafe: 1 }, { slot: wallTime('18:30') }));
  valueOf(await saveSetting(open.props.group, 'slots', [wallTime('18:30')]));
  valueOf(await saveSetting(open.props.group, 'delivery', false));
  await publishAt(open, 0);
  const affected = affectedOrders(open.week);
  expect(affected.map(({ order, changes }) => ({ id: order.id, changes }))).toEqual([
    { id: 'kiwi', changes: [{ type: 'SlotOff', slot: '17:30' }] },
    { id: 'mango', changes: [{ type: 'DeliveryOff' }] },
  ]);
  const [slot, delivery] = affected;
  if (!slot || !delivery) throw new Error('nobody is touched');
  expect(changedMessage(open.week, slot, 'fr').body).toContain(
    '17:30 : cette heure n’est plus proposée.',
  );
  expect(changedMessage(open.week, slot, 'ar').body).toContain('17:30');
  expect(changedMessage(open.week, delivery, 'nl').body).toContain('Levering is er niet meer.');
  expect(changedMessage(open.week, delivery, 'en').body).toContain(
    'Delivery is no longer offered.',
  );
});
