import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import {
  fillOrder,
  openNewOrder,
  readOrders,
  saveOrder,
  takeOrder,
} from '../support/week-driver-orders.ts';
import { openDoor, startGroup, t } from '../support/week-driver.ts';

const ORDER = {
  nickname: 'Kiwi',
  contact: '0470 00 00 01',
  note: 'deux étages',
  slot: '17:30',
  address: null,
  kitchenNote: '',
};
const LINES = [{ dish: 'Mafé bœuf', quantity: 2 }];

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, path: null, startsAt: '2026-11-23T10:00:00+01:00' });
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('the browser is asked to keep what is here once an order is saved, and not before', async () => {
  await app.page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    navigator.storage.persist = () => Promise.resolve(asked.push('persist') > 0);
    navigator.storage.persisted = () => Promise.resolve(false);
  });
  const asked = () => app.page.evaluate(() => Reflect.get(globalThis, 'asked'));
  await app.page.goto(server.origin);
  await startWeek(app.page);
  await openDoor(app.page, 'orders');
  expect(await asked()).toEqual([]);

  await takeOrder(app.page, { ...ORDER, lines: LINES });

  await expect.poll(asked).toEqual(['persist']);
});

test('a full phone says so, keeps what is typed, and takes it once there is room', async () => {
  await app.page.goto(`${server.origin}/robots.txt`);
  await grant(app.page, 8_000_000);
  await app.page.goto(server.origin);
  await app.readyForOffline();
  await startWeek(app.page);
  await openNewOrder(app.page);
  await fillOrder(app.page, { ...ORDER, lines: LINES });
  await app.page.evaluate(fillDisk);

  await app.page.locator('.page-action button').click();

  await app.page.getByText(t('errors.QuotaExceeded')).waitFor();
  const nickname = app.page.getByRole('textbox', { name: t('orders.nickname'), exact: true });
  expect(await nickname.inputValue()).toBe(ORDER.nickname);
  await app.page.evaluate(emptyDisk);
  await saveOrder(app.page);
  expect((await readOrders(app.page)).map((row) => row.nickname)).toEqual([ORDER.nickname]);
});

test('where there is hardly any room, as in some private windows, the first screen says so', async () => {
  await app.page.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ usage: 2_000_000, quota: 5_000_000 });
  });
  await app.page.goto(server.origin);

  await app.page.getByText(t('week.littleRoom')).waitFor();
  expect(await app.page.getByRole('button', { name: t('firstRun.start') }).isVisible()).toBe(true);
});

test('a browser that refuses to open databases says it in the language of the phone', async () => {
  await app.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await app.page.goto(server.origin);

  const said = app.page.getByRole('alert').getByText(t('errors.StorageRefused'));
  await said.waitFor();
  expect(await said.isVisible()).toBe(true);
});

test('a browser that refuses every kind of storage shows why, and no empty page', async () => {
  await app.page.addInitScript(() => {
    for (const name of ['indexedDB', 'sessionStorage', 'localStorage'])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  });
  await app.page.goto(server.origin);

  await app.page.getByText('Ce navigateur ne laisse rien garder ici').waitFor();
  expect(await app.page.locator('#refused [lang=ar]').isVisible()).toBe(true);
});

test('a connection that was lost in the background is opened anew, unseen', async () => {
  const loads = await loadWithLossyStorage('once');

  await comeBack(app.page);

  expect(await losses(app.page)).toBe(1);
  await takeOrder(app.page, { ...ORDER, lines: LINES });
  expect(loads.length).toBe(1);
});

test('what stays lost loads the page anew by itself, once, then says it', async () => {
  const loads = await loadWithLossyStorage('for good');

  await comeBack(app.page);

  await app.page.getByRole('alert').getByText(t('errors.StorageLost')).waitFor();
  expect(loads.length).toBe(2);
});

test('a window of an older version says so when another upgrades, and a later start finds all untouched', async () => {
  await app.page.goto(server.origin);
  await openDemoWeek(app.page);
  const newer = await app.newTab('/robots.txt');
  const before = await databases(newer);

  await newer.evaluate(raiseAll, 10);

  await app.page.getByText(t('week.outdated')).waitFor();
  await app.page.getByRole('button', { name: t('words.reload') }).click();
  await app.page.getByRole('alert').getByText(t('errors.NewerVersion')).waitFor();
  expect(await app.page.getByRole('button', { name: t('words.reload') }).isVisible()).toBe(true);
  const after = await databases(newer);
  expect(after).toEqual(before.map(({ name, version = 0 }) => ({ name, version: version + 10 })));
});

/** A group with a menu of two dishes. */
async function startWeek(page: Page): Promise<void> {
  await startGroup(page, { nickname: 'Lune', shares: true });
  await openMenu(page);
  for (const dish of fixtureDishes.slice(2, 4)) await addDish(page, dish);
  await publishMenu(page);
}

/** How much room the browser grants this origin, in bytes. */
async function grant(page: Page, bytes: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: bytes });
}

/** Fills what is granted with something else, down to the last few bytes. */
async function fillDisk(): Promise<void> {
  const opening = indexedDB.open('filler');
  opening.addEventListener('upgradeneeded', () =>
    opening.result.createObjectStore('all', { autoIncrement: true }),
  );
  await new Promise((done) => opening.addEventListener('success', done));
  const fits = (size: number) =>
    new Promise<boolean>((done) => {
      const writing = opening.result.transaction('all', 'readwrite');
      const chunks = Array.from({ length: Math.ceil(size / 60_000) }, () =>
        crypto.getRandomValues(new Uint8Array(Math.min(size, 60_000))),
      );
      writing.objectStore('all').add(chunks);
      writing.addEventListener('complete', () => done(true));
      writing.addEventListener('abort', () => done(false));
    });
  for (const size of [600_000, 60_000, 6_000, 600, 60, 6]) while (await fits(size));
  opening.result.close();
}

function emptyDisk(): Promise<unknown> {
  const deleting = indexedDB.deleteDatabase('filler');
  return new Promise((done) => deleting.addEventListener('success', () => done(null)));
}

/** A page whose databases break when `lose` is called, as on iOS after a while in the background. */
async function loadWithLossyStorage(lasting: 'once' | 'for good'): Promise<readonly string[]> {
  const loads: string[] = [];
  app.page.on('load', (page) => loads.push(page.url()));
  await app.page.goto(server.origin);
  await startWeek(app.page);
  await app.page.addInitScript(`(${breakStorage.toString()})(${JSON.stringify(lasting)})`);
  loads.length = 0;
  await app.page.reload();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  return loads;
}

function breakStorage(lasting: string): void {
  const open = IDBDatabase.prototype.transaction;
  const state = { isLost: sessionStorage.getItem('lost') !== null, losses: 0 };
  Object.assign(globalThis, {
    lose: () => {
      state.isLost = true;
      if (lasting === 'for good') sessionStorage.setItem('lost', '');
    },
    losses: () => state.losses,
  });
  IDBDatabase.prototype.transaction = function (...args) {
    if (!state.isLost) return open.apply(this, args);
    state.losses += 1;
    state.isLost = lasting === 'for good';
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  };
}

/** The app was in the background, lost its databases there, and is shown again. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.get(globalThis, 'lose')();
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

function losses(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(globalThis, 'losses')());
}

function databases(page: Page): Promise<readonly IDBDatabaseInfo[]> {
  return page.evaluate(() => navigator.locks.request('carnet-sweep', () => indexedDB.databases()));
}

/** What a newer Carnet does at its start, to every database. */
async function raiseAll(by: number): Promise<void> {
  const all = await navigator.locks.request('carnet-sweep', () => indexedDB.databases());
  for (const { name = '', version = 0 } of all) {
    await new Promise<void>((done, broke) => {
      const opening = indexedDB.open(name, version + by);
      opening.addEventListener('success', () => {
        opening.result.close();
        done();
      });
      opening.addEventListener('error', () => broke(opening.error));
    });
  }
}
