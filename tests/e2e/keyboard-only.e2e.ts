import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { everyScreen, findPlaces, openDisclosures, openScreen } from '../support/every-screen.ts';
import { focusPlace, pickRadio, pressKey, typeInto } from '../support/keyboard.ts';
import { onScreen, said, t } from '../support/week-driver.ts';

const LONG = { timeout: 480_000 };
/** What Tab stops at; of a group of radios at one only. */
const STOPS = 'a[href], button, select, textarea, summary, input';
/** More stops than any screen has. */
const MANY = 600;

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-24T10:00:00+01:00' });
  await app.readyForOffline();
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('a whole week goes by without a pointer', LONG, async () => {
  const { page } = app;
  await foundGroup();
  await makeMenu();
  await takeOrder();
  await page.clock.setSystemTime('2026-11-26T18:05:00+01:00');
  await giveAndGetPaid();
  await settle();
  await share();

  expect(await page.getByText(t('sharing.handed'), { exact: true }).count()).toBe(1);
});

test(
  'Tab reaches everything of every screen, is always seen, and comes out again',
  LONG,
  async () => {
    const { page } = app;
    await openDemoWeek(page);
    const places = await findPlaces(page);
    const troubles: string[] = [];
    for (const screen of everyScreen) {
      await openScreen(page, screen, places);
      await openDisclosures(page);
      troubles.push(...(await walkThrough()).map((trouble) => `${screen}: ${trouble}`));
    }

    expect(troubles).toEqual([]);
  },
);

async function foundGroup(): Promise<void> {
  const { page } = app;
  await go(button(t('firstRun.start')), t('firstRun.whoTitle'));
  await typeInto(page, field(t('firstRun.nickname')), 'Lune');
  await pickRadio(page, radio(t('firstRun.sharesYes')));
  await go(button(t('firstRun.create')), t('words.kitchen'));
}

async function makeMenu(): Promise<void> {
  const { page } = app;
  await go(link(t('kitchen.makeMenu')), t('menu.title'));
  await go(button(t('menu.addMain')), t('menu.newDish'));
  await typeInto(page, field(t('menu.name')), 'Mafé');
  await typeInto(page, field(t('menu.price')), '9,50');
  await pressKey(page, button(t('menu.noneOfThe14')));
  await page.getByText(t('menu.allergensDone')).waitFor();
  await go(link(t('menu.dishDone')), t('menu.title'));
  await pressKey(page, button(t('menu.publish')));
  await said(page, t('menu.published'));
}

async function takeOrder(): Promise<void> {
  const { page } = app;
  await go(link(t('words.orders')), t('orders.title'));
  await go(link(t('orders.newOrder')).first(), t('orders.form'));
  await pressKey(page, button(t('words.more', { what: 'Mafé' })));
  await page.keyboard.press('Space');
  await typeInto(page, field(t('orders.nickname')), 'Figue');
  await pickRadio(page, radio('18:30'));
  await pickRadio(page, radio(t('orders.answerRequested')));
  await go(page.getByRole('button', { name: /^Enregistrer · 2 plats/ }), t('orders.title'));
  await pressKey(page, page.getByRole('main').getByRole('link', { name: /Figue/ }));
  await onScreen(page, /Figue/);
  await pressKey(page, button(t('orders.doConfirm')), 'Space');
  await page.getByText(t('orders.stateConfirmed'), { exact: true }).first().waitFor();
}

async function giveAndGetPaid(): Promise<void> {
  const { page } = app;
  await go(link(t('words.thursday')), t('words.thursday'));
  await go(step(t('thursday.packing')), t('thursday.packing'));
  await pressKey(page, button(t('thursday.pack')));
  await go(link(t('words.thursday')).first(), t('words.thursday'));
  await go(step(t('thursday.handOver')), t('thursday.handOver'));
  await pressKey(page, button(t('thursday.give')));
  await pressKey(page, page.getByRole('button', { name: /^Espèces 19,00/ }));
  await button(t('cash.takePaymentBack')).waitFor();
}

async function settle(): Promise<void> {
  const { page } = app;
  await go(link(t('words.thursday')).first(), t('words.thursday'));
  await go(step(t('thursday.settle')), t('thursday.settle'));
  await pressKey(page, button(t('settle.settle')));
  await said(page, t('settle.settledSaid'));
}

async function share(): Promise<void> {
  const { page } = app;
  await go(link(t('words.sharing')), t('words.sharing'));
  await go(page.getByRole('link', { name: /^Partager 19,00/ }), t('sharing.round'));
  await pressKey(page, button(t('sharing.propose')));
  await pressKey(page, button(t('sharing.isAgreed')));
  await page.getByText(t('sharing.allAgreed')).waitFor();
  await go(link(t('sharing.envelopes')), t('sharing.envelopes'));
  await pressKey(page, button(t('sharing.give', { name: 'Lune' })));
  await page.getByRole('dialog').waitFor();
  await pressKey(page, button(t('sharing.given')));
  await page.getByText(t('sharing.handed'), { exact: true }).waitFor();
}

/** Leaves for a screen, whose title then has the focus. */
async function go(way: ReturnType<typeof button>, title: string): Promise<void> {
  await pressKey(app.page, way);
  await onScreen(app.page, title);
  const heading = app.page.getByRole('heading', { level: 1 });
  await heading.and(app.page.locator(':focus')).waitFor();
}

/** One round with Tab over the screen; what is not seen or not reached, by name. */
async function walkThrough(): Promise<readonly string[]> {
  const { page } = app;
  await page.evaluate(startBeforeEverything);
  const troubles: string[] = [];
  for (let steps = 0; ; steps += 1) {
    if (steps > MANY) return [...troubles, 'Tab never comes out'];
    await page.keyboard.press('Tab');
    const { what, trouble, atTheEdge } = await focusPlace(page);
    if (atTheEdge || !(await page.evaluate(markReached))) break;
    if (trouble !== '') troubles.push(`${what} is ${trouble}`);
  }
  return [...troubles, ...(await page.locator(STOPS).evaluateAll(namesNotReached))];
}

/** The next Tab goes to the first control of the page. */
function startBeforeEverything(): void {
  // The doors stay from screen to screen.
  for (const reached of document.querySelectorAll('[data-reached]'))
    reached.removeAttribute('data-reached');
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}

/** False when Tab is back where it already was; the parts of a date are one control. */
function markReached(): boolean {
  const focused = document.activeElement;
  const last = document.querySelector('[data-reached=last]');
  if (focused?.hasAttribute('data-reached') && focused !== last) return false;
  last?.setAttribute('data-reached', 'before');
  focused?.setAttribute('data-reached', 'last');
  return true;
}

function namesNotReached(stops: readonly Element[]): readonly string[] {
  const groupOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element.name : null;
  const reachedGroups = new Set(
    stops.filter((stop) => stop.hasAttribute('data-reached')).map((stop) => groupOf(stop)),
  );
  return stops
    .filter((stop) => stop.checkVisibility({ visibilityProperty: true }))
    .filter((stop) => !stop.hasAttribute('data-reached'))
    .filter((stop) => groupOf(stop) === null || !reachedGroups.has(groupOf(stop)))
    .map((stop) => `Tab never reaches <${stop.tagName.toLowerCase()}> ${stop.textContent}`);
}

function button(name: string) {
  return app.page.getByRole('button', { name, exact: true });
}

function link(name: string) {
  return app.page.getByRole('link', { name, exact: true });
}

function radio(name: string) {
  return app.page.getByRole('radio', { name, exact: true });
}

function field(name: string) {
  return app.page.getByRole('textbox', { name, exact: true });
}

function step(name: string) {
  return app.page
    .getByRole('list', { name: t('thursday.steps') })
    .getByRole('link')
    .filter({ hasText: name });
}
