import type { Locator, Page } from 'playwright';
import { weekBookName } from '../../src/store/book-name.ts';
import { expenseKind } from '../../src/store/books/week-book.ts';
import { FIXTURE_WEEK, valueOf } from './open-phone.ts';
import { openDisk } from './several-phones-disk.ts';
import { follow, onScreen, openDoor, press, seen, t, type } from './week-driver.ts';

/** An ingredient as it is typed: « 2 kg ». */
export interface TypedIngredient {
  readonly name: string;
  readonly quantity: string;
}

/** From anywhere: writes the recipe of a dish of the menu, for ten portions, and lends it to the group. */
export async function lendRecipeOf(
  page: Page,
  dish: string,
  ingredients: readonly TypedIngredient[],
): Promise<void> {
  const card = await openDishCard(page, dish);
  await card.locator('summary').click();
  await press(card, t('recipes.write'));
  await onScreen(page, dish);
  for (const [at, { name, quantity }] of ingredients.entries()) {
    await press(page, t('recipes.addIngredient'));
    // By its place: the last line is the one before until the new one is drawn.
    const line = page.locator('.recipe-parts').first().locator(':scope > li').nth(at);
    await type(line, t('recipes.ingredient'), name);
    await type(line, t('recipes.quantity'), quantity);
    await line
      .locator('summary')
      .first()
      .filter({ hasText: name })
      .filter({ hasText: /\d/ })
      .waitFor();
  }
  await press(page, t('recipes.lend'));
  await page.getByRole('button', { name: t('recipes.takeAway'), exact: true }).waitFor();
}

/** From anywhere: what a dish takes now, by its recipe: « 3 kg Oignons ». */
export async function amountsOf(page: Page, dish: string): Promise<readonly string[]> {
  const card = await openDishCard(page, dish);
  await follow(card, dish);
  await onScreen(page, dish);
  const lines = page.getByRole('region', { name: t('recipes.ingredients') }).getByRole('listitem');
  await lines.first().waitFor();
  return Promise.all((await lines.all()).map(oneLine));
}

/** From anywhere: the shopping list. */
export async function openShopping(page: Page): Promise<void> {
  await openDoor(page, 'kitchen');
  await follow(page, t('kitchen.toShopping'));
  await onScreen(page, t('shopping.title'));
}

/** On the shopping list: its lines, and whether each is ticked. */
export async function shoppingLines(
  page: Page,
): Promise<readonly { readonly line: string; readonly ticked: boolean }[]> {
  const rows = await page.locator('.tick-row').all();
  return Promise.all(
    rows.map(async (row) => ({
      line: await oneLine(row.locator('.tick-row-words')),
      ticked: await row.getByRole('checkbox').isChecked(),
    })),
  );
}

async function openDishCard(page: Page, dish: string): Promise<Locator> {
  await openDoor(page, 'kitchen');
  await follow(page, t('kitchen.toRecipes'));
  await onScreen(page, t('recipes.title'));
  const heading = page.getByRole('heading', { level: 3, name: dish });
  const card = page.getByRole('listitem').filter({ has: heading });
  await card.waitFor();
  return card;
}

async function oneLine(place: Locator): Promise<string> {
  return (await seen(place)).replaceAll(/\s+/g, ' ');
}

/** On the shopping list: what was paid for everything ticked, and by whom. */
export async function noteReceipt(
  page: Page,
  { amount, payer }: { readonly amount: string; readonly payer: string },
): Promise<void> {
  await page
    .locator('summary')
    .filter({ hasText: t('shopping.paid') })
    .first()
    .click();
  await type(page, t('shopping.amount'), amount);
  await page.getByRole('radio', { name: payer }).check();
  await press(page, t('shopping.notePaid'));
  await page.getByText(t('shopping.allPaid'), { exact: true }).waitFor();
}

/** The expenses that stand in the sealed book of a phone, in cents. */
export async function expensesNoted(page: Page): Promise<readonly number[]> {
  const shelf = await openDisk(page);
  const book = valueOf(await shelf.open(weekBookName('week', FIXTURE_WEEK)));
  return book.facts(expenseKind).value.map(({ data }) => data.amount);
}
