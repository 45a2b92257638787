import { afterEach, beforeEach, expect, test } from 'vitest';
import { isoDate } from '../../src/domain/calendar.ts';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { capBar } from '../support/week-driver-orders.ts';
import {
  type KeptByBrowser,
  keptByBrowser,
  openThisPhone,
  startErasing,
} from '../support/week-driver-phone.ts';
import { day, onScreen, openDoor, press, t } from '../support/week-driver.ts';

const THURSDAY = day(isoDate('2026-11-26'));
const NOTHING: KeptByBrowser = { databases: [], caches: [], localStorage: [], serviceWorkers: 0 };

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-24T18:05:00+01:00' });
  await app.readyForOffline();
  await openDemoWeek(app.page);
  await onScreen(app.page, t('words.kitchen'));
  await openThisPhone(app.page);
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('a phone is erased in two moves and five seconds, and nothing of it is left', async () => {
  const before = await keptByBrowser(app.page);
  expect(before.databases.length).toBeGreaterThan(5);
  expect(before.caches.length).toBe(1);
  expect(before.serviceWorkers).toBe(1);

  await startErasing(app.page);

  expect(await leftBehind()).toEqual(NOTHING);
});

test('after the current week was erased the app starts with another one, all its places open', async () => {
  const { page } = app;
  const current = new URL(page.url()).pathname.split('/')[1] ?? '';
  await page.getByText(t('safety.weekOf', { day: THURSDAY })).click();
  await page
    .getByRole('button', {
      name: t('kept.erase', { what: t('kept.weekWhole', { day: THURSDAY }) }),
    })
    .click();
  await press(page.getByRole('dialog'), t('kept.now'));
  await onScreen(page, t('week.gone'));
  await openThisPhone(page);

  await page.goto(server.origin);
  await onScreen(page, t('words.kitchen'));
  expect(page.url()).not.toContain(`/${current}/`);
  await page.goto(`${server.origin}/${current}/orders`);
  await onScreen(page, t('week.gone'));
  await page.getByRole('main').getByRole('link').click();
  await onScreen(page, t('words.kitchen'));
});

test('a phone is erased without a network too', async () => {
  await app.setOffline(true);

  await startErasing(app.page);

  expect(await leftBehind()).toEqual(NOTHING);
});

test('who stops the countdown keeps everything', async () => {
  const before = await keptByBrowser(app.page);

  await startErasing(app.page);
  await press(app.page, t('safety.eraseStop'));
  await app.page.getByRole('button', { name: t('safety.eraseNow'), exact: true }).waitFor();
  // Longer than the countdown would have taken.
  await app.page.clock.runFor(10_000);

  expect(await keptByBrowser(app.page)).toEqual(before);
  await press(app.page, t('words.cancel'));
  await openDoor(app.page, 'orders');
  expect(await capBar(app.page)).toBe('55 / 70');
});

test('another open window of the phone shows that it is erased, and shows nothing else', async () => {
  const other = await app.newTab();
  await openDoor(other, 'orders');

  await startErasing(app.page);

  await other.getByText(t('week.erased')).waitFor();
  expect(await other.getByRole('link').count()).toBe(0);
});

/** Looks from an empty page of the same origin: the app itself would begin to keep things again. */
async function leftBehind(): Promise<KeptByBrowser> {
  const { page, context } = app;
  await page.getByText(t('week.erased')).waitFor();
  await page.close();
  await app.setOffline(false);
  await context.route('**/empty-page', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  const empty = await context.newPage();
  await empty.goto(`${server.origin}/empty-page`);
  return keptByBrowser(empty);
}
