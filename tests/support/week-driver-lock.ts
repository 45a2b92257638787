import type { Page } from 'playwright';
import { openThisPhone } from './week-driver-phone.ts';
import { onScreen, press, startingWith, t } from './week-driver.ts';

/** From anywhere to the screen of the lock. */
export async function openLock(page: Page): Promise<void> {
  await openThisPhone(page);
  await page
    .getByRole('main')
    .getByRole('link')
    .filter({ hasText: t('lock.hint') })
    .click();
  await onScreen(page, t('lock.title'));
}

/** On the screen of the lock: puts it on; gives the words of its six pictures, in order. */
export async function putLockOn(
  page: Page,
  scope: 'private' | 'all' = 'private',
): Promise<readonly string[]> {
  const word = scope === 'all' ? t('lock.scopeAll') : t('lock.scopePrivate');
  await page.getByRole('radio', { name: startingWith(word) }).check();
  await press(page, t('lock.draw'));
  const shown = page.getByRole('list', { name: t('lock.yours'), exact: true });
  await shown.getByRole('listitem').first().waitFor();
  const words = await shown.getByRole('listitem').allInnerTexts();
  await press(page, t('lock.noted'));
  await touchPictures(page, words);
  await page.getByText(t('lock.on'), { exact: true }).waitFor();
  return words;
}

/** Touches pictures by their words. */
export async function touchPictures(page: Page, words: readonly string[]): Promise<void> {
  const all = page.getByRole('list', { name: t('lock.pictures'), exact: true });
  for (const word of words)
    await all.getByRole('button', { name: word.trim(), exact: true }).click();
}

/** What the page is told when a person looks at something else, or puts the phone into her pocket. */
export async function hidePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** The page is looked at again. */
export async function showPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
