import type { Locator } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  drawn,
  everyScreen,
  findPlaces,
  openDisclosures,
  openScreen,
  type Places,
  provokeErrors,
  type Screen,
} from '../support/every-screen.ts';
import { HOSTILE_NAME, HOSTILE_TEXTS, hostileEffects } from '../support/hostile-texts.ts';
import { hostileArrivals, hostileMenuLink, hostileRelay } from '../support/hostile-arrivals.ts';
import { misfits } from '../support/layout.ts';
import { fillOrder, openNewOrder, saveOrder } from '../support/week-driver-orders.ts';
import { press, startGroup, t, type } from '../support/week-driver.ts';

const LONG = { timeout: 480_000 };
/** Forms with an amount or a number in them. */
const SCREENS_WITH_AMOUNTS: readonly Screen[] = ['purchases', 'settings', 'cash'];
/** Where a person types freely; numbers under a plus and a minus take only digits. */
const TYPED = 'main :is(input[type=text]:not([role=spinbutton]), textarea):not([readonly])';

let server: AppServer;
let app: OpenedApp;
let dialogs: string[];

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-24T10:00:00+01:00' });
  await app.readyForOffline();
  dialogs = [];
  app.context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('hostile text in any field stays what was typed, and breaks nothing', LONG, async () => {
  const { page } = app;
  await openDemoWeek(page);
  const places = await findPlaces(page);
  const found: string[] = [];
  let fields = 0;
  for (const screen of everyScreen) {
    await openScreen(page, screen, places);
    await openDisclosures(page);
    const typed = await page.locator(TYPED).and(page.locator(':visible')).all();
    fields += typed.length;
    // On a list of twenty orders the twentieth field is like the first.
    for (const field of typed.slice(0, 8)) found.push(...(await attack(screen, field)));
  }

  expect(fields).toBeGreaterThan(20);
  expect(found).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(app.cspViolations).toEqual([]);
});

test('a week whose every word is hostile shows it as text, on every screen', LONG, async () => {
  const { page } = app;
  await startGroup(page, { nickname: HOSTILE_NAME, shares: true });
  const places = await findPlaces(page);
  await hostileMenu(places);
  await hostileOrder();
  await hostilePurchase(places);
  await hostileDecision(places);

  const found: string[] = [];
  await hostileArrivals(page, places, async (screen) => {
    found.push(...(await troubles(`${screen}, from outside`)));
  });
  await hostileRelay(page, async () => void found.push(...(await troubles('relay, answering'))));

  const full = await findPlaces(page);
  const showing: Screen[] = [];
  for (const screen of everyScreen) {
    await openScreen(page, screen, full);
    await openDisclosures(page);
    found.push(...(await troubles(screen)));
    if ((await page.locator('main').innerText()).includes('<img src=x')) showing.push(screen);
  }
  found.push(...(await hostileMenuLink(app)));
  expect(found).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(showing).toEqual(
    expect.arrayContaining([
      'kitchen',
      'menu',
      'orders',
      'order',
      'handOver',
      'inbox',
      'recipes',
      'recipe',
      'people',
      'decisions',
    ]),
  );
});

test('what is no amount is kept as typed, with a sentence tied to its field', LONG, async () => {
  const { page } = app;
  await openDemoWeek(page);
  const places = await findPlaces(page);
  for (const wrong of ['abc', '1,234', '-5', '0,001', '9'.repeat(40)]) {
    for (const screen of SCREENS_WITH_AMOUNTS) {
      const where = `${wrong} in ${screen}`;
      await openScreen(page, screen, places);
      expect(await provokeErrors(page, wrong), where).toBeGreaterThan(0);
      expect(await errorsWithoutField(), where).toEqual([]);
      const kept = await page.locator('main [aria-invalid=true]').evaluateAll((fields) => {
        return fields.map((field) => (field as HTMLInputElement).value); // only fields are invalid
      });
      expect(
        kept.filter((value) => value !== wrong && value !== ''),
        where,
      ).toEqual([]);
    }
  }
});

/** Sentences that no field and no question is described by. */
async function errorsWithoutField(): Promise<readonly (string | null)[]> {
  return app.page
    .locator('.field-error')
    .evaluateAll((errors) =>
      errors
        .filter((error) => !document.querySelector(`[aria-describedby~="${CSS.escape(error.id)}"]`))
        .map((error) => error.textContent),
    );
}

async function hostileMenu(places: Places): Promise<void> {
  const { page } = app;
  await openScreen(page, 'menu', places);
  await press(page, t('menu.addMain'));
  await type(page, t('menu.name'), HOSTILE_TEXTS.markup);
  await type(page, t('menu.price'), '9,50');
  await type(page, t('menu.aliases'), HOSTILE_TEXTS.turning);
  await press(page, t('menu.noneOfThe14'));
  await page.getByText(t('menu.allergensDone')).waitFor();
  await openScreen(page, 'menu', places);
  await press(page, t('menu.publish'));
  await drawn(page);
}

async function hostileOrder(): Promise<void> {
  const { page } = app;
  await openNewOrder(page);
  await fillOrder(page, {
    nickname: HOSTILE_NAME,
    lines: [{ dish: HOSTILE_TEXTS.markup, quantity: 3 }],
    address: HOSTILE_TEXTS.endless,
    contact: HOSTILE_TEXTS.formula,
    note: HOSTILE_TEXTS.endless,
    kitchenNote: HOSTILE_TEXTS.turning + HOSTILE_TEXTS.family + HOSTILE_TEXTS.stacked,
  });
  await saveOrder(page);
}

async function hostilePurchase(places: Places): Promise<void> {
  const { page } = app;
  await openScreen(page, 'purchases', places);
  await type(page, t('cash.amount'), '123456,78');
  await type(page, t('cash.shop'), HOSTILE_TEXTS.markup);
  await type(page, t('cash.what'), HOSTILE_TEXTS.endless);
  await page.getByRole('radio', { name: t('cash.box') }).check();
  await press(page, t('cash.noteExpense'));
  await drawn(page);
}

async function hostileDecision(places: Places): Promise<void> {
  const { page } = app;
  await openScreen(page, 'decisions', places);
  await page.locator('main textarea').first().fill(HOSTILE_TEXTS.markup);
  await page.locator('main button[type=submit]').last().click();
  await drawn(page);
}

/** Types each text into one field and leaves it. */
async function attack(screen: Screen, field: Locator): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [kind, text] of Object.entries(HOSTILE_TEXTS)) {
    await field.fill(text);
    await field.blur();
    await drawn(app.page);
    const where = `${screen}, ${kind}`;
    const kept = await field.inputValue();
    // Space around a text may go, and U+FEFF is space.
    if (kept.trim() !== text.trim())
      found.push(`${where}: kept ${JSON.stringify(kept.slice(0, 60))}`);
    found.push(...(await troubles(where)));
  }
  await field.fill('');
  await field.blur();
  return found;
}

async function troubles(where: string): Promise<readonly string[]> {
  const lines = [...(await hostileEffects(app.page)), ...(await misfits(app.page))];
  return lines.map((line) => `${where}: ${line}`);
}
