import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp, temporaryProfile } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { codesShown, handOver, openStep, pack, pay } from '../support/week-driver-evening.ts';
import { fixtureDishes } from '../support/week-driver-fixture.ts';
import { crashPage, killBrowserOf } from '../support/week-driver-kill.ts';
import { addDish, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import {
  expectedWeek,
  type KnownOrder,
  type KnownWeek,
  readWeek,
} from '../support/week-driver-model.ts';
import { fillPurchase, noteExpense } from '../support/week-driver-money.ts';
import {
  cancelOrder,
  fillOrder,
  openNewOrder,
  openOrder,
  type OrderEntry,
  readOrders,
  saveOrder,
  unfinishedOffer,
} from '../support/week-driver-orders.ts';
import { onScreen, openDoor, press, startGroup, t } from '../support/week-driver.ts';

/** Add the seed of a failure here to see it again. */
const SEEDS = [2026];
const STEPS = 30;
/** Every so many strikes the whole browser goes; between them the page alone, which is quicker. */
const BROWSER_GOES_EVERY = 3;
/** About as long as a gesture takes to be on disk and said, in milliseconds. */
const LATEST_STRIKE_MS = 120;

const MENU = fixtureDishes.slice(1, 5);
const DISHES = Object.fromEntries(
  MENU.map(({ name, priceCents, course }) => [
    name,
    { price: priceCents, main: course === 'main' },
  ]),
);

/** Something a person does: what leads to it, the tap that saves it, and what it changes. */
interface Step {
  readonly words: string;
  readonly prepare: (page: Page) => Promise<void>;
  /** Resolves once the app has shown that it is saved. */
  readonly tap: (page: Page) => Promise<unknown>;
  readonly after: KnownWeek;
  /** How else the week may stand when the strike came before the app said anything. */
  readonly cutShort: readonly KnownWeek[];
}

type Random = () => number;

const profile = temporaryProfile();
let server: AppServer;
let app: OpenedApp;
let page: Page;
let minutes = 0;

beforeEach(async () => {
  server = await startApp();
  await startBrowser();
  await app.readyForOffline();
  await startGroup(page, { nickname: 'Lune', shares: true });
  await openMenu(page);
  for (const dish of MENU) await addDish(page, dish);
  await publishMenu(page);
});

afterEach(async () => {
  await app.close();
  await server.stop();
  profile.remove();
});

test.for(SEEDS)(
  'a phone that dies after each of 30 random steps has lost nothing it had shown as saved (seed %i)',
  { timeout: 300_000 },
  async (seed) => {
    const random = seededRandom(seed);
    let week: KnownWeek = { orders: [], purchases: [], begun: null };
    for (let at = 0; at < STEPS; at += 1) {
      const step = nextStep(week, at, random);
      await step.prepare(page);
      const saved = await strikeDuring(step, random, at % BROWSER_GOES_EVERY === 0);
      await page.getByRole('navigation', { name: t('words.doors') }).waitFor();

      const shown = await readWeek(page);

      const possible = saved ? [step.after] : [step.after, week, ...step.cutShort];
      const found = possible.find((one) => isShown(one, shown));
      const told = `seed ${seed}, step ${at}: ${step.words}, ${saved ? 'saved' : 'cut short'}`;
      expect(found ? shown : possible.map((one) => expectedWeek(one, DISHES)), told).toEqual(shown);
      week = found ?? week;
    }
    expect(week.orders.length).toBeGreaterThan(3);
  },
);

/** Taps, and lets the phone die at once, soon, or just after the app said it is saved. */
async function strikeDuring(step: Step, random: Random, wholeBrowser: boolean): Promise<boolean> {
  const waitsForWord = random() < 0.5;
  const soon = random() * LATEST_STRIKE_MS;
  let error: unknown = null;
  const tapped = step.tap(page).then(
    () => true,
    (thrown: unknown) => {
      error = thrown;
      return false;
    },
  );
  await (waitsForWord ? tapped : Promise.race([tapped, pause(soon)]));
  if (waitsForWord && error) throw error;
  if (wholeBrowser) {
    killBrowserOf(profile.folder);
    const saved = await tapped;
    await app.close().catch(() => undefined); // it is gone already
    await startBrowser();
    return saved;
  }
  await crashPage(page);
  const saved = await tapped;
  await page.close();
  page = await app.newTab();
  return saved;
}

async function startBrowser(): Promise<void> {
  minutes += 10;
  const startsAt = new Date(Date.UTC(2026, 10, 23, 9, minutes)).toISOString();
  app = await openApp({ origin: server.origin, profile: profile.folder, startsAt });
  page = app.page;
}

function isShown(week: KnownWeek, shown: object): boolean {
  return isDeepStrictEqual(expectedWeek(week, DISHES), shown);
}

/** One of the steps that make sense in a week. */
function nextStep(week: KnownWeek, at: number, random: Random): Step {
  const pickOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const open = week.orders.filter(({ cancelled }) => !cancelled);
  const untouched = open.filter(({ packed, handedOver, paid }) => !packed && !handedOver && !paid);
  const steps = [
    ...(week.begun ? [finishStep(week, week.begun)] : []),
    ...(week.begun
      ? []
      : [takeStep(week, newOrder(at, random)), leaveStep(week, newOrder(at, random))]),
    ...(week.begun ? [] : [takeStep(week, newOrder(at, random))]),
    purchaseStep(week, 100 + at),
    ...ofOrder(pickOf(untouched), (one) => cancelStep(week, one)),
    ...ofOrder(pickOf(open.filter(({ packed }) => !packed)), (one) => packStep(week, one)),
    ...ofOrder(pickOf(open.filter((one) => !one.handedOver)), (one) => handOverStep(week, one)),
    ...ofOrder(pickOf(open.filter(({ paid }) => !paid)), (one) => payStep(week, one)),
  ];
  const step = pickOf(steps);
  if (!step) throw new Error('There is always something to do');
  return step;
}

function ofOrder(
  order: KnownOrder | undefined,
  step: (order: KnownOrder) => Step,
): readonly Step[] {
  return order ? [step(order)] : [];
}

function newOrder(at: number, random: Random): OrderEntry {
  const delivered = random() < 0.25;
  const lines = MENU.map(({ name }) => ({ dish: name, quantity: Math.floor(random() * 3) }));
  const asked = lines.filter(({ quantity }) => quantity > 0);
  return {
    nickname: `Kiwi ${at}`,
    contact: `kiwi${at}@example.org`,
    lines: asked.length > 0 ? asked : lines.slice(0, 1).map((line) => ({ ...line, quantity: 1 })),
    slot: delivered ? null : '17:30',
    address: delivered ? `rue du Verger ${at}, 4020 Liège` : null,
    note: '',
    kitchenNote: '',
  };
}

function takeStep(week: KnownWeek, entry: OrderEntry): Step {
  const order: KnownOrder = {
    entry,
    cancelled: false,
    packed: false,
    handedOver: false,
    paid: false,
  };
  return {
    words: `take the order of ${entry.nickname}`,
    prepare: (on) => openNewOrder(on).then(() => fillOrder(on, entry)),
    tap: saveOrder,
    after: { ...week, orders: [...week.orders, order], begun: null },
    cutShort: [{ ...week, begun: entry }],
  };
}

/** Half an order, left for something else: the list offers to continue it. */
function leaveStep(week: KnownWeek, entry: OrderEntry): Step {
  return {
    words: `begin the order of ${entry.nickname} and leave it`,
    prepare: (on) => openNewOrder(on).then(() => fillOrder(on, entry)),
    tap: (on) => openDoor(on, 'orders').then(() => unfinishedOffer(on).waitFor()),
    after: { ...week, begun: entry },
    cutShort: [],
  };
}

/** Continues what was begun; what was kept of it is there, what the strike took is said again. */
function finishStep(week: KnownWeek, entry: OrderEntry): Step {
  return {
    ...takeStep(week, entry),
    words: `finish the order of ${entry.nickname}`,
    prepare: async (on) => {
      await openDoor(on, 'orders');
      await press(on, t('orders.resume'));
      await onScreen(on, t('orders.form'));
      for (const { dish, quantity } of entry.lines) {
        const stepper = on.getByRole('spinbutton', { name: dish, exact: true });
        expect(await stepper.inputValue()).toBe(String(quantity));
      }
      await fillOrder(on, { ...entry, lines: [] });
    },
  };
}

function cancelStep(week: KnownWeek, order: KnownOrder): Step {
  return {
    words: `cancel the order of ${order.entry.nickname}`,
    prepare: (on) => openOrder(on, order.entry.nickname),
    tap: cancelOrder,
    after: changed(week, order, { cancelled: true }),
    cutShort: [],
  };
}

function packStep(week: KnownWeek, order: KnownOrder): Step {
  const act = atCode(order, 'packing', pack);
  return {
    ...act,
    words: `pack for ${order.entry.nickname}`,
    after: changed(week, order, { packed: true }),
    cutShort: [],
  };
}

function handOverStep(week: KnownWeek, order: KnownOrder): Step {
  const act = atCode(order, 'handOver', handOver);
  return {
    ...act,
    words: `hand over to ${order.entry.nickname}`,
    after: changed(week, order, { handedOver: true }),
    cutShort: [],
  };
}

function payStep(week: KnownWeek, order: KnownOrder): Step {
  const act = atCode(order, 'handOver', (on, code) => pay(on, code, 'cash'));
  return {
    ...act,
    words: `take the money of ${order.entry.nickname}`,
    after: changed(week, order, { paid: true }),
    cutShort: [],
  };
}

/** A tap on the card of an order, which shows its code and, while packing, no nickname. */
function atCode(
  { entry }: KnownOrder,
  screen: 'packing' | 'handOver',
  act: (on: Page, code: string) => Promise<unknown>,
): Pick<Step, 'prepare' | 'tap'> {
  let code = '';
  return {
    prepare: async (on) => {
      await openDoor(on, 'orders');
      const rows = await readOrders(on);
      code = rows.find(({ nickname }) => nickname === entry.nickname)?.code ?? '';
      await openStep(on, screen);
      expect(await codesShown(on)).toContain(code);
    },
    tap: (on) => act(on, code),
  };
}

function purchaseStep(week: KnownWeek, amountCents: number): Step {
  const purchase = { shop: 'Marché', what: 'carottes', date: '2026-11-23', advancedBy: 'Lune' };
  return {
    words: `note a purchase of ${amountCents} cents`,
    prepare: (on) =>
      openStep(on, 'purchases').then(() => fillPurchase(on, { ...purchase, amountCents })),
    tap: (on) => noteExpense(on, amountCents),
    after: { ...week, purchases: [...week.purchases, amountCents] },
    cutShort: [],
  };
}

function changed(week: KnownWeek, order: KnownOrder, now: Partial<KnownOrder>): KnownWeek {
  const orders = week.orders.map((one) => (one === order ? { ...one, ...now } : one));
  return { ...week, orders };
}

/** Mulberry32: the same steps for the same seed. */
function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
