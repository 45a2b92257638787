import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  fixtureCounts,
  fixtureExpenses,
  fixtureFinal,
  fixtureOrders,
} from '../support/week-driver-fixture.ts';
import { codesShown, handOver, openStep } from '../support/week-driver-evening.ts';
import { openMenu, publishMenu } from '../support/week-driver-menu.ts';
import {
  capBar,
  fillOrder,
  kitchenCounts,
  openNewOrder,
  readOrders,
  saveOrder,
} from '../support/week-driver-orders.ts';
import {
  euros,
  follow,
  onScreen,
  openDoor,
  plain,
  press,
  said,
  seen,
  t,
} from '../support/week-driver.ts';

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

test('its workshop on Saturday goes from menu to hand-over without an amount anywhere', async () => {
  const { page } = app;
  const shown: string[] = [];
  const look = async () => void shown.push(await seen(page.locator('#app')));
  await openDoor(page, 'kitchen');
  await page.locator('.week-switcher-step').last().click();
  await page.getByRole('link', { name: t('kitchen.toEvent'), exact: true }).click();
  await onScreen(page, 'Atelier pain');
  await page.getByRole('group', { name: 'Saladiers', exact: true }).waitFor();
  await look();
  await openMenu(page);
  await follow(page, t('menu.takeAgain'));
  await press(page, t('menu.againMenuTake', { n: 7 }));
  await said(page, t('menu.againMenuTaken'));
  await look();
  await openMenu(page);
  await publishMenu(page);
  await look();
  await openNewOrder(page);
  await fillOrder(page, { nickname: 'Figue', lines: [{ dish: 'Baklava', quantity: 2 }] });
  await look();
  await saveOrder(page);
  await look();
  await openStep(page, 'handOver', 'Samedi');
  const [code = ''] = await codesShown(page);
  await handOver(page, code);
  await look();
  await openDoor(page, 'thursday', 'Samedi');
  await look();
  expect(shown.filter((text) => text.includes('€'))).toEqual([]);
  expect(shown.at(-1)).toContain(t('thursday.nOf', { done: 1, all: 1 }));
  const doors = page.getByRole('navigation', { name: t('words.doors') });
  expect(await doors.getByRole('link').count()).toBe(3);
  await page.goto(new URL(page.url()).href.replace('/thursday', '/thursday/cash'));
  await onScreen(page, t('week.notFound'));
  await page.goBack();
});

test('a workshop called off says so at the door and in the menu to share, keeps its order, and is called on again', async () => {
  const { page } = app;
  const off = page.getByRole('complementary', { name: t('week.calledOff') });
  await openDoor(page, 'kitchen');
  await page.getByRole('link', { name: t('kitchen.toEvent'), exact: true }).click();
  await press(page, t('events.callOff'));
  await page.getByRole('article').filter({ hasText: 'Figue' }).waitFor();
  await openStep(page, 'handOver', 'Samedi');
  await off.waitFor();
  expect(await codesShown(page)).toHaveLength(1);
  await openMenu(page);
  await off.waitFor();
  await page.getByRole('link', { name: t('menu.textLink'), exact: true }).click();
  const text = page.getByLabel(t('menu.textLabel'), { exact: true });
  expect(await text.inputValue()).toMatch(/^Atelier pain, .*\s: n’a pas lieu\./);
  await openDoor(page, 'kitchen');
  await page.getByRole('link', { name: t('kitchen.toEvent'), exact: true }).click();
  await press(page, t('events.callOn'));
  await page.getByRole('button', { name: t('events.callOff') }).waitFor();
  await openDoor(page, 'kitchen');
  expect(await off.count()).toBe(0);
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
