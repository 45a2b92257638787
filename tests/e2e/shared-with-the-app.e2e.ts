import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { addDish, openMenu } from '../support/week-driver-menu.ts';
import { onScreen, press, startGroup, t } from '../support/week-driver.ts';

const MONDAY = '2026-11-23T10:00:00+01:00';
const WORDS = 'Bonjour, 2 mafé bœuf à 17h30 svp. Lune';

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: MONDAY });
  await app.readyForOffline();
  await app.setOffline(true);
});

afterEach(async () => {
  await app?.close();
  await server?.stop();
});

test('what another app shares waits in the inbox until a person reads it, without a network, and only once', async () => {
  const { page } = app;
  await startGroup(page, { nickname: 'Lune', shares: true });
  await openMenu(page);
  for (const dish of fixtureDishes.slice(2, 4)) await addDish(page, dish);
  // The system posts a form; the page's own policy lets no form of a page do so.
  await page.evaluate(async (words) => {
    const form = new FormData();
    form.set('text', words);
    form.append(
      'files',
      new File(['1 mafé légumes pour Figue'], 'sms.txt', { type: 'text/plain' }),
    );
    await fetch('/shared', { method: 'POST', body: form }).catch(() => undefined);
  }, WORDS);
  await page.goto(`${server.origin}/shared`);
  await onScreen(page, t('inbox.title'));
  await page.getByText(t('inbox.shared')).waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path.includes('shared'))).toEqual([]);

  await press(page, t('inbox.sharedRead'));
  await page.getByRole('article').first().waitFor();
  // What a sure card was read from stands behind a line.
  for (const line of await page.locator('article summary').all()) await line.click();
  await page.locator('mark', { hasText: '2 mafé bœuf' }).waitFor();
  await page.goto(`${server.origin}/shared`);
  await onScreen(page, t('inbox.title'));
  expect(await page.getByText(t('inbox.shared')).count()).toBe(0);
}, 120_000);
