import type { Page } from 'playwright';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { buildVersion } from '../support/app-version.ts';
import { productionBuild } from '../support/production-build.ts';
import { onScreen, t } from '../support/week-driver.ts';
import { fillOrder, openNewOrder } from '../support/week-driver-orders.ts';

const LONG = { timeout: 120_000 };

/** The version of the build that all tests share. */
const OLDER = packageJson.version;

let older: string;
let newer: string;
let server: AppServer;
let app: OpenedApp;

beforeAll(async () => {
  older = await productionBuild();
  newer = await buildVersion('newer');
});

beforeEach(async () => {
  server = await startApp({ dist: older });
  app = await openApp({ origin: server.origin });
  await app.readyForOffline();
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('a newer version asks, waits for the answer, and keeps what is on the phone', async () => {
  await writeNote(app.page, 'deux soupes pour Figue');
  await publishNewer();
  await lookForUpdate(app.page);

  await updateButton(app.page).waitFor();
  expect(await version(app.page)).toBe(OLDER);

  await updateButton(app.page).click();
  await app.page.waitForSelector('meta[name=version][content=newer]', { state: 'attached' });
  expect(await readNote(app.page)).toBe('deux soupes pour Figue');
  expect(await updateButton(app.page).count()).toBe(0);
});

test('an order half typed when the update is taken is there in the newer version', async () => {
  await openDemoWeek(app.page);
  await onScreen(app.page, t('words.kitchen'));
  await openNewOrder(app.page);
  await fillOrder(app.page, {
    nickname: 'Kiwi',
    lines: [{ dish: 'Mafé bœuf', quantity: 2 }],
  });
  await publishNewer();
  await lookForUpdate(app.page);
  await updateButton(app.page).waitFor();
  expect(await version(app.page)).toBe(OLDER);

  await updateButton(app.page).click();

  await app.page.waitForSelector('meta[name=version][content=newer]', { state: 'attached' });
  await onScreen(app.page, t('orders.form'));
  expect(await app.page.getByLabel(t('orders.nickname')).inputValue()).toBe('Kiwi');
  const portions = app.page.getByRole('spinbutton', { name: 'Mafé bœuf', exact: true });
  expect(await portions.inputValue()).toBe('2');
});

test(
  'a newer version that waits comes by itself when the only window starts anew',
  LONG,
  async () => {
    await publishNewer();
    await lookForUpdate(app.page);
    await updateButton(app.page).waitFor();

    await app.page.reload();

    await newerIsThere();
    expect(await version(app.page)).toBe('newer');
  },
);

test(
  'a newer version comes by itself though the first screen was drawn before it was looked for',
  LONG,
  async () => {
    await publishNewer();
    await lookForUpdate(app.page);
    await updateButton(app.page).waitFor();
    // The library that looks comes late, as on a slow phone: the languages to choose from are there first.
    await app.page.addInitScript(() => {
      const register = ServiceWorkerContainer.prototype.register;
      ServiceWorkerContainer.prototype.register = async function (...asked) {
        while (!document.querySelector('#app input')) await new Promise(requestAnimationFrame);
        return register.apply(this, asked);
      };
    });

    await app.page.reload();

    await newerIsThere();
    expect(await version(app.page)).toBe('newer');
  },
);

test('a newer version never takes over behind the back of another open window', async () => {
  const other = await app.newTab();
  await publishNewer();
  await lookForUpdate(other);
  await updateButton(other).waitFor();

  await app.page.reload();

  await updateButton(app.page).waitFor();
  expect(await version(app.page)).toBe(OLDER);
  expect(await version(other)).toBe(OLDER);
});

test('a page that came from an older version than its worker starts anew by itself, once', async () => {
  await showPageOfBefore(app.page, 1);

  await app.page.reload();

  await app.page.waitForSelector(`meta[name=version][content="${OLDER}"]`, { state: 'attached' });
  expect(await updateButton(app.page).count()).toBe(0);
});

test('a page that is not its worker’s even after starting anew does not start for ever', async () => {
  await showPageOfBefore(app.page, 9);

  await app.page.reload();

  await expect.poll(() => pagesShown(app.page)).toBe(2);
  await app.page.getByRole('button', { name: t('firstRun.demo') }).waitFor();
  await app.page.evaluate(() => navigator.serviceWorker.ready);
  await app.page.waitForLoadState('networkidle');
  expect(await pagesShown(app.page)).toBe(2);
});

test('the newer version too starts without a network, and leaves no old files behind', async () => {
  await publishNewer();
  await lookForUpdate(app.page);
  await updateButton(app.page).click();
  await app.page.waitForSelector('meta[name=version][content=newer]', { state: 'attached' });
  await server.stop();

  await app.page.reload();

  expect(await version(app.page)).toBe('newer');
  const pages = await app.page.evaluate(async () => {
    const files = await (await caches.open('carnet-files')).keys();
    return files.filter(({ url }) => url.includes('/index.html')).length;
  });
  expect(pages).toBe(1);
});

/** The next pages call themselves by another version than their worker has, as when it changes meanwhile. */
async function showPageOfBefore(page: Page, howMany: number): Promise<void> {
  await page.addInitScript((most) => {
    const shown = Number(sessionStorage.getItem('pages-shown')) + 1;
    sessionStorage.setItem('pages-shown', String(shown));
    if (shown > most) return;
    const rename = () =>
      document.querySelector('meta[name=version]')?.setAttribute('content', 'of-before');
    new MutationObserver(rename).observe(document, { childList: true, subtree: true });
  }, howMany);
}

function pagesShown(page: Page): Promise<number> {
  return page.evaluate(() => Number(sessionStorage.getItem('pages-shown')));
}

/** A busy browser looks for other windows again and again before it changes. */
async function newerIsThere(): Promise<void> {
  await app.page
    .locator('meta[name=version][content=newer]')
    .waitFor({ state: 'attached', timeout: 80_000 });
}

async function publishNewer(): Promise<void> {
  const { port } = server;
  await server.stop();
  server = await startApp({ dist: newer, port });
}

/** What the browser does by itself now and then. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

function updateButton(page: Page) {
  return page.getByRole('button', { name: 'Mettre à jour' });
}

function version(page: Page): Promise<string | null> {
  return page.locator('meta[name=version]').getAttribute('content');
}

function writeNote(page: Page, note: string): Promise<void> {
  return page.evaluate(
    (text) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('written-by-the-older');
        opening.onupgradeneeded = () => opening.result.createObjectStore('notes');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('notes', 'readwrite');
          writing.objectStore('notes').put(text, 'note');
          writing.oncomplete = () => done();
          writing.onerror = () => failed(writing.error);
        };
      }),
    note,
  );
}

function readNote(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise<unknown>((done) => {
        const opening = indexedDB.open('written-by-the-older');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('notes').objectStore('notes').get('note');
          reading.onsuccess = () => done(reading.result);
        };
      }),
  );
}
