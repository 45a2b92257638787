import { expect, test } from 'vitest';
import { cents } from '../../../../src/domain/money.ts';
import { toOrderId } from '../../../../src/domain/order.ts';
import { contestOf } from '../../../../src/domain/tray.ts';
import { answerOrder } from '../../../../src/features/answer-order.ts';
import { deviceNames } from '../../../../src/features/device-names.ts';
import { turnDoor } from '../../../../src/features/orders/close-orders.ts';
import { saveSetting } from '../../../../src/features/settings/save-setting.ts';
import { sayStep, takeValue } from '../../../../src/features/tray/answer-tray.ts';
import type { FieldOption } from '../../../../src/features/tray/read-fields.ts';
import { readTray } from '../../../../src/features/tray/read-tray.ts';
import { contactTable } from '../../../../src/store/books/desk-books.ts';
import {
  allergenTable,
  dishTable,
  lineTable,
  orderTable,
  stopTable,
} from '../../../../src/store/books/week-book.ts';
import { put, settle } from '../../../../src/store/table.ts';
import { allergenRow } from '../../../../src/store/views/week-menu.ts';
import { lineRow } from '../../../../src/store/views/week-orders.ts';
import { toDishId } from '../../../../src/domain/dish.ts';
import { wallTime } from '../../../../src/domain/calendar.ts';
import { frenchTexts } from '../../../support/french-texts.ts';
import { type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { orderOf } from '../../../support/orders-week.ts';
import { meet, onlyEntry, sameTrays, threePhones } from '../../../support/phones-apart.ts';

const A = toOrderId('a');

const portions = (open: OpenPhone, quantity: number) =>
  open.week.book.commit([put(lineTable, lineRow('a', 'mafe'), { quantity })]);

const optionOf = (options: readonly FieldOption[], value: unknown): FieldOption => {
  const found = options.find((option) => option.value === value);
  if (!found) throw new Error('Nobody wrote this value');
  return found;
};

test('a quantity two phones changed at once is shown with both values on every phone, until one answers', async () => {
  const { kiwi, mango, figue, all } = await threePhones();
  valueOf(await portions(kiwi, 3));
  valueOf(await portions(mango, 4));
  await meet(all);
  sameTrays(all);
  const entry = onlyEntry(figue, 'field');
  expect(entry.subject.code).toMatch(/^[A-Z]{2}-\d{2}$/);
  expect(new Set(entry.options.map(({ value }) => value))).toEqual(new Set([3, 4]));
  expect(entry.options.filter(({ stands }) => stands)).toHaveLength(1);
  valueOf(await takeValue(entry, optionOf(entry.options, 3)));
  await meet(all);
  for (const open of all) {
    expect(readTray(open.props)).toEqual([]);
    expect(orderOf(open, 'a').lines).toMatchObject([{ quantity: 3 }]);
  }
});

test('keeping what stands clears the question on every phone, too', async () => {
  const { kiwi, mango, all } = await threePhones();
  valueOf(await portions(kiwi, 3));
  valueOf(await portions(mango, 4));
  await meet(all);
  const entry = onlyEntry(kiwi, 'field');
  const standing = entry.options.find(({ stands }) => stands);
  if (!standing) throw new Error('One value stands');
  valueOf(await takeValue(entry, standing));
  await meet(all);
  for (const open of all) {
    expect(readTray(open.props)).toEqual([]);
    expect(orderOf(open, 'a').lines).toMatchObject([{ quantity: standing.value }]);
  }
});

test('two people who answer a quantity at once and alike are done; if not, all are asked again', async () => {
  const { kiwi, mango, all } = await threePhones();
  valueOf(await portions(kiwi, 3));
  valueOf(await portions(mango, 4));
  await meet(all);
  const answer = async (open: OpenPhone, value: number) => {
    const entry = onlyEntry(open, 'field');
    valueOf(await takeValue(entry, optionOf(entry.options, value)));
  };
  await Promise.all([answer(kiwi, 3), answer(mango, 4)]);
  await meet(all);
  sameTrays(all);
  await Promise.all([answer(kiwi, 4), answer(mango, 4)]);
  await meet(all);
  for (const open of all) {
    expect(readTray(open.props)).toEqual([]);
    expect(orderOf(open, 'a').lines).toMatchObject([{ quantity: 4 }]);
  }
});

test('an hour on one phone and « delivery » on another are one question, and its answer holds together', async () => {
  const { kiwi, mango, all } = await threePhones();
  const when = (slot: string | null, delivery: boolean) =>
    put(orderTable, 'a', { slot: slot === null ? null : wallTime(slot), delivery });
  valueOf(await kiwi.week.book.commit([when('18:30', false)]));
  valueOf(await mango.week.book.commit([when(null, true)]));
  await meet(all);
  sameTrays(all);
  const entry = onlyEntry(kiwi, 'field');
  valueOf(await takeValue(entry, optionOf(entry.options, '18:30')));
  await meet(all);
  for (const open of all) {
    expect(readTray(open.props)).toEqual([]);
    expect(orderOf(open, 'a')).toMatchObject({ slot: '18:30', delivery: false });
  }
});

test('prices, allergens, notes and nicknames are asked about; places in a list are not', async () => {
  const { kiwi, mango, all } = await threePhones();
  const dish = toDishId('mafe');
  const write = (open: OpenPhone, at: number) =>
    open.week.book.commit([
      put(dishTable, 'mafe', { price: cents(900 + at), name: `mafé ${at}`, position: at }),
      put(allergenTable, allergenRow('mafe', 'nuts'), {
        dish,
        allergen: 'nuts',
        presence: at === 1 ? 'contains' : 'not',
      }),
      put(orderTable, 'a', { kitchenNote: `sans ${at}` }),
      put(stopTable, 'a', { position: at }),
    ]);
  const name = (open: OpenPhone, nickname: string) =>
    open.week.contactsBook?.commit([put(contactTable, 'a', { nickname })]);
  await Promise.all([write(kiwi, 1), write(mango, 2), name(kiwi, 'Indigo'), name(mango, 'Safran')]);
  await meet(all);
  sameTrays(all);
  const asked = readTray(kiwi.props).map((entry) => (entry.type === 'field' ? entry.field : ''));
  expect(asked.toSorted()).toEqual([
    'allergens.presence',
    'contacts.nickname',
    'dishes.name',
    'dishes.price',
    'orders.kitchenNote',
  ]);
});

test('a cap set on two phones at once is asked about, a value no version takes is never offered', async () => {
  const { kiwi, mango, figue, all } = await threePhones();
  valueOf(await saveSetting(kiwi.group, 'mainsCap', 60));
  valueOf(await saveSetting(mango.group, 'mainsCap', 80));
  const strange = settle(['settings', 'mainsCap', 'value'], -3);
  valueOf(await figue.group.book.commit([strange]));
  await meet(all);
  sameTrays(all);
  const entry = onlyEntry(kiwi, 'field');
  expect(new Set(entry.options.map(({ value }) => value))).toEqual(new Set([60, 80]));
  valueOf(await takeValue(entry, optionOf(entry.options, 60)));
  await meet(all);
  for (const open of all) {
    expect(readTray(open.props)).toEqual([]);
    expect(open.group.settings.value.mainsCap).toBe(60);
  }
});

test('an order cancelled on one phone while another changed 2 → 4 waits for a person, and is cooked for', async () => {
  const { kiwi, mango, all } = await threePhones();
  const answer = (open: OpenPhone, kind: 'confirmed' | 'cancelled') =>
    answerOrder(open.props, { order: A, kind, cap: { type: 'ask' } });
  valueOf(await answer(kiwi, 'cancelled'));
  valueOf(await portions(mango, 4));
  await meet(all);
  sameTrays(all);
  const { order } = onlyEntry(mango, 'order');
  expect(contestOf(order).changes).toEqual([{ dish: 'mafe', before: 2, now: 4 }]);
  // Both answer at once, and differently: nobody's word is lost.
  valueOf(await answer(kiwi, 'cancelled'));
  valueOf(await answer(mango, 'confirmed'));
  await meet(all);
  sameTrays(all);
  expect(contestOf(onlyEntry(kiwi, 'order').order).heads.map(({ kind }) => kind)).toHaveLength(2);
  valueOf(await answer(kiwi, 'confirmed'));
  await meet(all);
  for (const open of all) expect(readTray(open.props)).toEqual([]);
});

test('orders closed on one phone and reopened on another at once are closed until people say', async () => {
  const { kiwi, mango, all } = await threePhones();
  valueOf(await turnDoor(kiwi.props, 'orders-closed'));
  await meet(all);
  valueOf(await turnDoor(kiwi.props, 'orders-reopened'));
  valueOf(await turnDoor(mango.props, 'orders-closed'));
  await meet(all);
  sameTrays(all);
  const entry = onlyEntry(mango, 'event');
  expect(entry.said.map(({ value }) => value).toSorted()).toEqual([
    'orders-closed',
    'orders-reopened',
  ]);
  valueOf(await sayStep(mango.props, entry, 'orders-reopened'));
  await meet(all);
  for (const open of all) expect(readTray(open.props)).toEqual([]);
});

test('each phone is called as whoever added it wrote, this one « ce téléphone »', async () => {
  const { kiwi, mango } = await threePhones();
  const names = deviceNames(kiwi.props, frenchTexts());
  const idOf = ({ phone }: OpenPhone) => phone.shelf.keys.value?.device.id ?? '';
  expect(names(idOf(kiwi))).toBe('ce téléphone');
  expect(names(idOf(mango))).toBe('Mango');
  expect(names('QRSTUVWX')).toBe('téléphone QRST');
});
