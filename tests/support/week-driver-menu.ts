import type { Page } from 'playwright';
import type { Course, Diet } from '../../src/domain/dish.ts';
import type { Allergen } from '../../src/domain/allergen.ts';
import { ALLERGEN_WORD, DIET_WORD } from '../../src/features/dish-words.ts';
import { euros, follow, onScreen, openDoor, press, said, t, type } from './week-driver.ts';

/** A dish as a cook dictates it. */
export interface DishEntry {
  readonly course: Course;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly priceCents: number;
  readonly diets: readonly Diet[];
  /** Those it contains, with the cereal or nut where it is named; all others it does not contain. */
  readonly contains: readonly { readonly allergen: Allergen; readonly detail: string }[];
}

const ADD = {
  starter: 'menu.addStarter',
  main: 'menu.addMain',
  dessert: 'menu.addDessert',
} as const;

/** From the kitchen to the menu. */
export async function openMenu(page: Page): Promise<void> {
  await openDoor(page, 'kitchen');
  await follow(page, t('kitchen.toMenu'));
  await onScreen(page, t('menu.title'));
}

/** On the menu: one dish with all its answers, and back to the menu. */
export async function addDish(page: Page, dish: DishEntry): Promise<void> {
  await press(page, t(ADD[dish.course]));
  await onScreen(page, t('menu.newDish'));
  await type(page, t('menu.name'), dish.name);
  await onScreen(page, dish.name);
  await type(page, t('menu.price'), (dish.priceCents / 100).toFixed(2).replace('.', ','));
  const diets = page.getByRole('group', { name: t('menu.diets'), exact: true });
  for (const diet of dish.diets) {
    await diets.getByRole('checkbox', { name: t(DIET_WORD[diet]), exact: true }).check();
  }
  await declareAllergens(page, dish);
  if (dish.aliases.length > 0) await type(page, t('menu.aliases'), dish.aliases.join(', '));
  await follow(page, t('menu.dishDone'));
  await onScreen(page, t('menu.title'));
  const row = page.getByRole('main').getByRole('link').filter({ hasText: dish.name });
  await row
    .filter({ hasText: euros(dish.priceCents) })
    .first()
    .waitFor();
}

async function declareAllergens(page: Page, { contains }: DishEntry): Promise<void> {
  for (const { allergen, detail } of contains) {
    const question = page.getByRole('group', { name: t(ALLERGEN_WORD[allergen]) });
    await question.getByRole('radio', { name: t('menu.contains'), exact: true }).check();
    if (detail === '') continue;
    const label = allergen === 'nuts' ? t('menu.whichNut') : t('menu.whichCereal');
    await type(page, label, detail);
  }
  await press(page, contains.length === 0 ? t('menu.noneOfThe14') : t('menu.noneOfTheOthers'));
  await page.getByText(t('menu.allergensDone')).waitFor();
}

/** On the menu: publishes it. */
export async function publishMenu(page: Page): Promise<void> {
  await press(page, t('menu.publish'));
  await said(page, t('menu.published'));
}

/** Ticks who cooks this week. */
export async function chooseCooks(page: Page, nicknames: readonly string[]): Promise<void> {
  await openDoor(page, 'kitchen');
  await follow(page, t('kitchen.toCooks'));
  await onScreen(page, t('turns.title'));
  for (const nickname of nicknames) {
    await page.getByRole('checkbox', { name: nickname, exact: true }).check();
  }
  await page.getByText(t('words.saved'), { exact: true }).waitFor();
  await follow(page, t('turns.done'));
  await onScreen(page, t('words.kitchen'));
}
