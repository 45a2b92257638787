import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations, openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { closeLook, SMALLEST_PHONE } from '../support/close-look.ts';
import { longestLanguage } from '../support/dictionaries.ts';
import {
  addressOf,
  chooseLanguage,
  drawn,
  everyScreen,
  findPlaces,
  loadScreen,
  openDisclosures,
  openScreen,
} from '../support/every-screen.ts';
import { misfits } from '../support/layout.ts';
import { rememberedWords } from '../support/remembered-words.ts';
import { smallTargets } from '../support/small-targets.ts';
import { t } from '../support/week-driver.ts';

const TOUR = { timeout: 600_000 };

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
  const routes = readFileSync('src/app/routes.tsx', 'utf8').matchAll(
    /<Route\s+(?:key="[^"]+"\s+)?path="([^"]+)"/g,
  );
  const shapes = [...routes].map(([, path = '']) => path.replaceAll(/:[^/]+/g, ':'));
  const places = { week: ':', dish: ':', order: ':', recipe: ':' };
  const visited = everyScreen.map((screen) => addressOf(screen, places));

  expect(visited.toSorted()).toEqual(shapes.toSorted());
});

test(
  'every screen of a full week opens by its address, can be read, touched and fits, and leaves no words to the browser',
  TOUR,
  async () => {
    const { page } = app;
    const places = await findPlaces(page);
    const found: string[] = [];
    for (const screen of everyScreen) {
      await loadScreen(page, screen, places);
      const titles = await page.getByRole('heading', { level: 1 }).allTextContents();
      if (titles.length !== 1 || titles[0] === t('week.notFound'))
        found.push(`${screen}: has for its title ${titles.join()}`);
      await openDisclosures(page);
      const toMend = [...(await smallTargets(page)), ...(await rememberedWords(page))];
      found.push(...toMend.map((line) => `${screen}: ${line}`), ...(await closeLook(page, screen)));
    }

    expect([...new Set(found)]).toEqual([]);
    expect(app.consoleErrors).toEqual([]);
  },
);

test(
  'the screens of a full week fit the smallest phone in the language with most letters, and axe finds nothing',
  TOUR,
  async () => {
    const { page } = app;
    const places = await findPlaces(page);
    await openScreen(page, 'settings', places);
    await chooseLanguage(page, longestLanguage());
    await page.setViewportSize(SMALLEST_PHONE);
    await drawn(page);
    const found: string[] = [];
    for (const screen of everyScreen) {
      await openScreen(page, screen, places);
      await openDisclosures(page);
      const toMend = [...(await axeViolations(page, 'all but colours')), ...(await misfits(page))];
      found.push(...toMend.map((line) => `${screen}: ${line}`));
    }

    expect(found).toEqual([]);
  },
);
