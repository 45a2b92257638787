import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { findPlaces, loadScreen } from '../support/every-screen.ts';
import { productionBuild } from '../support/production-build.ts';
import { t } from '../support/week-driver.ts';

let server: AppServer;
let phone: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  phone = await openPhone();
});

afterEach(async () => {
  await phone.close();
  await server.stop();
});

test('two phones with one build show the same six pictures, those of its list of hashes', async () => {
  const other = await openPhone();
  const published = await publishedPictures();

  expect(published).toHaveLength(6);
  expect(await shownPictures(phone.page)).toEqual(published);
  expect(await shownPictures(other.page)).toEqual(published);
  await other.close();
});

test('without a network the pictures are the same: they come from what the phone keeps', async () => {
  await server.stop();

  expect(await shownPictures(phone.page)).toEqual(await publishedPictures());
});

test('one altered byte of one file changes the pictures', async () => {
  await phone.page.evaluate(async () => {
    const cache = await caches.open('carnet-files');
    const [request] = (await cache.keys()).filter(({ url }) => /\/assets\/ar-/.test(url));
    const kept = request && (await cache.match(request));
    if (!kept) throw new Error('The file to alter is not there');
    const bytes = new Uint8Array(await kept.arrayBuffer());
    bytes.set([(bytes.at(-1) ?? 0) ^ 1], bytes.length - 1);
    await cache.put(request, new Response(bytes, { headers: kept.headers }));
  });

  expect(await shownPictures(phone.page)).not.toEqual(await publishedPictures());
});

test('while a file is missing there are no pictures to compare, and it is said why', async () => {
  await phone.page.evaluate(async () => {
    const cache = await caches.open('carnet-files');
    const [request] = await cache.keys();
    if (request) await cache.delete(request);
  });
  await askForPictures(phone.page);

  await phone.page.getByText(t('safety.sameNotYet')).waitFor();
  expect(await phone.page.getByRole('list', { name: t('safety.sameLabel') }).count()).toBe(0);
});

async function openPhone(): Promise<OpenedApp> {
  const app = await openApp({ origin: server.origin, startsAt: '2026-11-24T10:00:00+01:00' });
  await openDemoWeek(app.page);
  await app.readyForOffline();
  return app;
}

async function askForPictures(page: Page): Promise<void> {
  await loadScreen(page, 'thisPhone', await findPlaces(page));
  await page.getByRole('button', { name: t('safety.sameShow') }).click();
}

async function shownPictures(page: Page): Promise<readonly string[]> {
  await askForPictures(page);
  const pictures = page.getByRole('list', { name: t('safety.sameLabel') }).getByRole('listitem');
  await pictures.first().waitFor();
  return (await pictures.allTextContents()).map((word) => word.trim());
}

/** As whoever publishes this build reads them. */
async function publishedPictures(): Promise<readonly string[]> {
  const list = readFileSync(join(await productionBuild(), 'hashes.txt'), 'utf8');
  return /^# +fr: (.*)$/m.exec(list)?.[1]?.split(', ') ?? [];
}
