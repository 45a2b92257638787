import type { Locator, Page } from 'playwright';
import { type MoneyWay, shownCents } from './week-driver-money.ts';
import { isolatedTexts, onScreen, openDoor, press, startingWith, t } from './week-driver.ts';

/** The steps of a Thursday evening, as the hub names them. */
export type EveningStep = 'packing' | 'handOver' | 'round' | 'cash' | 'purchases' | 'settle';

const PAY_WORD = { cash: 'cash.inCash', transfer: 'cash.byTransfer' } as const;

/** From anywhere to one step of the evening, which an event calls by its day. */
export async function openStep(
  page: Page,
  step: EveningStep,
  day = t('words.thursday'),
): Promise<void> {
  await openDoor(page, 'thursday', day);
  const steps = page.getByRole('list', { name: t('thursday.steps') });
  await steps.getByRole('link', { name: startingWith(t(`thursday.${step}`)) }).click();
  await onScreen(page, t(`thursday.${step}`));
}

/** The codes of the orders shown, in the order of the screen. */
export async function codesShown(page: Page): Promise<readonly string[]> {
  const cards = await page.getByRole('article').all();
  return Promise.all(cards.map(async (card) => (await isolatedTexts(card))[0] ?? ''));
}

/** While packing: this bag is done. */
export async function pack(page: Page, code: string): Promise<void> {
  await press(cardOf(page, code), t('thursday.pack'));
  await cardOf(page, code)
    .getByRole('button', { name: t('thursday.unpack') })
    .waitFor();
}

/** At the door or on the round: this meal is given. */
export async function handOver(page: Page, code: string): Promise<void> {
  await press(cardOf(page, code), t('thursday.give'));
  await cardOf(page, code)
    .getByRole('button', { name: t('thursday.notGiven') })
    .waitFor();
}

/** At the door or on the round: all that is open of this order is paid. What it came to, in cents. */
export async function pay(page: Page, code: string, way: MoneyWay): Promise<number> {
  const card = cardOf(page, code);
  const [before = ''] = t(PAY_WORD[way], { amount: '#' }).split('#');
  const button = card.getByRole('button', { name: startingWith(before) });
  const amount = shownCents(await button.innerText());
  await button.click();
  await card.getByRole('button', { name: t('cash.takePaymentBack') }).waitFor();
  return amount;
}

/** The card of one order. */
function cardOf(page: Page, code: string): Locator {
  return page.getByRole('article', { name: code, exact: true });
}
