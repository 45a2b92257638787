import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { axeByDayAndNight, closeLook, closeLookByDay } from '../support/close-look.ts';
import { longestLanguage } from '../support/dictionaries.ts';
import {
  chooseLanguage,
  everyScreen,
  findPlaces,
  loadScreen,
  openDisclosures,
  openScreen,
  provokeErrors,
  type Screen,
} from '../support/every-screen.ts';
import { liveToTheEnd, screensOfTheEnd } from '../support/lived-week.ts';
import { startGroup, t } from '../support/week-driver.ts';

/** A tour of all screens looks at some thirty pages, each several times. */
const TOUR = { timeout: 600_000 };
/** Forms that must say something when they are sent empty, or with letters for numbers. */
const SCREENS_WITH_ERRORS: readonly Screen[] = ['newOrder', 'purchases', 'settings', 'people'];

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

test('the first screens can be read and fit, before and after a mistake', TOUR, async () => {
  const { page } = app;
  const found = [...(await closeLook(page, 'welcome'))];
  const longest = longestLanguage();
  await chooseLanguage(page, longest);
  found.push(...(await closeLook(page, `welcome in ${longest}`)));
  await chooseLanguage(page, 'fr');
  await page.getByRole('button', { name: t('firstRun.start') }).click();
  found.push(...(await closeLook(page, 'who starts the group')));
  await page.getByRole('button', { name: t('firstRun.create') }).click();
  expect(await page.locator('.field-error').count()).toBe(2);
  found.push(...(await closeLook(page, 'who starts the group, with errors')));

  expect(found).toEqual([]);
});

test('every screen of an empty group can be read and fits', TOUR, async () => {
  await startGroup(app.page, { nickname: 'Lune', shares: true });

  expect(await tour(everyScreen, closeLookByDay)).toEqual([]);
});

test('every screen of a week that is given and shared can be read and fits', TOUR, async () => {
  const { page } = app;
  await openDemoWeek(page);
  await page.clock.setSystemTime('2026-11-26T20:00:00+01:00');
  await liveToTheEnd(page, await findPlaces(page));

  expect(await tour(screensOfTheEnd, closeLook)).toEqual([]);
});

test(
  'axe finds nothing while forms say what is wrong, nor in the last question',
  TOUR,
  async () => {
    const { page } = app;
    await openDemoWeek(page);
    const places = await findPlaces(page);
    const found: string[] = [];
    const silent: Screen[] = [];
    for (const screen of everyScreen) {
      await openScreen(page, screen, places);
      const errors = await provokeErrors(page);
      if (errors > 0) found.push(...(await axe(`${screen} with errors`)));
      else if (SCREENS_WITH_ERRORS.includes(screen)) silent.push(screen);
    }
    await openScreen(page, 'thisPhone', places);
    await page.getByRole('button', { name: t('safety.erase') }).click();
    await page.getByRole('dialog').waitFor();
    found.push(...(await axe('erasing the phone')));

    expect(found).toEqual([]);
    expect(silent).toEqual([]);
  },
);

/** All of these screens, with everything open that opens. */
async function tour(
  screens: readonly Screen[],
  look: typeof closeLook,
): Promise<readonly string[]> {
  const { page } = app;
  const places = await findPlaces(page);
  // So that the bar about what was saved last lies over nothing.
  await loadScreen(page, 'kitchen', places);
  const found: string[] = [];
  for (const screen of screens) {
    await openScreen(page, screen, places);
    await openDisclosures(page);
    found.push(...(await look(page, screen)));
  }
  return found;
}

async function axe(what: string): Promise<readonly string[]> {
  return (await axeByDayAndNight(app.page)).map((line) => `${what}: ${line}`);
}
