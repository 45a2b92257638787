import { expect, test } from 'vitest';
import { cents } from '../../../../src/domain/money.ts';
import { toOrderId } from '../../../../src/domain/order.ts';
import { readEvening } from '../../../../src/features/evening.ts';
import { recordPayment, takeBackPayment } from '../../../../src/features/record-payment.ts';
import { tellAgain } from '../../../../src/features/tray/answer-tray.ts';
import { readBesides } from '../../../../src/features/tray/read-besides.ts';
import { readTray } from '../../../../src/features/tray/read-tray.ts';
import { readWeekMoney } from '../../../../src/store/views/week-money.ts';
import { type OpenPhone, valueOf } from '../../../support/open-phone.ts';
import { meet, onlyEntry, sameTrays, threePhones } from '../../../support/phones-apart.ts';

const A = toOrderId('a');
const pay = (open: OpenPhone, method: 'cash' | 'transfer', amount = 1900) =>
  recordPayment(open.props, { order: A, method, amount: cents(amount) });
const paymentsOn = ({ week }: OpenPhone) =>
  readWeekMoney(week.book).payments.map(({ method, amount }) => `${method} ${amount}`);

test('one order settled alike on two phones is one payment, and no question', async () => {
  const { kiwi, mango, all } = await threePhones();
  valueOf(await pay(kiwi, 'cash'));
  valueOf(await pay(mango, 'cash'));
  await meet(all);
  for (const open of all) {
    expect(paymentsOn(open)).toEqual(['cash 1900']);
    expect(readTray(open.props)).toEqual([]);
  }
});

test('settled in cash and by transfer at once: counted once, asked about, and once is what people said', async () => {
  const { kiwi, mango, figue, all } = await threePhones();
  valueOf(await pay(kiwi, 'cash'));
  valueOf(await pay(mango, 'transfer'));
  await meet(all);
  sameTrays(all);
  for (const open of all) expect(paymentsOn(open)).toHaveLength(1);
  const entry = onlyEntry(figue, 'telling');
  const transfer = entry.tellings.find(({ value }) => value.method === 'transfer');
  if (!transfer) throw new Error('Mango said so');
  valueOf(await tellAgain(entry, [transfer.value.data]));
  await meet(all);
  for (const open of all) {
    expect(readTray(open.props)).toEqual([]);
    expect(paymentsOn(open)).toEqual(['transfer 1900']);
  }
});

test('taken twice is two payments, whoever else says so at the same time', async () => {
  const { kiwi, mango, all } = await threePhones();
  valueOf(await pay(kiwi, 'cash'));
  valueOf(await pay(mango, 'transfer'));
  await meet(all);
  for (const open of [kiwi, mango]) {
    const entry = onlyEntry(open, 'telling');
    valueOf(
      await tellAgain(
        entry,
        entry.tellings.map(({ value }) => value.data),
      ),
    );
  }
  await meet(all);
  for (const open of all) {
    expect(readTray(open.props)).toEqual([]);
    expect(paymentsOn(open).toSorted()).toEqual(['cash 1900', 'transfer 1900']);
    expect(readEvening(open.week)[0]?.balance).toMatchObject({ paid: 3800, surplus: 1900 });
  }
});

test('« cash » and « transfer » said at once are asked about again, and never count twice', async () => {
  const { kiwi, mango, all } = await threePhones();
  valueOf(await pay(kiwi, 'cash'));
  valueOf(await pay(mango, 'transfer'));
  await meet(all);
  const say = async (open: OpenPhone, method: string) => {
    const entry = onlyEntry(open, 'telling');
    const told = entry.tellings.find(({ value }) => value.method === method);
    valueOf(await tellAgain(entry, told ? [told.value.data] : []));
  };
  await Promise.all([say(kiwi, 'cash'), say(mango, 'transfer')]);
  await meet(all);
  sameTrays(all);
  for (const open of all) expect(paymentsOn(open)).toHaveLength(1);
  await say(kiwi, 'cash');
  await meet(all);
  for (const open of all) {
    expect(readTray(open.props)).toEqual([]);
    expect(paymentsOn(open)).toEqual(['cash 1900']);
  }
});

test('settled, corrected and settled again on several phones is not lost', async () => {
  const { kiwi, mango, all } = await threePhones();
  valueOf(await pay(kiwi, 'cash'));
  valueOf(await pay(mango, 'cash'));
  await meet(all);
  valueOf(await takeBackPayment(mango.props, A));
  valueOf(await takeBackPayment(kiwi.props, A));
  await meet(all);
  for (const open of all) expect(paymentsOn(open)).toEqual([]);
  valueOf(await pay(kiwi, 'transfer'));
  valueOf(await pay(mango, 'transfer'));
  await meet(all);
  for (const open of all) {
    expect(paymentsOn(open)).toEqual(['transfer 1900']);
    expect(readEvening(open.week)[0]?.balance).toMatchObject({ open: 0, surplus: 0 });
    expect(readTray(open.props)).toEqual([]);
  }
});

test('a correction on one phone and a further payment on another are two facts: neither swallows the other', async () => {
  const { kiwi, mango, all } = await threePhones();
  valueOf(await pay(kiwi, 'cash', 1000));
  await meet(all);
  valueOf(await takeBackPayment(kiwi.props, A));
  valueOf(await pay(kiwi, 'cash', 1200)); // what was really given
  valueOf(await pay(mango, 'cash', 900)); // the rest, beside the first
  await meet(all);
  for (const open of all) {
    expect(paymentsOn(open).toSorted()).toEqual(['cash 1200', 'cash 900']);
    expect(readTray(open.props)).toEqual([]);
    expect(readBesides(open.props)).toMatchObject([{ type: 'paid-twice', surplus: 200 }]);
  }
});
