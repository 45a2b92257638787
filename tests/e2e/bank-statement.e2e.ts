import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import {
  euros,
  follow,
  onScreen,
  openDoor,
  plain,
  press,
  said,
  seen,
  startingWith,
  t,
} from '../support/week-driver.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/week-2026-W48/${name}`, import.meta.url), 'utf8');

interface ExpectedFile {
  readonly orders: readonly { readonly name: string; readonly reference: string }[];
}
const expected = JSON.parse(fixture('expected.json')) as ExpectedFile; // the fixture's own verify.mjs checks it

/** Whose reference stands in the statement, and how it is written there. */
const REFERRED = [
  'Lieve',
  'Rachid',
  'Patrick',
  'Hannah',
  'Fabienne',
  'Claudine',
  'Nadia',
  'Jean-Luc',
  'Mathieu',
];

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-26T20:00:00+01:00' });
  await app.readyForOffline();
  await openDemoWeek(app.page);
  await onScreen(app.page, t('words.kitchen'));
  await app.setOffline(true);
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

test(
  'without a network, the statement of the week is confirmed in eight taps, and known when it comes again',
  { timeout: 180_000 },
  async () => {
    const { page } = app;
    const statement = await statementOf(page);
    await openStatement(page, statement);
    await press(page, t('bank.confirmExact', { n: 7 }));
    await said(page, t('bank.confirmedExact', { n: 7 }));

    const jeanLuc = card(page, 'JEAN-LUC');
    expect(await seen(jeanLuc)).toContain(plain(t('bank.missing', { amount: euros(850) })));
    for (const payer of ['JEAN-LUC', 'PATRICK', 'SORAYA', 'MONIQUE', 'BINTOU', 'SOPHIE'])
      await confirm(card(page, payer));
    await press(card(page, 'MICHELINE'), t('bank.gift'));
    await page.getByText(t('bank.nothingToDecide')).waitFor();

    await follow(page, t('thursday.cash'));
    await onScreen(page, t('thursday.cash'));
    const open = page.getByRole('radio', { name: new RegExp(t('cash.filterOpen')) });
    // Six who did not pay by transfer, and what Jean-Luc still owes.
    expect(await seen(page.locator('label').filter({ has: open }))).toMatch(/7$/);

    await page.reload();
    await openStatement(page, statement);
    await page.getByText(t('bank.nothingToDecide')).waitFor();
    expect(await page.getByRole('button', { name: t('bank.takeBack'), exact: true }).count()).toBe(
      14,
    );
  },
);

/** The fixture's statement, with the references this phone made. */
async function statementOf(page: Page): Promise<string> {
  let text = fixture('bank.csv');
  for (const name of REFERRED) {
    await openDoor(page, 'orders');
    await page.locator('main a[href*="/orders/of/"]').filter({ hasText: name }).first().click();
    const shown = page.getByText(/^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/).first();
    const own = digitsOf(await seen(shown));
    const before = digitsOf(expected.orders.find((one) => one.name === name)?.reference ?? '');
    for (const write of WRITINGS) text = text.replace(write(before), write(own));
    if (name === 'Patrick') text = text.replace(swapped(before), swapped(own));
  }
  return text;
}

/** How the fixture writes references: printed, typed in groups, without the zero; Patrick swaps two digits. */
const WRITINGS = [
  (digits: string) => `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`,
  (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
  (digits: string) => `;${digits.slice(1)}\r\n`,
] as const;

/** The last two neighbours that differ, swapped: 026485660242 is 026485660422. */
function swapped(digits: string): string {
  const at = [...Array(digits.length - 2).keys()].findLast(
    (one) => digits[one] !== digits[one + 1],
  );
  if (at === undefined) throw new Error('All digits are the same');
  return `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

async function openStatement(page: Page, text: string): Promise<void> {
  await openDoor(page, 'thursday');
  await page
    .getByRole('list', { name: t('thursday.steps') })
    .getByRole('link', { name: startingWith(t('thursday.cash')) })
    .click();
  await onScreen(page, t('thursday.cash'));
  await follow(page, t('cash.bank'));
  await onScreen(page, t('bank.title'));
  const file = { name: 'extrait.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel(t('bank.pickFile')).setInputFiles(file);
  await page.getByRole('heading', { level: 2, name: t('bank.toDecide') }).waitFor();
}

function card(page: Page, payer: string): Locator {
  return page
    .locator('.bank-row')
    .filter({ has: page.getByRole('heading', { level: 3, name: payer }) });
}

/** Confirms the one suggestion of a card; done when the card asks no more. */
async function confirm(of: Locator): Promise<void> {
  await of.getByRole('button', { name: startingWith(t('bank.confirm', { codes: '' })) }).click();
  await of.getByRole('button', { name: t('bank.takeBack'), exact: true }).waitFor();
}
