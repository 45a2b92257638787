import { afterEach, beforeEach, expect, test } from 'vitest';
import { frenchTexts } from '../support/french-texts.ts';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  drawn,
  everyScreen,
  findPlaces,
  liveToTheEnd,
  openDisclosures,
  loadScreen,
  type Screen,
  screensOfTheEnd,
} from '../support/every-screen.ts';
import { misfits } from '../support/layout.ts';
import { startGroup } from '../support/week-driver.ts';

const TOUR = { timeout: 240_000 };
/** How a page is looked at: the window in CSS pixels, the size of the text, the direction of reading. */
const WAYS = {
  'on the smallest phone': { width: 320, height: 568 },
  // Sixteen pixels are what a browser's own settings begin with.
  'with text at 200 %': { width: 360, height: 640, fontSize: 32 },
  // A phone of 360 × 640 zoomed in twice has half as many CSS pixels.
  'zoomed to 200 %': { width: 180, height: 320 },
  'on a computer': { width: 1280, height: 800 },
  'on a phone on its side': { width: 640, height: 360 },
  'read from right to left': { width: 360, height: 640, direction: 'rtl' },
} as const;

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-24T10:00:00+01:00' });
  await app.readyForOffline();
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('the first screens fit', async () => {
  const { page } = app;
  const found = [...(await lookEveryWay('welcome'))];
  await page.getByRole('button', { name: frenchTexts().t('firstRun.start') }).click();
  found.push(...(await lookEveryWay('who starts the group')));

  expect(found).toEqual([]);
});

test('every screen of an empty group fits', TOUR, async () => {
  await startGroup(app.page, { nickname: 'Lune', shares: true });

  expect(await tour(everyScreen)).toEqual([]);
});

test('every screen of a full week fits, with everything open', TOUR, async () => {
  await openDemoWeek(app.page);

  expect(await tour(everyScreen)).toEqual([]);
});

test('every screen of a week that is given and shared fits', TOUR, async () => {
  await openDemoWeek(app.page);
  await app.page.clock.setSystemTime('2026-11-26T20:00:00+01:00');
  await liveToTheEnd(app.page, await findPlaces(app.page));

  expect(await tour(screensOfTheEnd)).toEqual([]);
});

async function tour(screens: readonly Screen[]): Promise<readonly string[]> {
  const { page } = app;
  const places = await findPlaces(page);
  const found: string[] = [];
  for (const screen of screens) {
    await loadScreen(page, screen, places);
    await openDisclosures(page);
    found.push(...(await lookEveryWay(screen)));
  }
  return found;
}

async function lookEveryWay(what: string): Promise<readonly string[]> {
  const { page } = app;
  const settings = await page.context().newCDPSession(page);
  const found: string[] = [];
  for (const [way, { width, height, ...look }] of Object.entries(WAYS)) {
    const { fontSize = 16, direction = 'ltr' }: { fontSize?: number; direction?: string } = look;
    await page.setViewportSize({ width, height });
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    await settings.send('Page.setFontSizes', { fontSizes: { standard: fontSize } });
    await drawn(page);
    found.push(...(await misfits(page)).map((line) => `${what}, ${way}: ${line}`));
  }
  await settings.detach();
  return found;
}
