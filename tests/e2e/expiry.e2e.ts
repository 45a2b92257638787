import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isoDate } from '../../src/domain/calendar.ts';
import { frenchTexts } from '../support/french-texts.ts';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { codesShown, openStep, pay } from '../support/week-driver-evening.ts';
import { settle } from '../support/week-driver-money.ts';
import { capBar, readOrders } from '../support/week-driver-orders.ts';
import { keptBooks, keptByBrowser, keptSecrets } from '../support/week-driver-phone.ts';
import { day, euros, onScreen, openDoor, press, seen, t } from '../support/week-driver.ts';

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-23T10:00:00+01:00' });
  await app.readyForOffline();
  await app.setOffline(true);
  await openDemoWeek(app.page);
  await onScreen(app.page, t('words.kitchen'));
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('at noon after hand-over the addresses and what was begun are gone, with their keys', async () => {
  const { page } = app;
  const gone = await databasesOf(page, ['addresses/2026-W48', 'drafts/2026-W48']);
  expect(gone.length).toBe(2);

  await startAt(page, '2026-11-27T11:59:00+01:00', '/2026-W48/thursday/round', t('thursday.round'));
  await page.getByText('En Basse-Noisette 9, 4000 Liège').waitFor();
  expect(await keptSecrets(page)).toContain('addresses/2026-W48');

  await startAt(page, '2026-11-27T12:01:00+01:00', '/2026-W48/thursday/round', t('thursday.round'));
  await page.getByText(t('thursday.addressesGone')).waitFor();
  expect(await page.getByText('En Basse-Noisette').count()).toBe(0);
  await expectGone(page, ['addresses/2026-W48', 'drafts/2026-W48'], gone);
});

test('seven days after hand-over nobody can say who ordered, but the counts stay', async () => {
  const { page } = app;
  const gone = await databasesOf(page, ['contacts/2026-W48']);

  await startAt(page, '2026-12-03T12:01:00+01:00', '/2026-W48/orders', t('orders.title'));

  const orders = await readOrders(page);
  expect(orders.length).toBe(20);
  expect(new Set(orders.map(({ nickname }) => nickname))).toEqual(new Set(['']));
  expect(await capBar(page)).toBe('55 / 70');
  await expectGone(page, ['contacts/2026-W48'], gone);
});

test('a settled week goes after eight weeks, opened again or not; its totals stay', async () => {
  const { page } = app;
  await startAt(page, '2026-11-26T22:00:00+01:00', '/2026-W48/thursday', t('words.thursday'));
  await openStep(page, 'handOver');
  for (const code of await codesShown(page)) await pay(page, code, 'cash');
  await openStep(page, 'settle');
  await settle(page);
  const gone = await databasesOf(page, ['week/2026-W48']);
  // Nobody looks at the old week again, only at each new one.
  for (const date of ['2026-12-10', '2026-12-29', '2027-01-14', '2027-01-21']) {
    await startAt(page, `${date}T11:59:00+01:00`, '/', t('words.kitchen'));
    expect(await keptSecrets(page)).toContain('week/2026-W48');
  }

  await startAt(page, '2027-01-21T12:01:00+01:00', '/', t('words.kitchen'));

  await expectGone(page, ['week/2026-W48'], gone);
  await page.goto(`${server.origin}/2026-W48/kitchen`);
  await onScreen(page, t('week.gone'));
  await page.goto(`${server.origin}/2027-W03/sharing`);
  const pots = page.getByRole('region', { name: t('sharing.toShare'), exact: true });
  const pot = pots.getByText(t('sharing.potOf', { day: day(isoDate('2026-11-26')) }));
  await pot.waitFor();
  expect(await seen(pots)).toContain(euros(37_900));
});

test('a clock one year ahead asks what day it is, and deletes nothing before the answer', async () => {
  const { page } = app;
  const before = await keptBooks(page);
  const question = t('week.askToday', { date: texts.longDate(isoDate('2027-11-23')) });

  await startAt(page, '2027-11-23T10:00:00+01:00', '/2026-W48/orders', question);
  expect(await keptBooks(page)).toEqual(before);

  await press(page, t('week.todayWrong'));
  await onScreen(page, t('orders.title'));
  expect((await readOrders(page)).filter(({ nickname }) => nickname !== '').length).toBe(20);
  expect(await keptBooks(page)).toEqual(before);
});

test('who says the far date is right lets the old week go', async () => {
  const { page } = app;
  const persons = ['addresses/2026-W48', 'contacts/2026-W48', 'drafts/2026-W48'];
  const gone = await databasesOf(page, persons);
  const question = t('week.askToday', { date: texts.longDate(isoDate('2027-11-23')) });
  await startAt(page, '2027-11-23T10:00:00+01:00', '/2026-W48/orders', question);

  await press(page, t('week.todayRight'));

  await onScreen(page, t('orders.title'));
  await openDoor(page, 'orders');
  await expectGone(page, persons, gone);
});

const texts = frenchTexts();

/** Starts the app anew at a moment, as a phone taken out of a pocket. */
async function startAt(page: Page, time: string, path: string, title: string): Promise<void> {
  await page.clock.setSystemTime(time);
  await page.goto(server.origin + path);
  await onScreen(page, title);
}

async function databasesOf(page: Page, names: readonly string[]): Promise<readonly string[]> {
  const books = await keptBooks(page);
  return books.filter(({ name }) => names.includes(name)).map(({ id }) => `carnet-b-${id}`);
}

async function expectGone(
  page: Page,
  names: readonly string[],
  databases: readonly string[],
): Promise<void> {
  const secrets = await keptSecrets(page);
  expect(secrets.length).toBeGreaterThan(0);
  expect(secrets.filter((name) => names.includes(name))).toEqual([]);
  expect(await databasesOf(page, names)).toEqual([]);
  const left = await keptByBrowser(page);
  expect(left.databases.filter((name) => databases.includes(name))).toEqual([]);
}
