import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  fixtureCounts,
  fixtureDishes,
  fixtureFinal,
  fixtureOrders,
} from '../support/week-driver-fixture.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import { capBar, kitchenCounts, readOrders } from '../support/week-driver-orders.ts';
import {
  follow,
  onScreen,
  openDoor,
  plain,
  said,
  startGroup,
  t,
  until,
} from '../support/week-driver.ts';

const TUESDAY_NIGHT = '2026-11-24T19:00:00+01:00';
const FOLDER = fileURLToPath(new URL('../fixtures/week-2026-W48/messages/', import.meta.url));
const FILES = readdirSync(FOLDER)
  .toSorted()
  .map((name) => FOLDER + name);
/** Most taps from the open inbox to the counted week. */
const MOST_TAPS = 40;

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: TUESDAY_NIGHT });
  await app.readyForOffline();
  await app.setOffline(true);
});

afterEach(async () => {
  await app?.close();
  await server?.stop();
});

/** Counts the taps of a volunteer: every one goes through here. */
function volunteer(page: Page) {
  const count = { taps: 0 };
  const tap = async (target: Locator) => {
    count.taps += 1;
    await target.click();
  };
  const button = (within: Page | Locator, name: string | RegExp) =>
    within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const card = (name: string, words?: RegExp) => {
    const heading = page.getByRole('heading', { level: 3, name, exact: true });
    const cards = page.getByRole('article').filter({ has: heading });
    return words ? cards.filter({ hasText: words }) : cards;
  };
  return { count, tap, button, card };
}

async function openInbox(page: Page): Promise<void> {
  await openDoor(page, 'orders');
  await page.getByRole('link', { name: /^Boîte/ }).click();
  await onScreen(page, t('inbox.title'));
}

async function pickAll(page: Page): Promise<void> {
  const picker = page.locator('input[type=file]');
  await picker.setInputFiles(FILES);
  await page
    .getByText(/nouveaux messages|Aucun nouveau message/)
    .first()
    .waitFor();
}

test('thirty files become twenty counted and answered orders in at most forty taps, without a network, and reading them again changes nothing', async () => {
  const { page } = app;
  await startGroup(page, { nickname: 'Lune', shares: true });
  await openMenu(page);
  for (const dish of fixtureDishes) await addDish(page, dish);
  await publishMenu(page);
  await openInbox(page);
  const { count, tap, button, card } = volunteer(page);

  count.taps += 1; // the picker; the files are chosen in the phone's own window
  await pickAll(page);
  await tap(button(page, t('inbox.acceptSure', { n: 16 })));
  await said(page, t('inbox.acceptedSaid', { n: 16 }));

  // Patrick: no couscous this week, the rest stays.
  await tap(button(card('Patrick'), t('inbox.acceptWithout', { words: '2 couscous' })));
  await card('Patrick', /couscous/)
    .first()
    .waitFor({ state: 'hidden' });

  // Dédé: as usual, which is one mafé and one baklava.
  const more = (name: string, dish: string) => button(card(name), t('words.more', { what: dish }));
  await tap(more('Dédé', 'Mafé bœuf'));
  await tap(more('Dédé', 'Baklava'));
  await tap(button(card('Dédé'), t('inbox.accept')));

  // Kevin: both with beef.
  await tap(button(card('Kevin'), 'Mafé bœuf'));
  await tap(button(card('Kevin'), t('inbox.accept')));

  // Samira: the same as her sister Soraya, at half past five.
  for (const dish of ['Mafé bœuf', 'Mafé bœuf', 'Mafé légumes', 'Baklava', 'Baklava'])
    await tap(more('Samira', dish));
  await tap(card('Samira').getByText('17:30', { exact: true }));
  await tap(button(card('Samira'), t('inbox.accept')));

  // Sent again, by mail or in the chat; and two people called Sophie.
  await tap(button(card('Fabienne'), t('inbox.pairSame')));
  await tap(button(card('Bintou'), t('inbox.pairSame')));
  await tap(button(card('Sophie'), t('inbox.pairTwo')));

  // Three changes, one cancellation.
  for (const name of ['Jean-Luc', 'Nadia', 'Claudine'])
    await tap(button(card(name), t('inbox.apply')));
  await tap(button(page, t('inbox.cancel')));
  await said(page, t('inbox.cancelledSaid'));

  // Everybody hears of it: one message for the chat, one for each of the others.
  const owed = page.getByRole('region', { name: t('inbox.toAnswer') });
  await tap(button(owed.getByRole('article').first(), t('inbox.markAnswered')));
  await said(page, t('inbox.togetherSaid', { n: 5 }));
  for (;;) {
    const left = await owed.getByRole('article').count();
    if (left === 0) break;
    await tap(button(owed.getByRole('article').first(), t('inbox.markAnswered')));
    await until(async () => (await owed.getByRole('article').count()) < left);
  }
  await owed.getByText(t('inbox.allAnswered')).waitFor();
  expect(count.taps).toBeLessThanOrEqual(MOST_TAPS);

  // Thierry came too late: he stands apart with his own time.
  const late = page.getByRole('region', { name: t('inbox.late') });
  expect(plain(await late.innerText())).toMatch(/Thierry[^]*18:07/);

  await checkWeek(page);
  await openInbox(page);
  await pickAll(page);
  await page.getByText(t('inbox.broughtNone')).waitFor();
  await checkWeek(page);
  await onScreen(page, t('words.orders'));
  await follow(page, t('inbox.waiting', { n: 5 }));
}, 240_000);

/** Twenty orders, 55 mains, 95 dishes, 633.00 €. */
async function checkWeek(page: Page): Promise<void> {
  await openDoor(page, 'orders');
  const rows = (await readOrders(page)).filter(
    ({ text }) => !text.includes(t('orders.stateCancelled')),
  );
  expect(rows).toHaveLength(fixtureFinal.orders);
  expect(await capBar(page)).toContain(`${fixtureFinal.mains} / 70`);
  const cents = rows.map(({ text }) => Number(/(\d+),(\d\d)\s€/.exec(text)?.slice(1).join('')));
  const inTurn = (all: readonly number[]) => all.toSorted((a, b) => a - b);
  expect(inTurn(cents)).toEqual(inTurn(fixtureOrders.map(({ totalCents }) => totalCents)));
  expect(cents.reduce((sum, one) => sum + one, 0)).toBe(fixtureFinal.revenueCents);
  await openDoor(page, 'kitchen');
  expect((await kitchenCounts(page)).dishes).toEqual(fixtureCounts);
  await page.getByText(t('kitchen.ordersRead', { time: '' }).trim()).waitFor();
  await openDoor(page, 'orders');
}
