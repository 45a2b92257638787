import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations, openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  addressOf,
  everyScreen,
  findPlaces,
  openDisclosures,
  loadScreen,
} from '../support/every-screen.ts';
import { t } from '../support/week-driver.ts';

const TOUR = { timeout: 240_000 };
/** Left out by axe unless asked: who speaks to the phone says what she reads. */
const MORE_RULES = ['label-content-name-mismatch'];

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-24T10:00:00+01:00' });
  await app.readyForOffline();
  await openDemoWeek(app.page);
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('every route of the app has an address that the tours visit', () => {
  const routes = readFileSync('src/app/routes.tsx', 'utf8').matchAll(/<Route\s+path="([^"]+)"/g);
  const shapes = [...routes].map(([, path = '']) => path.replaceAll(/:[^/]+/g, ':'));
  const places = { week: ':', dish: ':', order: ':' };
  const visited = everyScreen.map((screen) => addressOf(screen, places));

  expect(visited.toSorted()).toEqual(shapes.toSorted());
});

test('every screen opens by its address, has one title, and says nothing wrong', TOUR, async () => {
  const { page } = app;
  const places = await findPlaces(page);
  const lost: string[] = [];
  for (const screen of everyScreen) {
    await loadScreen(page, screen, places);
    const titles = await page.getByRole('heading', { level: 1 }).allTextContents();
    if (titles.length !== 1 || titles[0] === t('week.notFound'))
      lost.push(`${screen}: ${titles.join()}`);
  }

  expect(lost).toEqual([]);
  expect(app.consoleErrors).toEqual([]);
});

test('everything to touch is as large as a finger and named as it reads', TOUR, async () => {
  const { page } = app;
  const places = await findPlaces(page);
  const found: string[] = [];
  for (const screen of everyScreen) {
    await loadScreen(page, screen, places);
    await openDisclosures(page);
    const small = await page
      .locator('#app :is(button, a, summary, select, input, textarea)')
      .evaluateAll(smallerThanAFinger);
    const more = await axeViolations(page, MORE_RULES);
    found.push(...[...small, ...more].map((line) => `${screen}: ${line}`));
  }

  expect([...new Set(found)]).toEqual([]);
});

/** Lower than 48 pixels, or 64 where hands are wet; a chip is its whole label. */
function smallerThanAFinger(targets: readonly Element[]): readonly string[] {
  return targets
    .filter((target) => target.checkVisibility({ visibilityProperty: true }))
    .filter((target) => !target.matches('.visually-hidden'))
    .flatMap((target) => {
      const touched = target.closest('label, .switch') ?? target;
      const { height } = touched.getBoundingClientRect();
      const least = target.closest('.stepper[data-size=large]') ? 64 : 48;
      const words = (target.getAttribute('aria-label') ?? target.textContent ?? '').slice(0, 50);
      const name = `<${target.tagName.toLowerCase()} class="${target.className}"> ${words}`;
      return height < least - 0.5 ? [`${Math.round(height)} px high: ${name}`] : [];
    });
}
