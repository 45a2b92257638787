import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, openDemoWeek, type OpenedApp } from '../support/app-browser.ts';
import { startApp, type AppServer } from '../support/app-server.ts';
import { isPrinted, printedPages, type PrintedPage, wordsOn } from '../support/printed-pages.ts';
import { openStep, pay } from '../support/week-driver-evening.ts';
import { fixtureFinal, fixtureOrders } from '../support/week-driver-fixture.ts';
import { follow, onScreen, openDoor, t } from '../support/week-driver.ts';

/** A code as it stands on paper. */
const CODE = /\b[A-Z]{2}-\d{2}\b/g;
const SMALLEST_PT = 12;

let server: AppServer;
let app: OpenedApp;

beforeEach(async () => {
  server = await startApp();
  app = await openApp({ origin: server.origin, startsAt: '2026-11-26T16:00:00+01:00' });
  await app.readyForOffline();
  await app.setOffline(true);
  await openDemoWeek(app.page);
  await onScreen(app.page, t('words.kitchen'));
  await openDoor(app.page, 'thursday');
  await follow(app.page, t('thursday.toPrint'));
  await onScreen(app.page, t('print.title'));
});

afterEach(async () => {
  await app.close();
  await server.stop();
});

/** Leaves only these sheets chosen, and prints. */
async function print(...titles: readonly string[]): Promise<readonly PrintedPage[]> {
  const { page } = app;
  for (const box of await page.getByRole('checkbox').all()) {
    const name = (await box.evaluate((input) => input.closest('label')?.textContent)) ?? '';
    await box.setChecked(titles.includes(name.trim()));
  }
  return printedPages(page);
}

const nicknames = fixtureOrders.map(({ nickname }) => nickname);

test('the whole kit can be read: nothing small, nothing over the edge, every page counted', async () => {
  const pages = await printedPages(app.page);

  expect(pages.length).toBeGreaterThan(7);
  for (const page of pages) {
    const small = page.texts.filter(({ size }) => size < SMALLEST_PT - 0.01);
    expect(small).toEqual([]);
    const outside = page.texts.filter(
      ({ x, y, width }) => x < 0 || y < 0 || x + width > page.width + 0.5 || y > page.height,
    );
    expect(outside).toEqual([]);
    expect(wordsOn(page)).toMatch(/Page \d+ \/ \d+/);
  }
});

test('on a roll the same stands on 80 mm', async () => {
  await app.page.getByText(t('print.roll')).click();
  const pages = await printedPages(app.page);

  for (const page of pages) {
    expect(Math.round((page.width / 72) * 25.4)).toBe(80);
    expect(page.texts.filter(({ size }) => size < SMALLEST_PT - 0.01)).toEqual([]);
    expect(page.texts.filter(({ x, width }) => x + width > page.width + 0.5)).toEqual([]);
  }
  const codes = new Set(pages.flatMap((page) => wordsOn(page).match(CODE) ?? []));
  expect(codes.size).toBe(fixtureFinal.orders);
});

test('the kitchen sheet counts everything and names nobody', async () => {
  const pages = await print(t('print.kitchen'));

  const words = pages.map(wordsOn).join(' ');
  for (const quantity of Object.values(fixtureFinal.perDish))
    expect(words).toContain(`${quantity}`);
  expect(nicknames.filter((name) => isPrinted(name, words))).toEqual([]);
  expect(words).toMatch(CODE); // of the one note, in one piece
});

test('the plan has its hours, the hygiene log its empty lines, and neither names a customer', async () => {
  for (const paper of [t('print.a4'), t('print.roll')]) {
    await app.page.getByText(paper).click();
    const plan = (await print(t('plan.title'))).map(wordsOn).join(' ');
    expect(plan).toMatch(/19:00.*jeudi 26 nov.*16:00 .*Lancer le riz/);
    const log = await print(t('hygiene.title'));
    expect(
      log.flatMap(({ texts }) => texts).filter(({ size }) => size < SMALLEST_PT - 0.01),
    ).toEqual([]);
    const words = log.map(wordsOn).join(' ');
    expect(words).toContain(t('hygiene.title'));
    expect(nicknames.filter((name) => isPrinted(name, `${plan} ${words}`))).toEqual([]);
  }
});

test('an evening run from paper is entered afterwards, order by order, to the last cent', async () => {
  const { page } = app;
  const pages = await print(t('thursday.handOver'), t('thursday.round'));
  const printed = pages.map(wordsOn).join(' ');
  const codes = printed.match(CODE) ?? [];
  expect(new Set(codes).size).toBe(fixtureFinal.orders);
  expect(nicknames.filter((name) => !isPrinted(name, printed))).toEqual([]);

  let paid = 0;
  const left = new Set<string>(codes);
  for (const [step, way] of [
    ['handOver', 'cash'],
    ['round', 'transfer'],
  ] as const) {
    await openStep(page, step);
    for (const code of left) {
      if ((await page.getByRole('article', { name: code, exact: true }).count()) === 0) continue;
      paid += await pay(page, code, way);
      left.delete(code);
    }
  }
  expect([...left]).toEqual([]);
  expect(paid).toBe(fixtureFinal.revenueCents);
});

test('what changed after a printing is marked on the next, and what was taken back is not', async () => {
  const { page } = app;
  const first = await print(t('thursday.handOver'));
  expect(first.map(wordsOn).join(' ')).not.toContain('▲');
  await page.getByText(t('print.marks')).waitFor();

  await openStep(page, 'handOver');
  const code = (first.map(wordsOn).join(' ').match(CODE) ?? [''])[0] ?? '';
  await pay(page, code, 'cash');
  await page.goBack();
  await follow(page, t('thursday.toPrint'));
  await onScreen(page, t('print.title'));

  const second = (await print(t('thursday.handOver'))).map(wordsOn).join(' ');
  expect(second).toContain('▲ changé depuis 16:0');
  expect(second).toMatch(new RegExp(`▲ ${code}`));
});
