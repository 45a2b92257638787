import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import {
  capBar,
  kitchenCounts,
  type OrderEntry,
  readOrders,
  takeOrder,
} from '../support/week-driver-orders.ts';
import { openDoor, startGroup, t } from '../support/week-driver.ts';

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

test('two tabs that write at the same time lose nothing', { timeout: 60_000 }, async () => {
  const names = Array.from({ length: 8 }, (_, at) => `Kiwi ${at}`);
  const takeAll = async (page: Page, nicknames: readonly string[]) => {
    for (const nickname of nicknames) await takeOrder(page, order(nickname, 1));
  };

  await Promise.all([takeAll(first, names.slice(0, 4)), takeAll(second, names.slice(4))]);

  for (const page of [first, second]) {
    await expect.poll(() => capBar(page)).toBe('8 / 70');
    await page.reload();
    await openDoor(page, 'orders');
    const found = (await readOrders(page)).map(({ nickname }) => nickname);
    expect(found.toSorted()).toEqual(names);
  }
  expect(app.consoleErrors).toEqual([]);
});

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
