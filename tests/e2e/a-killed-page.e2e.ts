import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp, temporaryProfile } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { crashPage, killBrowserOf } from '../support/week-driver-kill.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import { expectedWeek, type KnownWeek, readWeek } from '../support/week-driver-model.ts';
import { DISHES, MENU, nextStep, type Random, type Step } from '../support/week-driver-steps.ts';
import { startGroup, t } from '../support/week-driver.ts';

/** Add the seed of a failure here to see it again. */
const SEEDS = [99];
const STEPS = 30;
/** Every so many strikes the whole browser goes; between them the page alone, which is quicker. */
const BROWSER_GOES_EVERY = 3;
/** About as long as a gesture takes to be on disk and said, in milliseconds. */
const LATEST_STRIKE_MS = 120;

const profile = temporaryProfile();
let server: AppServer;
let app: OpenedApp;
let page: Page;
let minutes = 0;

beforeEach(async () => {
  server = await startApp();
  await startBrowser();
  await app.readyForOffline();
  await startGroup(page, { nickname: 'Lune', shares: true });
  await openMenu(page);
  for (const dish of MENU) await addDish(page, dish);
  await publishMenu(page);
});

afterEach(async () => {
  await app.close();
  await server.stop();
  profile.remove();
});

test.for(SEEDS)(
  'a phone that dies after each of 30 random steps has lost nothing it had shown as saved (seed %i)',
  { timeout: 300_000 },
  async (seed) => {
    const random = seededRandom(seed);
    let week: KnownWeek = { orders: [], purchases: [], begun: null };
    let saves = 0;
    for (let at = 0; at < STEPS; at += 1) {
      const step = nextStep(week, at, random);
      await step.prepare(page);
      const saved = await strikeDuring(step, random, at % BROWSER_GOES_EVERY === 0);
      await page.getByRole('navigation', { name: t('words.doors') }).waitFor();

      const shown = await readWeek(page);

      const possible = saved ? [step.after] : [step.after, week, ...step.cutShort];
      const found = possible.find((one) => isShown(one, shown));
      const told = `seed ${seed}, step ${at}: ${step.words}, ${saved ? 'saved' : 'cut short'}`;
      expect(found ? shown : possible.map((one) => expectedWeek(one, DISHES)), told).toEqual(shown);
      week = found ?? week;
      if (saved) saves += 1;
    }
    // How many orders came depends on how often the phone was quicker than its death.
    expect(saves).toBeGreaterThan(STEPS / 5);
    expect(week.orders).not.toEqual([]);
  },
);

/** Taps, and lets the phone die at once, soon, or just after the app said it is saved. */
async function strikeDuring(step: Step, random: Random, wholeBrowser: boolean): Promise<boolean> {
  const waitsForWord = random() < 0.5;
  const soon = random() * LATEST_STRIKE_MS;
  const tap = step.tap(page);
  const tapped = tap.then(
    () => true,
    () => false,
  );
  await (waitsForWord ? tap : Promise.race([tapped, pause(soon)]));
  if (wholeBrowser) {
    killBrowserOf(profile.folder);
    const saved = await tapped;
    await app.close().catch(() => undefined); // it is gone already
    await startBrowser();
    return saved;
  }
  await crashPage(page);
  const saved = await tapped;
  await page.close();
  page = await app.newTab();
  return saved;
}

async function startBrowser(): Promise<void> {
  minutes += 10;
  const startsAt = new Date(Date.UTC(2026, 10, 23, 9, minutes)).toISOString();
  app = await openApp({ origin: server.origin, profile: profile.folder, startsAt });
  page = app.page;
}

function isShown(week: KnownWeek, shown: object): boolean {
  return isDeepStrictEqual(expectedWeek(week, DISHES), shown);
}

/** Mulberry32: the same steps for the same seed. */
function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
