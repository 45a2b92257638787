import type { Page } from 'playwright';
import type { IsoWeek } from '../../src/domain/calendar.ts';
import type { DishId } from '../../src/domain/dish.ts';
import type { OrderId } from '../../src/domain/order.ts';
import type { RecipeId } from '../../src/domain/recipe.ts';
import { paths } from '../../src/features/paths.ts';
import { type Language, LANGUAGES } from '../../src/i18n/catalog.ts';
import { loadTexts } from '../../src/i18n/load-texts.ts';
import { LANGUAGE_NAMES } from '../../src/i18n/locales.ts';
import { t } from './week-driver.ts';

/** A screen is a way into the app: a new path is visited without being named here. */
export type Screen = keyof typeof paths;

export const everyScreen = Object.keys(paths) as readonly Screen[]; // a constant object's own keys

/** What the addresses of this phone's week are made of. */
export interface Places {
  readonly week: string;
  readonly dish: string;
  readonly order: string;
  readonly recipe: string;
  /** An event beside the week; where there is none the week itself stands for it. */
  readonly event?: string;
}

/** What the screens about one thing are about. A path with a second part must stand here. */
const SUBJECTS: Partial<Record<Screen, 'dish' | 'order' | 'recipe'>> = {
  dish: 'dish',
  recipe: 'recipe',
  editRecipe: 'recipe',
  order: 'order',
  editOrder: 'order',
};

/** Screens that only an event has. */
const OF_EVENT: ReadonlySet<Screen> = new Set(['event']);

/** The address of a screen. Throws for a new path nobody said the subject of. */
export function addressOf(screen: Screen, places: Places): string {
  const subject = SUBJECTS[screen];
  if (!subject && paths[screen].length > 1)
    throw new Error(`Say in tests/support/every-screen.ts what the screen ${screen} is about`);
  const { week, event = week } = places;
  const path: (week: IsoWeek, subject: DishId & OrderId & RecipeId) => string = paths[screen];
  // Ids read from the page, or none at all.
  const name = OF_EVENT.has(screen) ? event : week;
  return path(name as IsoWeek, places[subject ?? 'order'] as DishId & OrderId & RecipeId);
}

/** The week shown, a dish of its menu and one of its orders; without any, ids that lead nowhere. */
export async function findPlaces(page: Page): Promise<Places> {
  const kitchen = await page.locator('.door').first().getAttribute('href');
  const week = kitchen?.split('/')[1] ?? '';
  const nowhere = { week, dish: 'no-such-dish', order: 'no-such-order', recipe: 'no-such-recipe' };
  const firstOf = async (list: Screen, link: string, none: string) => {
    await openScreen(page, list, nowhere);
    const found = page.locator(`main a[href*="${link}"]`);
    if ((await found.count()) === 0) return none;
    return (await found.first().getAttribute('href'))?.split('/').at(-1) ?? none;
  };
  await openScreen(page, 'events', nowhere);
  const [beside] = await page.locator(`main a[href^="/${week}."]`).all();
  const event = (await beside?.getAttribute('href'))?.split('/')[1] ?? week;
  const dish = await firstOf('menu', '/menu/dish/', nowhere.dish);
  const recipe = await firstOf('recipes', '/recipes/of/', nowhere.recipe);
  return {
    week,
    event,
    dish,
    recipe,
    order: await firstOf('orders', '/orders/of/', nowhere.order),
  };
}

/** Opens a screen by its address, as a reload would, and waits until it is drawn. */
export async function loadScreen(page: Page, screen: Screen, places: Places): Promise<void> {
  await page.goto(new URL(addressOf(screen, places), page.url()).href);
  await drawn(page);
}

/** Goes to a screen within the app, as a link would, and waits until it is drawn: quicker than a load. */
export async function openScreen(page: Page, screen: Screen, places: Places): Promise<void> {
  const address = addressOf(screen, places);
  if (new URL(page.url()).pathname === address) return loadScreen(page, screen, places);
  await page.evaluate((path) => {
    for (const title of document.querySelectorAll('main h1')) title.setAttribute('data-left', '');
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  // The screen before stays until the files of the next one are there.
  await page.locator('main h1[data-left]').waitFor({ state: 'detached' });
  await drawn(page);
}

/** Waits until the screen has its title and nothing on it moves any more. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    async (starting) => {
      const nextFrame = () => new Promise((next) => requestAnimationFrame(next));
      const hasTitle = () => {
        const title = document.querySelector('main h1')?.textContent ?? '';
        return title !== '' && !starting.includes(title);
      };
      let calmFrames = 0;
      const observer = new MutationObserver(() => (calmFrames = 0));
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      for (let frames = 0; calmFrames < 4; frames += 1) {
        if (frames > 600) throw new Error('This screen never comes to rest');
        await nextFrame();
        calmFrames = hasTitle() ? calmFrames + 1 : 0;
      }
      observer.disconnect();
    },
    await startingTitles(),
  );
}

/** Opens whatever on this screen can be opened in place. */
export async function openDisclosures(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((found) => {
    for (const details of found) details.setAttribute('open', '');
  });
  await drawn(page);
}

/** Buttons that save what was typed, where the form is no form of the browser. */
const SAVING = ['words.save', 'cash.noteExpense', 'cash.saveCount', 'cash.noteCash'] as const;

/**
 * Types what no amount, number or account can be, and presses what saves a form: the sentences
 * about it must show. Forms that miss nothing have none; returns how many are shown.
 */
export async function provokeErrors(page: Page, wrong = 'abc'): Promise<number> {
  await openDisclosures(page);
  const numbers = page.locator('main input:is([inputmode=decimal], [inputmode=numeric])');
  for (const field of await numbers.and(page.locator(':not([role=spinbutton])')).all()) {
    await field.fill(wrong);
    await field.blur();
  }
  const named = SAVING.map((key) => page.getByRole('button', { name: t(key), exact: true }));
  for (const save of [page.locator('main button[type=submit]'), ...named]) {
    // Saving one form may open or close another: one of each kind is asked.
    if ((await save.count()) > 0) await save.first().click();
    await drawn(page);
  }
  await drawn(page);
  return page.locator('.field-error').count();
}

/** Changes the language of this phone, as somebody does in the settings. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.getByRole('radio', { name: LANGUAGE_NAMES[language], exact: true }).check();
  await page.locator(`html[lang=${language}]`).waitFor();
}

async function startingTitles(): Promise<readonly string[]> {
  const languages = await Promise.all(LANGUAGES.map(loadTexts));
  return ['Carnet', ...languages.map(({ t: say }) => say('week.starting'))];
}
