import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import {
  fillOrder,
  openNewOrder,
  type OrderEntry,
  readOrders,
  saveOrder,
} from '../support/week-driver-orders.ts';
import { onScreen, openDoor, press, startGroup, t } from '../support/week-driver.ts';

/** All that was said on the phone before it rang off. */
const HALF: Partial<OrderEntry> = {
  lines: [{ dish: 'Mafé bœuf', quantity: 2 }],
  nickname: 'Figue',
  contact: 'figue@example.org',
  address: 'rue du Grand-Sureau 87, 4020 Liège',
  kitchenNote: 'sans arachides',
  note: '2e étage',
};

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-23T10:00:00+01:00' });
  await app.readyForOffline();
  await app.setOffline(true);
  await startGroup(app.page, { nickname: 'Lune', shares: true });
  await openMenu(app.page);
  for (const dish of fixtureDishes.slice(2, 4)) await addDish(app.page, dish);
  await publishMenu(app.page);
  await openNewOrder(app.page);
  await fillOrder(app.page, HALF);
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('an order cut short by a reload is offered again, and nothing typed is missing', async () => {
  const { page } = app;
  await page.reload();
  await openDoor(page, 'orders');
  await offer(page).waitFor();
  expect(await readOrders(page)).toEqual([]);

  await press(page, t('orders.resume'));
  await onScreen(page, t('orders.form'));

  await page.getByText(t('orders.resumed')).waitFor();
  expect(await typedIn(page)).toEqual({
    quantity: '2',
    nickname: HALF.nickname,
    contact: HALF.contact,
    address: HALF.address,
    kitchenNote: HALF.kitchenNote,
    note: HALF.note,
  });
});

test('an order continued after a reload is saved once and offered no more', async () => {
  const { page } = app;
  await page.reload();
  await fillOrder(page, { lines: [{ dish: 'Mafé légumes', quantity: 1 }] });

  await saveOrder(page);

  const orders = await readOrders(page);
  expect(orders.map(({ nickname }) => nickname)).toEqual(['Figue']);
  expect(orders[0]?.text).toContain('3 plats · 27,50 €');
  expect(await offer(page).count()).toBe(0);
});

test('an unfinished order can be thrown away, and that can be undone', async () => {
  const { page } = app;
  await openDoor(page, 'orders');

  await press(page, t('orders.discard'));
  await offer(page).waitFor({ state: 'detached' });
  await press(page, t('words.undo'));

  await press(page, t('orders.resume'));
  expect((await typedIn(page)).nickname).toBe(HALF.nickname);
});

function offer(page: Page) {
  return page.getByText(t('orders.unfinished'), { exact: true });
}

async function typedIn(page: Page) {
  await onScreen(page, t('orders.form'));
  const text = (name: string) => page.getByRole('textbox', { name, exact: true }).inputValue();
  return {
    quantity: await page.getByRole('spinbutton', { name: 'Mafé bœuf', exact: true }).inputValue(),
    nickname: await text(t('orders.nickname')),
    contact: await text(t('orders.contact')),
    address: await text(t('orders.address')),
    kitchenNote: await text(t('orders.kitchenNote')),
    note: await text(t('orders.note')),
  };
}
