import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { openStep } from '../support/week-driver-evening.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import { recordPurchase } from '../support/week-driver-money.ts';
import {
  capBar,
  fillOrder,
  kitchenCounts,
  openNewOrder,
  type OrderEntry,
  readOrders,
  saveOrder,
  takeOrder,
} from '../support/week-driver-orders.ts';
import { euros, openDoor, seen, startGroup, t } from '../support/week-driver.ts';

let server: AppServer;
let app: OpenedApp;
let first: Page;
let second: Page;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-23T10:00:00+01:00' });
  await app.readyForOffline();
  await app.setOffline(true);
  first = app.page;
  await startGroup(first, { nickname: 'Lune', shares: true });
  await openMenu(first);
  for (const dish of fixtureDishes.slice(2, 4)) await addDish(first, dish);
  await publishMenu(first);
  second = await app.newTab();
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('an order taken in one tab shows in the list of the other without a reload', async () => {
  await openDoor(second, 'orders');

  await takeOrder(first, order('Figue', 2));

  await second.getByRole('link').filter({ hasText: 'Figue' }).waitFor();
  expect(await readOrders(second)).toEqual(await readOrders(first));
  expect(await capBar(second)).toBe('2 / 70');
});

test('the kitchen of the other tab counts along', async () => {
  await openDoor(second, 'kitchen');

  await takeOrder(first, order('Figue', 3));

  await second.getByRole('meter', { name: t('kitchen.mains', { cap: 70 }) }).waitFor();
  await expect
    .poll(() => kitchenCounts(second))
    .toMatchObject({ mains: 3, dishes: { 'Mafé bœuf': 3 } });
});

test('two tabs that write at the same time lose nothing', { timeout: 120_000 }, async () => {
  const names = ['Kiwi 1', 'Kiwi 2', 'Kiwi 3', 'Kiwi 4'];
  const amounts = [101, 102, 103, 104];
  const buy = { shop: 'Marché', what: 'carottes', date: '2026-11-23', advancedBy: 'Lune' };
  await openStep(second, 'purchases');

  await Promise.all([
    inTurn(names, (name) => takeOrder(first, order(name, 1))),
    inTurn(amounts, (amountCents) => recordPurchase(second, { ...buy, amountCents })),
  ]);

  for (const page of [first, second]) {
    await page.reload();
    await openDoor(page, 'orders');
    expect((await readOrders(page)).map(({ nickname }) => nickname).toSorted()).toEqual(names);
    await openDoor(page, 'thursday');
    await page.getByText(t('thursday.purchasesDetail', { n: amounts.length })).waitFor();
    expect(await seen(page.getByRole('main'))).toContain(euros(410));
  }
  expect(app.consoleErrors).toEqual([]);
});

test('an order begun in one tab is not taken over by a new order in the other', async () => {
  await openNewOrder(first);
  await fillOrder(first, order('Figue', 1));

  await takeOrder(second, order('Kiwi', 2));
  await saveOrder(first);

  const orders = await readOrders(first);
  expect(orders.map(({ nickname }) => nickname).toSorted()).toEqual(['Figue', 'Kiwi']);
  expect(await capBar(first)).toBe('3 / 70');
});

async function inTurn<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  for (const one of all) await act(one);
}

function order(nickname: string, quantity: number): OrderEntry {
  return {
    nickname,
    contact: '',
    lines: [{ dish: 'Mafé bœuf', quantity }],
    slot: '17:30',
    address: null,
    note: '',
    kitchenNote: '',
  };
}
