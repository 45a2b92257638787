import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations, openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  chooseLanguage,
  drawn,
  everyScreen,
  findPlaces,
  openDisclosures,
  openScreen,
} from '../support/every-screen.ts';
import { misfits } from '../support/layout.ts';
import { smallTargets } from '../support/small-targets.ts';

const TOUR = { timeout: 600_000 };
/** An ordinary phone last: the page is left as it was. */
const PHONES = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
] as const;
/** Names of things, and codes of orders, that are written the same in every language. */
const SAME_EVERYWHERE = /Carnet|SMS|CSV|IBAN|QR|PDF|[A-Z]{2}-\d{2,3}/g;

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

test('every screen of a full week is Arabic, is read from the right, and fits', TOUR, async () => {
  const { page } = app;
  await openDemoWeek(page);
  const places = await findPlaces(page);
  await openScreen(page, 'settings', places);
  await chooseLanguage(page, 'ar');
  await drawn(page);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const found: string[] = [];
  for (const screen of everyScreen) {
    await openScreen(page, screen, places);
    await openDisclosures(page);
    const mended = [
      ...(await foreignWords(page)),
      ...(await smallTargets(page)),
      ...(await axeViolations(page, 'all but colours')),
    ];
    for (const phone of PHONES) {
      await page.setViewportSize(phone);
      await drawn(page);
      mended.push(...(await misfits(page)).map((line) => `${phone.width} px wide: ${line}`));
    }
    found.push(...mended.map((line) => `${screen}: ${line}`));
  }

  expect([...new Set(found)]).toEqual([]);
  expect(app.consoleErrors).toEqual([]);
});

/**
 * Latin words that stand bare in an Arabic sentence: one that was not translated, or a name that is
 * not kept in its own direction and so may turn what stands beside it.
 */
async function foreignWords(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('#app').evaluate((root) => {
    const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const within = node.parentElement;
      // A list to choose from, and what is typed or quoted, turn each line as its words want it.
      const isApart = within?.closest('bdi, blockquote, textarea, select, script, [lang]');
      const isInApp = isApart === null || isApart?.contains(root);
      if (isInApp) found.push(node.textContent ?? '');
    }
    return found;
  });
  return texts
    .map((text) => text.replaceAll(/[\u2066-\u2068][^\u2069]*\u2069/g, ''))
    .filter((text) => /\p{Script=Latin}/u.test(text.replaceAll(SAME_EVERYWHERE, '')))
    .map((text) => `bare words: ${text}`);
}
