import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright';
import type { Cents } from '../../src/domain/money.ts';
import { frenchTexts } from './french-texts.ts';

/**
 * What a person does and reads, by role and French name. The names come from the dictionary of the
 * app: a label that changes there changes nothing here. Each gesture ends when the app has said, or
 * shown, that it is done.
 */
export const { t, day } = frenchTexts();

/** An amount as a page shows it, with plain spaces: what `seen` gives. */
export function euros(amountCents: number): string {
  return plain(frenchTexts().money(amountCents as Cents)); // cents of a fixture
}

/** The places reached from every screen. */
export type Door = 'kitchen' | 'orders' | 'thursday' | 'sharing';

/** Goes through one of the four doors, from wherever the app is; an event's evening has the name of its day. */
export async function openDoor(page: Page, door: Door, name = t(`words.${door}`)): Promise<void> {
  const doors = page.getByRole('navigation', { name: t('words.doors') });
  await doors.getByRole('link', { name, exact: true }).click();
  await onScreen(page, name);
}

/** Goes to the settings by the wheel at the top. */
export async function openSettings(page: Page): Promise<void> {
  // Some screens have a way back there, too.
  const top = page.getByRole('banner');
  await top.getByRole('link', { name: t('words.menu'), exact: true }).click();
  await onScreen(page, t('words.menu'));
}

/** Waits until the screen with this title is the one shown. */
export async function onScreen(page: Page, title: string | RegExp): Promise<void> {
  const exact = typeof title === 'string' ? { exact: true } : {};
  await page.getByRole('heading', { level: 1, name: title, ...exact }).waitFor();
}

/** Presses a button by its whole name. */
export async function press(within: Page | Locator, name: string): Promise<void> {
  await within.getByRole('button', { name, exact: true }).click();
}

/** Follows a link by its whole name. */
export async function follow(within: Page | Locator, name: string): Promise<void> {
  await within.getByRole('link', { name, exact: true }).click();
}

/** Types into a field and leaves it. */
export async function type(within: Page | Locator, label: string, text: string): Promise<void> {
  const field = within.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.blur();
}

/** Picks one answer of a question; a hint after the word is no part of it. */
export async function pick(within: Page | Locator, question: string, word: string): Promise<void> {
  const group = within.getByRole('group', { name: question, exact: true });
  await group.getByRole('radio', { name: startingWith(word) }).check();
}

/** Matches names that begin with a text, such as « Espèces » with any amount after it. */
export function startingWith(text: string): RegExp {
  const literal = text.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll(/\s+/g, String.raw`\s+`)}`);
}

/** Waits until the bar at the bottom says what was saved. */
export async function said(page: Page, sentence: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: sentence }).first().waitFor();
}

/** Looks again until something is so; for what no locator can wait for. */
export async function until(isSo: () => Promise<boolean>, withinMs = 10_000): Promise<void> {
  const giveUpAt = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt)
      throw new Error(`Not within ${withinMs} ms: ${isSo.toString()}`);
    await pause(20);
  }
}

/** The text of a place, with every space made plain. */
export async function seen(place: Locator): Promise<string> {
  return plain((await place.innerText()).trim());
}

/** Narrow and no-break spaces of the French writing, made plain, so that they can be compared. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** What stands in `<bdi>` of a row, in order: codes, numbers and what people typed. */
export async function isolatedTexts(row: Locator): Promise<readonly string[]> {
  const texts = await row
    .locator('bdi')
    .evaluateAll((found) => found.map((bdi) => bdi.textContent ?? ''));
  return texts.map(plain);
}

/** What somebody who starts a group says of herself. */
export interface FounderEntry {
  readonly nickname: string;
  readonly shares: boolean;
}

/** From an empty phone to the kitchen of a new group. */
export async function startGroup(page: Page, founder: FounderEntry): Promise<void> {
  await press(page, t('firstRun.start'));
  await onScreen(page, t('firstRun.whoTitle'));
  await type(page, t('firstRun.nickname'), founder.nickname);
  const answer = founder.shares ? t('firstRun.sharesYes') : t('firstRun.sharesNo');
  await page.getByRole('radio', { name: answer, exact: true }).check();
  await press(page, t('firstRun.create'));
  await onScreen(page, t('words.kitchen'));
}
