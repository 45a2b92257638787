import type { Page } from 'playwright';
import type { PurchaseEntry } from './week-driver-fixture.ts';
import {
  euros,
  isolatedTexts,
  pick,
  plain,
  press,
  said,
  startingWith,
  t,
  type,
  until,
} from './week-driver.ts';

/** How money goes from hand to hand. */
export type MoneyWay = 'cash' | 'transfer';

/** Notes and coins by value in cents, and what lay in the box before the evening. */
export interface CountEntry {
  readonly floatCents: number;
  readonly pieces: ReadonlyMap<number, number>;
}

/** An amount as a person types it: `42,75`. */
function typedAmount(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',');
}

/** The amount in cents of what a page shows: `1 234,50 €`. */
export function shownCents(text: string): number {
  const digits = plain(text)
    .replaceAll(/[^\d,−-]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return Math.round(Number(digits) * 100);
}

/** On the screen of the purchases: one more, advanced by a member. */
export async function recordPurchase(page: Page, purchase: PurchaseEntry): Promise<void> {
  await fillPurchase(page, purchase);
  await noteExpense(page, purchase.amountCents);
}

/** On the screen of the purchases: what was bought, not noted yet. */
export async function fillPurchase(page: Page, purchase: PurchaseEntry): Promise<void> {
  await pick(page, t('cash.expenseKind'), t('cash.purchase'));
  await type(page, t('cash.amount'), typedAmount(purchase.amountCents));
  await type(page, t('cash.shop'), purchase.shop);
  await type(page, t('cash.what'), purchase.what);
  await pick(page, t('cash.paidBy'), purchase.advancedBy);
  await page.getByLabel(t('cash.spentOn'), { exact: true }).fill(purchase.date);
}

/** On the screen of the purchases: what the kitchen costs, paid from the box. */
export async function kitchenContribution(page: Page, amountCents: number): Promise<void> {
  await pick(page, t('cash.expenseKind'), t('cash.kitchen'));
  await type(page, t('cash.amount'), typedAmount(amountCents));
  await pick(page, t('cash.paidBy'), t('cash.box'));
  await noteExpense(page, amountCents);
}

/** On the screen of the purchases: notes what is filled in. */
export async function noteExpense(page: Page, amountCents: number): Promise<void> {
  await press(page, t('cash.noteExpense'));
  const noted = page.getByRole('region', { name: t('cash.noted'), exact: true });
  await noted
    .getByRole('listitem')
    .filter({ hasText: euros(amountCents) })
    .first()
    .waitFor();
  // The form is put away after the expense is written; what is typed before that would go with it.
  const amount = page.getByRole('textbox', { name: t('cash.amount'), exact: true });
  await until(async () => (await amount.inputValue()) === '');
}

/** On the screen of the cash box: counts it. */
export async function countCash(page: Page, count: CountEntry): Promise<void> {
  await page.getByText(t('cash.countBox'), { exact: true }).click();
  await type(page, t('cash.float'), typedAmount(count.floatCents));
  for (const [value, times] of count.pieces) {
    const stepper = page.getByRole('spinbutton', { name: euros(value), exact: true });
    await stepper.fill(String(times));
    await stepper.blur();
  }
  await press(page, t('cash.saveCount'));
  await said(page, startingWith(t('cash.countSaid', { amount: '' })));
}

/** On the screen of the purchases or of the settling: gives back what somebody advanced. */
export async function reimburse(page: Page, nickname: string, way: MoneyWay): Promise<void> {
  const row = page
    .getByRole('listitem')
    .filter({ hasText: nickname })
    .filter({ hasText: t('cash.reimburseCash') });
  await press(row, way === 'cash' ? t('cash.reimburseCash') : t('cash.reimburseTransfer'));
  await row.waitFor({ state: 'detached' });
}

/** On the screen of the settling: closes the week. */
export async function settle(page: Page): Promise<void> {
  await press(page, t('settle.settle'));
  await said(page, t('settle.settledSaid'));
}

/** The pot on the screen of the settling, by the word of each line, in cents. */
export async function readPot(page: Page): Promise<Readonly<Record<string, number>>> {
  const pot = page.getByRole('region', { name: t('settle.pot'), exact: true });
  const numbers: Record<string, number> = {};
  for (const line of await pot.locator('.money-block-line').all()) {
    const label = plain(await line.locator('.money-block-label').innerText());
    const [amount = ''] = await isolatedTexts(line);
    numbers[label] = shownCents(amount.replace(/^[+−=]/, ''));
  }
  return numbers;
}
