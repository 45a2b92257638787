import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  capShown,
  changeQuantity,
  nicknamesUnder,
  openCard,
  orderIdOf,
  ordersShown,
  payFor,
  paymentsOf,
  take,
  takeLarge,
  takePaymentBack,
} from '../support/several-phones-acts.ts';
import {
  haveTheSame,
  meet,
  openThreePhones,
  setOffline,
  type ThreePhones,
} from '../support/several-phones-group.ts';
import { openDoor, press, t } from '../support/week-driver.ts';

const CAP = 70;
/** From Monday morning to Tuesday evening, past the cutoff. */
const TO_TUESDAY_EVENING = '33:00:00';

let group: ThreePhones;

beforeAll(async () => {
  group = await openThreePhones();
});

afterAll(async () => {
  await group.close();
  for (const { cspViolations, requests } of group.all) {
    expect(cspViolations).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(group.line.origin))).toEqual([]);
  }
});

test('what three phones did apart, each without network, is on all three once they meet', async () => {
  const { lune, figue, safran, all } = group;
  await take(lune.page, 'Kiwi', 2);
  await meet(all);
  await setOffline(all, true);
  await changeQuantity(lune.page, 'Kiwi', { quantity: 4 });
  await take(lune.page, 'Mandarine');
  await changeQuantity(figue.page, 'Kiwi', { quantity: 3 });
  await take(figue.page, 'Noisette');
  await payFor(safran.page, 'Kiwi');
  await take(safran.page, 'Olive');
  expect(await haveTheSame([lune, figue])).toBe(false);
  expect(await haveTheSame([figue, safran])).toBe(false);
  await setOffline(all, false);
  await meet(all);

  const [first, ...others] = await Promise.all(all.map(({ page }) => ordersShown(page)));
  expect(others).toEqual([first, first]);
  for (const nickname of ['Kiwi', 'Mandarine', 'Noisette', 'Olive'])
    expect(first?.filter((row) => row.includes(nickname))).toHaveLength(1);
  // Four or three for Kiwi: every phone asks.
  for (const { page } of all)
    await page.getByRole('complementary', { name: t('tray.title'), exact: true }).waitFor();
});

test('one order settled on two phones without network is one payment', async () => {
  const { lune, figue, all } = group;
  await take(lune.page, 'Paprika');
  await meet(all);
  const order = await orderIdOf(lune.page, 'Paprika');
  await setOffline([lune, figue], true);
  await payFor(lune.page, 'Paprika');
  await payFor(figue.page, 'Paprika');
  await setOffline([lune, figue], false);
  await meet(all);

  for (const { page } of all) {
    expect(await paymentsOf(page, order)).toEqual([{ method: 'cash', tellers: 2 }]);
    const card = await openCard(page, 'Paprika');
    expect(await card.getByRole('group', { name: t('cash.howPaid') }).count()).toBe(0);
  }
});

test('settled, corrected and settled again, on one phone or on two at once, is not lost', async () => {
  const { lune, figue, safran, all } = group;
  await take(lune.page, 'Romarin');
  await payFor(lune.page, 'Romarin');
  await meet(all);
  const order = await orderIdOf(lune.page, 'Romarin');
  await setOffline(all, true);
  for (const { page } of [lune, figue]) {
    await takePaymentBack(page, 'Romarin');
    await payFor(page, 'Romarin', 'transfer');
  }
  await setOffline(all, false);
  await meet(all);
  for (const { page } of all)
    expect(await paymentsOf(page, order)).toEqual([{ method: 'transfer', tellers: 2 }]);

  await takePaymentBack(safran.page, 'Romarin');
  await payFor(safran.page, 'Romarin', 'cash');
  await meet(all);
  for (const { page } of all)
    expect(await paymentsOf(page, order)).toEqual([{ method: 'cash', tellers: 1 }]);
});

test('two phones that give away the last places at once both show 72 of 70', async () => {
  const { lune, figue, all } = group;
  await meet(all);
  const [used = 0] = (await capShown(lune.page)).split('/').map(Number);
  await takeLarge(lune.page, 'Tamarin', CAP - 2 - used);
  await meet(all);
  await setOffline([lune, figue], true);
  await take(lune.page, 'Vanille', 2);
  await take(figue.page, 'Yuzu', 2);
  expect(await capShown(lune.page)).toBe('70 / 70');
  expect(await capShown(figue.page)).toBe('70 / 70');
  await setOffline([lune, figue], false);
  await meet(all);

  const over = await nicknamesUnder(lune.page, t('orders.groupOver'));
  expect(over).toHaveLength(1);
  for (const { page } of all) {
    expect(await capShown(page)).toMatch(/^72 \/ 70/);
    expect(await nicknamesUnder(page, t('orders.groupOver'))).toEqual(over);
  }
});

test('orders taken without network after another phone closed them arrive late and stand apart', async () => {
  const { lune, figue, all } = group;
  await meet(all);
  await setOffline([figue], true);
  await openDoor(lune.page, 'orders');
  await press(lune.page, t('orders.closeOrders'));
  await lune.page.getByText(t('orders.doorClosed')).waitFor();
  await figue.page.clock.fastForward(TO_TUESDAY_EVENING);
  await take(figue.page, 'Zeste');
  await setOffline([figue], false);
  await meet(all);

  for (const { page } of all) {
    const late = await nicknamesUnder(page, t('orders.groupLate'));
    expect(late).toEqual([expect.stringContaining('Zeste')]);
    await page.getByText(t('orders.doorClosed')).waitFor();
  }
});
