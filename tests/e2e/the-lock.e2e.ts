import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp, temporaryProfile } from '../support/app-browser.ts';
import { type AppServer, startApp } from '../support/app-server.ts';
import { closeLookByDay } from '../support/close-look.ts';
import { filesOf, holdersOf, isIn } from '../support/profile-scan.ts';
import { keysOnDisk } from '../support/keys-on-disk.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import {
  hidePage,
  openLock,
  putLockOn,
  showPage,
  touchPictures,
} from '../support/week-driver-lock.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import { takeOrder } from '../support/week-driver-orders.ts';
import { keptByBrowser, openThisPhone, startErasing } from '../support/week-driver-phone.ts';
import { onScreen, openDoor, press, startGroup, t } from '../support/week-driver.ts';

const STARTS = '2026-11-23T10:00:00+01:00';
const CUSTOMER = {
  nickname: 'Zyqsurnom',
  contact: 'zyqcontact@example.org',
  address: 'rue Zyqadresse 87, 4020 Liège',
  note: 'Zyqnote au deuxième',
  kitchenNote: '',
};
const FOUNDER = 'Zyqfonda';

let server: AppServer;
let profile: ReturnType<typeof temporaryProfile>;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  profile = temporaryProfile();
  app = await open();
  await startGroup(app.page, { nickname: FOUNDER, shares: true });
});
afterEach(async () => {
  await app.close();
  await server.stop();
  profile.remove();
});

const open = (path = '/', startsAt = STARTS) =>
  openApp({ origin: server.origin, profile: profile.folder, startsAt, path });

/** Which of some keys lie on the disk, in any file of the profile. */
function found(keys: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const files = filesOf(profile.folder);
  return Object.keys(keys).filter((name) => isIn(files, keys[name] ?? new Uint8Array(0)));
}

/** The same pictures with the first of another kind: never the right ones. */
function otherOrder(words: readonly string[]): readonly string[] {
  return [words[0] === 'pomme' ? 'banane' : 'pomme', ...words.slice(1)];
}

test('with the lock on, no key it holds is found anywhere on the disk, nor any name; erased, none at all', async () => {
  await orderOfACustomer(app.page);
  const keys = await keysOnDisk(app.page);
  const { kitchen, ...held } = keys;
  await app.close();
  // The scan would see them: they lie there while there is no lock, but for one a block of a file cuts in two.
  expect(found(keys).length).toBeGreaterThanOrEqual(Object.keys(keys).length - 1);

  app = await open();
  await onScreen(app.page, t('words.kitchen'));
  await openLock(app.page);
  const words = await putLockOn(app.page);
  await openDoor(app.page, 'orders');
  await app.page.getByText(CUSTOMER.nickname).waitFor();
  await expect.poll(() => found(held)).toEqual([]);
  await app.close();
  expect(found(held)).toEqual([]);
  expect(kitchen).toHaveLength(32);
  const files = filesOf(profile.folder);
  const marks = [CUSTOMER.nickname, 'zyqcontact', 'Zyqadresse', 'Zyqnote', FOUNDER];
  expect(marks.flatMap((mark) => holdersOf(files, mark))).toEqual([]);

  app = await open('/2026-W48/orders');
  await onScreen(app.page, t('lock.closed'));
  expect(await app.page.getByText(CUSTOMER.nickname).count()).toBe(0);
  await touchPictures(app.page, otherOrder(words));
  await app.page.getByText(t('lock.wrong')).waitFor();
  await touchPictures(app.page, words);
  await onScreen(app.page, t('orders.title'));
  await app.page.getByText(CUSTOMER.nickname).waitFor();

  await openThisPhone(app.page);
  await startErasing(app.page);
  await app.page.getByText(t('week.erased')).waitFor();
  await expect.poll(() => found(keys)).toEqual([]);
  await app.close();
  expect(found(keys)).toEqual([]);
  app = await open();
});

test('the keys of a week that expired are gone from the disk', async () => {
  await orderOfACustomer(app.page);
  const { contacts, drafts } = await keysOnDisk(app.page);
  await app.close();
  const gone = { contacts: contacts ?? new Uint8Array(0), drafts: drafts ?? new Uint8Array(0) };
  expect(found(gone)).not.toEqual([]);

  app = await open('/', '2026-12-04T12:00:00+01:00');
  await onScreen(app.page, t('words.kitchen'));
  await expect.poll(() => found(gone)).toEqual([]);
});

test('a hidden phone closes at once, after an errand of its own a minute later, and opens where it was', async () => {
  const { page } = app;
  await orderOfACustomer(page);
  await openLock(page);
  const words = await putLockOn(page);
  await openDoor(page, 'orders');
  await page.getByText(CUSTOMER.nickname).waitFor();

  // A picture, a printer, a share sheet: the app itself covers its window.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await hidePage(page);
  await page.clock.runFor(59_000);
  await showPage(page);
  await page.getByText(CUSTOMER.nickname).waitFor();

  await hidePage(page);
  await onScreen(page, t('lock.closed'));
  expect(await page.getByText(CUSTOMER.nickname).count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe('/2026-W48/orders');
  await touchPictures(page, words);
  await page.getByText(CUSTOMER.nickname).waitFor();

  await page
    .getByRole('banner')
    .getByRole('button', { name: t('words.hide') })
    .click();
  await onScreen(page, t('words.kitchen'));
  // The kitchen is open to all, and names nobody.
  await page.getByText('Mafé bœuf').first().waitFor();
  expect(await page.getByText(FOUNDER).count()).toBe(0);
  // It says that it is closed, and opens where one stands.
  const closed = page.getByRole('banner').getByRole('button', { name: t('lock.closedOpen') });
  await closed.click();
  await onScreen(page, t('lock.closed'));
  await page.getByRole('link', { name: t('words.kitchen') }).click();
  await onScreen(page, t('words.kitchen'));
  await closed.click();
  await touchPictures(page, words);
  await onScreen(page, t('words.kitchen'));
  expect(await closed.count()).toBe(0);
  expect(page.url()).toBe(`${server.origin}/2026-W48/kitchen`);
});

test('a phone whose lock holds everything shows nothing, and can be erased as it stands', async () => {
  await openLock(app.page);
  await putLockOn(app.page, 'all');
  await app.page.reload();
  await onScreen(app.page, t('lock.closed'));
  expect(await app.page.getByRole('navigation').count()).toBe(0);
  expect(await closeLookByDay(app.page, 'closed')).toEqual([]);

  await app.page.getByText(t('lock.lostTitle')).click();
  await startErasing(app.page);
  await app.page.getByText(t('week.erased')).waitFor();
  expect((await keptByBrowser(app.page)).databases).toEqual([]);
});

test('a closed phone that keeps its kitchen open is erased too', async () => {
  await openLock(app.page);
  await putLockOn(app.page);
  await app.page.reload();
  await onScreen(app.page, t('lock.closed'));
  await app.page.getByText(t('lock.lostTitle')).click();
  await app.page.getByRole('link', { name: t('lock.toErase') }).click();
  await onScreen(app.page, t('safety.title'));
  await startErasing(app.page);
  await app.page.getByText(t('week.erased')).waitFor();
  expect((await keptByBrowser(app.page)).databases).toEqual([]);
});

test('a finger opens what the pictures open, where the phone has passkeys that give secrets', async () => {
  const session = await app.context.newCDPSession(app.page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
    },
  });
  await openLock(app.page);
  const words = await putLockOn(app.page);
  await press(app.page, t('lock.addFinger'));
  await touchPictures(app.page, words);
  await app.page.getByText(t('lock.fingerOn')).waitFor();

  await app.page.reload();
  await onScreen(app.page, t('lock.closed'));
  await press(app.page, t('lock.byFinger'));
  await app.page.getByText(t('lock.on'), { exact: true }).waitFor();
  expect(await app.page.getByRole('heading', { name: t('lock.closed') }).count()).toBe(0);
});

async function orderOfACustomer(page: Page): Promise<void> {
  await openMenu(page);
  for (const dish of fixtureDishes.slice(2, 3)) await addDish(page, dish);
  await publishMenu(page);
  const lines = [{ dish: 'Mafé bœuf', quantity: 1 }];
  await takeOrder(page, { ...CUSTOMER, lines, slot: null });
}
