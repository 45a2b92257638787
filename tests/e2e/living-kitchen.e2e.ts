import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { take } from '../support/several-phones-acts.ts';
import {
  meet,
  openThreePhones,
  setOffline,
  type ThreePhones,
} from '../support/several-phones-group.ts';
import {
  amountsOf,
  expensesNoted,
  lendRecipeOf,
  noteReceipt,
  openShopping,
  shoppingLines,
} from '../support/week-driver-recipes.ts';
import { follow, onScreen, openDoor, t, until } from '../support/week-driver.ts';

const MAFE = 'Mafé bœuf';

let group: ThreePhones;

beforeAll(async () => {
  group = await openThreePhones();
  // For ten portions.
  await lendRecipeOf(group.lune.page, MAFE, [
    { name: 'Oignons', quantity: '2 kg' },
    { name: 'Riz', quantity: '1500 g' },
  ]);
  await meet(group.all);
});

afterAll(async () => {
  await group.close();
});

/** From anywhere: what a sheet of the kit says. */
async function sheetSays(page: Page, kind: string): Promise<string> {
  await openDoor(page, 'kitchen');
  await follow(page, t('kitchen.toPrint'));
  await onScreen(page, t('print.title'));
  const sheet = page.locator(`.print-kit .sheet-page[data-kind="${kind}"]`);
  await sheet.first().waitFor({ state: 'attached' });
  return (await sheet.allTextContents()).join('\n');
}

test('an order reaches recipe, list, labels and sheet of every phone, also of one that was offline', async () => {
  const { lune, figue, safran, all } = group;
  await setOffline([figue], true);
  await take(safran.page, 'Ananas', 10);
  await take(figue.page, 'Banane', 5);
  await meet([lune, safran]);
  expect(await amountsOf(lune.page, MAFE)).toEqual(['2 kg Oignons', '1,5 kg Riz']);
  expect(await amountsOf(figue.page, MAFE)).toEqual(['1 kg Oignons', '750 g Riz']);
  await setOffline([figue], false);
  await meet(all);

  for (const { page } of all) {
    expect(await amountsOf(page, MAFE)).toEqual(['3 kg Oignons', '2,25 kg Riz']);
    await openShopping(page);
    expect(await shoppingLines(page)).toEqual([
      { line: '3 kg Oignons', ticked: false },
      { line: '2,25 kg Riz', ticked: false },
    ]);
    expect(await sheetSays(page, 'kitchen')).toMatch(/15\s*Mafé bœuf/);
    expect(await sheetSays(page, 'shopping')).toContain('2,25 kg');
    const labels = await sheetSays(page, 'labels');
    expect(labels).toMatch(/10 × Mafé bœuf/);
    expect(labels).toMatch(/5 × Mafé bœuf/);
  }
});

test('two people tick one list offline, and a receipt is noted once: they meet, and nothing comes back', async () => {
  const { lune, figue, safran, all } = group;
  await setOffline([lune, safran], true);
  for (const [page, names] of [
    [lune.page, ['Oignons']],
    [safran.page, ['Oignons', 'Riz']],
  ] as const) {
    await openShopping(page);
    for (const name of names) {
      const box = page.getByRole('checkbox', { name: new RegExp(name) });
      await box.check();
      await until(() => box.isChecked());
    }
  }
  await noteReceipt(safran.page, { amount: '12,40', payer: 'Lune' });
  await setOffline([lune, safran], false);
  await meet(all);

  for (const { page } of [lune, figue, safran]) {
    await openShopping(page);
    expect((await shoppingLines(page)).map(({ ticked }) => ticked)).toEqual([true, true]);
    await page.getByText(t('shopping.allBought'), { exact: true }).waitFor();
    expect(await expensesNoted(page)).toEqual([1240]);
  }
});
