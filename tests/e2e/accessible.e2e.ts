import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Language } from '../../src/i18n/catalog.ts';
import { frenchTexts } from '../support/french-texts.ts';
import { axeViolations, openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  chooseLanguage,
  drawn,
  everyScreen,
  findPlaces,
  liveToTheEnd,
  openDisclosures,
  openScreen,
  type Places,
  provokeErrors,
  type Screen,
  screensOfTheEnd,
} from '../support/every-screen.ts';
import { startGroup } from '../support/week-driver.ts';

/** A tour of all screens looks at some thirty pages, each several times. */
const TOUR = { timeout: 240_000 };
/** Forms that must say something when they are sent empty, or with letters for numbers. */
const SCREENS_WITH_ERRORS: readonly Screen[] = ['newOrder', 'purchases', 'settings', 'people'];

const { t } = frenchTexts();
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

test('axe finds nothing on the first screens, before and after a mistake', TOUR, async () => {
  const { page } = app;
  const found = [...(await lookAt('welcome'))];
  await chooseLanguage(page, 'en');
  found.push(...(await lookAt('welcome in English')));
  await chooseLanguage(page, 'fr');
  await page.getByRole('button', { name: t('firstRun.start') }).click();
  found.push(...(await lookAt('who starts the group')));
  await page.getByRole('button', { name: t('firstRun.create') }).click();
  expect(await page.locator('.field-error').count()).toBe(2);
  found.push(...(await lookAt('who starts the group, with errors')));

  expect(found).toEqual([]);
});

test.each<Language>(['fr', 'en'])(
  'axe finds nothing on the screens of an empty group (%s)',
  TOUR,
  async (language) => {
    await startGroup(app.page, { nickname: 'Lune', shares: true });

    expect(await tour(language, everyScreen)).toEqual([]);
  },
);

test.each<Language>(['fr', 'en'])(
  'axe finds nothing on the screens of a full week, closed and open (%s)',
  TOUR,
  async (language) => {
    await openDemoWeek(app.page);

    expect(await tour(language, everyScreen)).toEqual([]);
  },
);

test('axe finds nothing on the screens of a week that is given and shared', TOUR, async () => {
  const { page } = app;
  await openDemoWeek(page);
  await page.clock.setSystemTime('2026-11-26T20:00:00+01:00');
  await liveToTheEnd(page, await findPlaces(page));

  expect(await tour('fr', screensOfTheEnd)).toEqual([]);
});

test('axe finds nothing while forms say what is wrong', TOUR, async () => {
  const { page } = app;
  await openDemoWeek(page);
  const places = await findPlaces(page);
  const found: string[] = [];
  const silent: Screen[] = [];
  for (const screen of everyScreen) {
    await openScreen(page, screen, places);
    const errors = await provokeErrors(page);
    if (errors > 0) found.push(...(await lookAt(`${screen} with errors`)));
    else if (SCREENS_WITH_ERRORS.includes(screen)) silent.push(screen);
  }

  expect(found).toEqual([]);
  expect(silent).toEqual([]);
});

test('axe finds nothing in the questions asked before something is final', TOUR, async () => {
  const { page } = app;
  await openDemoWeek(page);
  const places = await findPlaces(page);
  await openScreen(page, 'thisPhone', places);
  await page.getByRole('button', { name: t('safety.erase') }).click();
  await page.getByRole('dialog').waitFor();

  expect(await lookAt('erasing the phone')).toEqual([]);
});

/** All of these screens in one language, with everything open that opens. */
async function tour(language: Language, screens: readonly Screen[]): Promise<readonly string[]> {
  const { page } = app;
  const places = await findPlaces(page);
  if (language !== 'fr') await changeLanguage(places, language);
  const found: string[] = [];
  for (const screen of screens) {
    await openScreen(page, screen, places);
    await openDisclosures(page);
    found.push(...(await lookAt(screen)));
  }
  return found;
}

async function changeLanguage(places: Places, language: Language): Promise<void> {
  await openScreen(app.page, 'settings', places);
  await chooseLanguage(app.page, language);
  await drawn(app.page);
}

/** Every rule by day; by night only the colours are others. */
async function lookAt(what: string): Promise<readonly string[]> {
  const { page } = app;
  await drawn(page);
  const byDay = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await axeViolations(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [
    ...byDay.map((line) => `${what}: ${line}`),
    ...byNight.map((line) => `${what}, by night: ${line}`),
  ];
}
