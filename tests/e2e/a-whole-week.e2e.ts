import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  fixtureCounts,
  fixtureDishes,
  fixtureExpenses,
  fixtureFinal,
  fixtureOrders,
} from '../support/week-driver-fixture.ts';
import { codesShown, handOver, openStep, pack, pay } from '../support/week-driver-evening.ts';
import { addDish, chooseCooks, openMenu, publishMenu } from '../support/week-driver-menu.ts';
import {
  countCash,
  kitchenContribution,
  readPot,
  recordPurchase,
  reimburse,
  settle,
} from '../support/week-driver-money.ts';
import {
  capBar,
  keepBothOfPair,
  kitchenCounts,
  readOrders,
  takeOrder,
} from '../support/week-driver-orders.ts';
import { addPerson, openPeople, setSettings } from '../support/week-driver-people.ts';
import {
  agree,
  handEnvelope,
  openEnvelopesOfRound,
  openSharing,
  proposeRound,
  readShares,
  setWeight,
  welcomeSharers,
} from '../support/week-driver-sharing.ts';
import { openDoor, startGroup, t } from '../support/week-driver.ts';

const MONDAY = '2026-11-23T10:00:00+01:00';
const THURSDAY = '2026-11-26T17:00:00+01:00';
/** Four cook and share; Kiwi and Mango support. */
const SHARERS = ['Lune', 'Figue', 'Safran', 'Indigo'];
const SUPPORTERS = ['Kiwi', 'Mango'];
/** What remains of 633.00 € after the purchases and the kitchen. */
const TO_SHARE_CENTS = 37_900;
/** Lay in the box before the evening; 12.70 € of it went to the kitchen. */
const FLOAT_CENTS = 5_000;

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: MONDAY });
  await app.readyForOffline();
  await app.setOffline(true);
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test('a group cooks a whole week with one phone and no network', { timeout: 170_000 }, async () => {
  const { page } = app;
  await makeGroup(page);
  await makeMenu(page);
  await takeAllOrders(page);
  await seeWhatToCook(page);
  await noteExpenses(page);

  await page.clock.setSystemTime(THURSDAY);
  const cashCents = await servePeople(page);
  await countBox(page, cashCents);
  await closeWeek(page);
  await shareMoney(page);

  expect(app.consoleErrors).toEqual([]);
  expect(app.cspViolations).toEqual([]);
  expect(app.requests.filter((url) => !url.startsWith(server.origin))).toEqual([]);
});

async function makeGroup(page: Page): Promise<void> {
  await startGroup(page, { nickname: 'Lune', shares: true });
  await setSettings(page, {
    mainsCap: 70,
    payoutUnitCents: 1,
    account: { name: 'Les Casseroles du jeudi', iban: 'BE68 5390 0754 7034' },
  });
  await openPeople(page);
  for (const nickname of SHARERS.slice(1)) await addPerson(page, { nickname, shares: true });
  for (const nickname of SUPPORTERS) await addPerson(page, { nickname, shares: false });
  await openSharing(page, 'who');
  await welcomeSharers(page);
}

async function makeMenu(page: Page): Promise<void> {
  await openMenu(page);
  for (const dish of fixtureDishes) await addDish(page, dish);
  await publishMenu(page);
  await chooseCooks(page, ['Lune', 'Safran']);
}

async function takeAllOrders(page: Page): Promise<void> {
  for (const order of fixtureOrders) await takeOrder(page, order);
  // The two Sophies both want mafé légumes.
  await keepBothOfPair(page);
  const orders = await readOrders(page);
  expect(orders.map(({ nickname }) => nickname).toSorted()).toEqual(
    fixtureOrders.map(({ nickname }) => nickname).toSorted(),
  );
  expect(await capBar(page)).toBe(`${fixtureFinal.mains} / 70`);
}

async function seeWhatToCook(page: Page): Promise<void> {
  await openDoor(page, 'kitchen');
  expect(await kitchenCounts(page)).toEqual({
    starters: fixtureFinal.starters,
    mains: fixtureFinal.mains,
    desserts: fixtureFinal.desserts,
    dishes: fixtureCounts,
  });
}

async function noteExpenses(page: Page): Promise<void> {
  await openStep(page, 'purchases');
  for (const purchase of fixtureExpenses.purchases) await recordPurchase(page, purchase);
  await kitchenContribution(page, fixtureExpenses.kitchenContributionCents);
}

/** Packs, hands over and takes the money: every third order by transfer. What came in cash, in cents. */
async function servePeople(page: Page): Promise<number> {
  await openStep(page, 'packing');
  for (const code of await codesShown(page)) await pack(page, code);
  await openStep(page, 'handOver');
  const codes = await codesShown(page);
  expect(codes.length).toBe(fixtureFinal.orders);
  let cash = 0;
  for (const [at, code] of codes.entries()) {
    await handOver(page, code);
    const way = at % 3 === 0 ? 'transfer' : 'cash';
    const paid = await pay(page, code, way);
    if (way === 'cash') cash += paid;
  }
  return cash;
}

async function countBox(page: Page, cashCents: number): Promise<void> {
  await openStep(page, 'cash');
  const inBox = FLOAT_CENTS + cashCents - fixtureExpenses.kitchenContributionCents;
  await countCash(page, { floatCents: FLOAT_CENTS, pieces: piecesOf(inBox) });
  await page.getByText(t('cash.exact')).waitFor();
}

async function closeWeek(page: Page): Promise<void> {
  await openStep(page, 'settle');
  const advanced = new Set(fixtureExpenses.purchases.map(({ advancedBy }) => advancedBy));
  for (const nickname of advanced) await reimburse(page, nickname, 'transfer');
  const pot = await readPot(page);
  expect(pot).toEqual({
    [t('settle.income')]: fixtureFinal.revenueCents,
    [t('settle.purchases')]: fixtureExpenses.totalCents,
    [t('settle.kitchen')]: fixtureExpenses.kitchenContributionCents,
    [t('settle.cashDifference')]: 0,
    [t('settle.total')]: TO_SHARE_CENTS,
    [t('settle.toShare')]: TO_SHARE_CENTS,
  });
  await settle(page);
}

async function shareMoney(page: Page): Promise<void> {
  await openSharing(page, 'who');
  await setWeight(page, 'Figue', '1,6');
  await openSharing(page, 'round');
  await proposeRound(page);
  const shares = await readShares(page);
  expect(shares.map(({ nickname }) => nickname).toSorted()).toEqual(SHARERS.toSorted());
  expect(shares.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(TO_SHARE_CENTS);
  for (const { nickname, amountCents } of shares) {
    const exact = (TO_SHARE_CENTS * (nickname === 'Figue' ? 1.6 : 1)) / 4.6;
    expect(Math.abs(amountCents - exact)).toBeLessThan(1);
  }
  for (const nickname of SHARERS) await agree(page, nickname);
  await openEnvelopesOfRound(page);
  for (const nickname of SHARERS) await handEnvelope(page, nickname);
}

/** The fewest notes and coins that make an amount. */
function piecesOf(cents: number): ReadonlyMap<number, number> {
  const pieces = new Map<number, number>();
  let left = cents;
  for (const value of [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10]) {
    pieces.set(value, Math.floor(left / value));
    left %= value;
  }
  expect(left).toBe(0);
  return pieces;
}
