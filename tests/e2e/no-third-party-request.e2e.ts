import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { startForeignSite, type LocalSite } from '../support/foreign-site.ts';
import { productionBuild } from '../support/production-build.ts';

/** Where the tour begins; from there it follows every link of the demo week. */
const ENTRANCES = ['/', '/2026-W48/orders'];
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

  const visited = await tour();
  await app.readyForOffline();

  expect(visited).toEqual(expect.arrayContaining(ENTRANCES));
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

/** Visits the entrances and what they link to, each kind of screen once; the paths it saw. */
async function tour(): Promise<readonly string[]> {
  const kinds = new Set<string>();
  const visited: string[] = [];
  const ahead = [...ENTRANCES];
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    if (kinds.has(kindOfScreen(path))) continue;
    kinds.add(kindOfScreen(path));
    visited.push(path);
    await app.page.goto(server.origin + path);
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    const links = await app.page
      .locator('a[href^="/"]:visible')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '/'));
    ahead.push(...links);
  }
  return visited;
}

/** Weeks lead to weeks without end, and every order opens the same screen: one of each will do. */
function kindOfScreen(path: string): string {
  return path.replace(/\/\d{4}-W\d\d/, '/week').replace(/\/[a-z2-7]{20,}/g, '/id');
}

function leavesThePage(url: string): boolean {
  return !/^(data|blob):/.test(url);
}
