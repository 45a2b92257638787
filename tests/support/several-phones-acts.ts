import type { Locator, Page } from 'playwright';
import type { PaymentMethod } from '../../src/domain/payment.ts';
import type { BookName } from '../../src/store/book-name.ts';
import { paymentKind } from '../../src/store/books/week-book.ts';
import { weekBookName } from '../../src/store/book-name.ts';
import { FIXTURE_WEEK, valueOf } from './open-phone.ts';
import { openDisk } from './several-phones-disk.ts';
import { openStep } from './week-driver-evening.ts';
import {
  capBar,
  fillOrder,
  openNewOrder,
  openOrder,
  type OrderEntry,
  readOrders,
  saveOrder,
  takeOrder,
} from './week-driver-orders.ts';
import { openDoor, press, said, startingWith, t } from './week-driver.ts';

/** A main dish of the fixture menu: it counts against the cap. */
const MAFE = 'Mafé bœuf';
/** A dessert, of which there is no end. */
export const BAKLAVA = 'Baklava';

/** A payment as the sealed book has it. */
export interface PaymentRead {
  readonly method: PaymentMethod;
  /** How many phones told it. */
  readonly tellers: number;
}

/** An order for so many portions of one dish; who orders is all that is said of her. */
export function orderFor(nickname: string, quantity = 1, dish = MAFE): OrderEntry {
  const lines = [{ dish, quantity }];
  return { nickname, contact: '', lines, slot: null, address: null, note: '', kitchenNote: '' };
}

/** From anywhere: one order, taken. */
export function take(page: Page, nickname: string, quantity = 1, dish = MAFE): Promise<void> {
  return takeOrder(page, orderFor(nickname, quantity, dish));
}

/** From anywhere: one order for many portions, typed instead of tapped. */
export async function takeLarge(page: Page, nickname: string, quantity: number): Promise<void> {
  await openNewOrder(page);
  await typeQuantity(page, MAFE, quantity);
  await fillOrder(page, { nickname, slot: null, address: null });
  await saveOrder(page);
}

/** From anywhere: changes how many portions somebody gets. */
export async function changeQuantity(
  page: Page,
  nickname: string,
  { dish = MAFE, quantity }: { readonly dish?: string; readonly quantity: number },
): Promise<void> {
  await openOrder(page, nickname);
  await page.getByRole('link', { name: t('orders.doEdit'), exact: true }).click();
  await typeQuantity(page, dish, quantity);
  const [before = ''] = t('orders.saveOrder', { dishes: '', amount: '' }).split('·');
  await page.getByRole('button', { name: startingWith(before) }).click();
  await said(page, t('orders.edited'));
}

async function typeQuantity(page: Page, dish: string, quantity: number): Promise<void> {
  const box = page.getByRole('spinbutton', { name: dish, exact: true });
  await box.fill(String(quantity));
  await box.blur();
}

/** Goes to the door, where the order of somebody is given and paid. */
export async function openCard(page: Page, nickname: string): Promise<Locator> {
  await openStep(page, 'handOver');
  return page.getByRole('article').filter({ has: page.getByText(nickname, { exact: true }) });
}

/** From anywhere: somebody paid what is open, in cash or by transfer. */
export async function payFor(
  page: Page,
  nickname: string,
  way: 'cash' | 'transfer' = 'cash',
): Promise<void> {
  const card = await openCard(page, nickname);
  const [before = ''] = t(way === 'cash' ? 'cash.inCash' : 'cash.byTransfer', {
    amount: '#',
  }).split('#');
  await card.getByRole('button', { name: startingWith(before) }).click();
  await card.getByRole('button', { name: t('cash.takePaymentBack') }).waitFor();
}

/** From anywhere: the last payment of somebody was a mistake. */
export async function takePaymentBack(page: Page, nickname: string): Promise<void> {
  const card = await openCard(page, nickname);
  await press(card, t('cash.takePaymentBack'));
  await card
    .getByRole('button', { name: t('cash.takePaymentBack') })
    .waitFor({ state: 'detached' });
}

/** The payments of one order that stand in the sealed book of a phone. */
export async function paymentsOf(page: Page, order: string): Promise<readonly PaymentRead[]> {
  const shelf = await openDisk(page);
  const name: BookName = weekBookName('week', FIXTURE_WEEK);
  const payments = valueOf(await shelf.open(name)).facts(paymentKind).value;
  return payments
    .filter(({ data }) => data.order === order)
    .map(({ data, witnesses }) => ({ method: data.method, tellers: witnesses.length }));
}

/** The id of the order of somebody, as the address of its screen has it. */
export async function orderIdOf(page: Page, nickname: string): Promise<string> {
  await openOrder(page, nickname);
  return /\/of\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

/** The orders a phone shows, by state and name: whom it cooks for, and who came too late or is too many. */
export async function ordersShown(page: Page): Promise<readonly string[]> {
  await openDoor(page, 'orders');
  return (await readOrders(page)).map(({ text }) => text).toSorted();
}

/** Who stands in one part of the list of orders, such as « En trop ». */
export async function nicknamesUnder(page: Page, title: string): Promise<readonly string[]> {
  await openDoor(page, 'orders');
  const part = page.getByRole('region', { name: startingWith(title) });
  const rows = part.getByRole('listitem').getByRole('link');
  return rows.allInnerTexts();
}

/** Mains against the cap, as « 72 / 70 ». */
export async function capShown(page: Page): Promise<string> {
  await openDoor(page, 'orders');
  return capBar(page);
}
