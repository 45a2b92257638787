import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  fixtureCounts,
  fixtureDishes,
  fixtureOrders,
} from '../support/week-driver-fixture.ts';
import { codesShown, handOver, openStep, pack, pay } from '../support/week-driver-evening.ts';
import { addDish, chooseCooks, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import {
  capBar,
  keepBothOfPair,
  kitchenCounts,
  readOrders,
  takeOrder,
} from '../support/week-driver-orders.ts';
import { openDoor, startGroup } from '../support/week-driver.ts';

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-23T10:00:00+01:00' });
  await app.readyForOffline();
  await app.setOffline(true);
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('a group cooks a whole week with one phone and no network', { timeout: 170_000 }, async () => {
  const { page } = app;
  page.setDefaultTimeout(8000);
  const T0 = Date.now();
  const mark = (w: string) => console.log(w, Date.now() - T0);
  await startGroup(page, { nickname: 'Lune', shares: true });
  mark('group');
  await openMenu(page);
  for (const dish of fixtureDishes) await addDish(page, dish);
  await publishMenu(page);
  mark('menu');
  await chooseCooks(page, ['Lune']);
  for (const order of fixtureOrders) await takeOrder(page, order);
  mark('orders');
  await keepBothOfPair(page);
  expect(await capBar(page)).toBe('55 / 70');
  expect((await readOrders(page)).length).toBe(20);
  await openDoor(page, 'kitchen');
  expect(await kitchenCounts(page)).toEqual({
    starters: 20,
    mains: 55,
    desserts: 20,
    dishes: fixtureCounts,
  });
  await page.clock.setSystemTime('2026-11-26T17:00:00+01:00');
  await openStep(page, 'packing');
  for (const code of await codesShown(page)) await pack(page, code);
  mark('packed');
  await openStep(page, 'handOver');
  for (const code of await codesShown(page)) {
    await handOver(page, code);
    await pay(page, code, 'cash');
  }
  mark('paid');
  await openDoor(page, 'thursday');
  console.log(await page.getByRole('main').innerText());
  mark('kitchen');
});
