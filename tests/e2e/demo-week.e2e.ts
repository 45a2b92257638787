import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  fixtureCounts,
  fixtureExpenses,
  fixtureFinal,
  fixtureOrders,
} from '../support/week-driver-fixture.ts';
import { capBar, kitchenCounts, readOrders } from '../support/week-driver-orders.ts';
import { euros, onScreen, openDoor, plain, press, seen, t } from '../support/week-driver.ts';

let server: AppServer;
let app: OpenedApp;

beforeAll(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-24T18:05:00+01:00' });
  await openDemoWeek(app.page);
  await onScreen(app.page, t('words.kitchen'));
});

afterAll(async () => {
  await app.close();
  await server.stop();
});

test('the demo week is the fixture week: 55 mains, 20 starters, 20 desserts', async () => {
  await onScreen(app.page, t('words.kitchen'));

  expect(await kitchenCounts(app.page)).toEqual({
    starters: fixtureFinal.starters,
    mains: fixtureFinal.mains,
    desserts: fixtureFinal.desserts,
    dishes: fixtureCounts,
  });
});

test('its twenty orders come to 633.00 €, each as in the fixture', async () => {
  await openDoor(app.page, 'orders');

  const shown = await readOrders(app.page);
  const short = shown.map(({ nickname, text }) => `${nickname} ${/[\d ]+,\d\d €/.exec(text)?.[0]}`);
  const expected = fixtureOrders.map((one) => `${one.nickname}  ${euros(one.totalCents)}`);
  expect(short.map(plain).toSorted()).toEqual(expected.map(plain).toSorted());
  expect(await capBar(app.page)).toBe('55 / 70');
});

test('its evening has 633.00 € to receive and the purchases of the fixture', async () => {
  await openDoor(app.page, 'thursday');

  const steps = await seen(app.page.getByRole('list', { name: t('thursday.steps') }));
  expect(steps).toContain(
    plain(
      t('thursday.openMoney', {
        n: fixtureFinal.orders,
        amount: euros(fixtureFinal.revenueCents),
      }),
    ),
  );
  const { totalCents, kitchenContributionCents } = fixtureExpenses;
  expect(steps).toContain(euros(totalCents + kitchenContributionCents));
});

test('who leaves the demo week stands again before an empty phone', async () => {
  await press(app.page, t('week.demoLeave'));
  await app.page.getByText(t('week.demoGoes')).waitFor();
  await press(app.page, t('week.demoLeave'));

  await app.page.getByText(t('week.erased')).waitFor();
  await press(app.page, t('week.startAgain'));
  await onScreen(app.page, t('firstRun.title'));
  expect(await app.page.getByText(t('week.demo')).count()).toBe(0);
  await app.page.reload();
  await onScreen(app.page, t('firstRun.title'));
});
