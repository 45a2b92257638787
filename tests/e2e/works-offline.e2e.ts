import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { productionBuild } from '../support/production-build.ts';

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin });
  await app.readyForOffline();
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('after one visit the app starts again although the server is gone', async () => {
  await server.stop();
  await expect(fetch(server.origin)).rejects.toThrow();

  await app.page.reload();

  expect(await app.page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy();
  expect(app.consoleErrors).toEqual([]);
});

test('a page that is left is not kept with what it was writing, which would hold the next one up', async () => {
  const page = await app.page.reload();

  expect(page?.fromServiceWorker()).toBe(true);
  expect(page?.headers()['cache-control']).toBe('no-store');
});

test('a link into a week opens in a new tab without a network', async () => {
  await openDemoWeek(app.page);
  await server.stop();
  await app.setOffline(true);

  const tab = await app.newTab('/2026-W48/orders');

  expect(await tab.getByRole('heading', { level: 1 }).textContent()).toBeTruthy();
});

test('every file of the app is on the phone, screens and languages never opened too', async () => {
  const dist = await productionBuild();
  const built = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length))
    .filter(
      (path) => !['/sw.js', '/robots.txt', '/hashes.txt'].includes(path) && !path.startsWith('/m/'),
    );

  const kept = await app.page.evaluate(async () => {
    const cache = await caches.open('carnet-files');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });

  expect(built.length).toBeGreaterThan(5);
  expect(kept.toSorted()).toEqual(built.toSorted());
});

test("the team's worker answers nothing for the customer's page", async () => {
  await server.stop();

  await expect(app.page.goto(`${server.origin}/m/`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});
