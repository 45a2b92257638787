import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { everyScreen, findPlaces, openDisclosures, openScreen } from '../support/every-screen.ts';
import { startForeignSite, type LocalSite } from '../support/foreign-site.ts';
import { productionBuild } from '../support/production-build.ts';

/** What Chromium asks its maker about itself; a page that did so stands among its requests. */
const BROWSERS_OWN = /\.(google|googleapis|gvt1)\.com([:/]|$)/;

let server: AppServer;
let world: LocalSite;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  world = await startForeignSite();
  // Everything that is not this machine goes by the proxy, the worker's and the browser's own too.
  const proxy = `--proxy-server=${world.origin.replace('http://', '')}`;
  app = await openApp({ origin: server.origin, path: null, browserArgs: [proxy] });
});

afterEach(async () => {
  await app.close();
  await server.stop();
  await world.stop();
});

test('a tour of every screen asks nothing of anybody but our own server', async () => {
  await app.page.goto(server.origin);
  await openDemoWeek(app.page);

  const places = await findPlaces(app.page);
  for (const screen of everyScreen) {
    await openScreen(app.page, screen, places);
    await openDisclosures(app.page);
  }
  await app.readyForOffline();

  const origins = new Set(app.requests.filter(leavesThePage).map((url) => new URL(url).origin));
  expect([...origins]).toEqual([server.origin]);
  expect(world.hits.filter((url) => !BROWSERS_OWN.test(url))).toEqual([]);
});

test('no page or style of the app names an address but its own', async () => {
  const dist = await productionBuild();
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|css|webmanifest)$/.test(name))
    .map((name) => readFileSync(join(dist, name), 'utf8'));

  expect(files.length).toBeGreaterThan(1);
  // The namespace of SVG is a name; nothing is fetched from it.
  const addresses = files.join('\n').match(/(https?:)?\/\/[a-z0-9][^\s"')]*/gi) ?? [];
  expect(addresses.filter((address) => address !== 'http://www.w3.org/2000/svg')).toEqual([]);
});

test('the recorder would have seen a request to a stranger', async () => {
  await app.page.goto('http://stranger.invalid/who').catch(() => undefined);

  expect(world.hits).toContain('http://stranger.invalid/who');
});

function leavesThePage(url: string): boolean {
  return !/^(data|blob):/.test(url);
}
