import type { Locator, Page } from 'playwright';
import {
  follow,
  isolatedTexts,
  onScreen,
  openDoor,
  plain,
  press,
  said,
  seen,
  startingWith,
  t,
  type,
} from './week-driver.ts';

/** An order as it is said on the phone. */
export interface OrderEntry {
  readonly nickname: string;
  readonly contact: string;
  readonly lines: readonly { readonly dish: string; readonly quantity: number }[];
  /** A slot such as `17:30`, an address to bring it to, or null: not said yet. */
  readonly slot: string | null;
  readonly address: string | null;
  readonly note: string;
  readonly kitchenNote: string;
}

/** A row of the list of orders. */
export interface OrderRow {
  readonly code: string;
  readonly nickname: string;
  /** The whole row in words. */
  readonly text: string;
}

/** Opens the form and takes one order, confirmed as the app suggests before the cutoff. */
export async function takeOrder(page: Page, order: OrderEntry): Promise<void> {
  await openNewOrder(page);
  await fillOrder(page, order);
  await saveOrder(page);
}

/** The empty form of a new order. */
export async function openNewOrder(page: Page): Promise<void> {
  await openDoor(page, 'orders');
  await follow(page, t('orders.newOrder'));
  await onScreen(page, t('orders.form'));
}

/** Fills what the entry says; what it leaves empty stays untouched. */
export async function fillOrder(page: Page, order: Partial<OrderEntry>): Promise<void> {
  for (const { dish, quantity } of order.lines ?? []) {
    const more = page.getByRole('button', { name: t('words.more', { what: dish }), exact: true });
    for (let taps = 0; taps < quantity; taps += 1) await more.click();
  }
  if (order.nickname) await type(page, t('orders.nickname'), order.nickname);
  if (order.contact) await type(page, t('orders.contact'), order.contact);
  await fillHandover(page, order);
  if (order.kitchenNote) await type(page, t('orders.kitchenNote'), order.kitchenNote);
  if (order.note) await type(page, t('orders.note'), order.note);
}

async function fillHandover(page: Page, order: Partial<OrderEntry>): Promise<void> {
  if (order.slot === undefined && order.address === undefined) return;
  const word = order.address ? t('orders.delivery') : (order.slot ?? t('orders.notSaid'));
  const group = page.getByRole('group', { name: t('orders.handover'), exact: true });
  await group.getByRole('radio', { name: word, exact: true }).check();
  if (order.address) await type(page, t('orders.address'), order.address);
}

/** Saves the form; done when the list is back and says so. */
export async function saveOrder(page: Page): Promise<void> {
  // The number of dishes and the amount are part of the name.
  const [before = ''] = t('orders.saveOrder', { dishes: '', amount: '' }).split('·');
  await page.getByRole('button', { name: startingWith(before) }).click();
  await said(page, t('orders.taken'));
  await onScreen(page, t('orders.title'));
}

/** From anywhere to the screen of one order, found by its nickname. */
export async function openOrder(page: Page, nickname: string): Promise<void> {
  await openDoor(page, 'orders');
  const rows = page.getByRole('main').getByRole('listitem').getByRole('link');
  await rows.filter({ has: page.getByText(nickname, { exact: true }) }).click();
  await page.getByRole('heading', { level: 2, name: t('orders.decide'), exact: true }).waitFor();
}

/** On the screen of an order: cancels it. */
export async function cancelOrder(page: Page): Promise<void> {
  await press(page, t('orders.doCancel'));
  // « Back to requested » is offered before, too: only the gesture itself going says it is saved.
  const cancel = page.getByRole('button', { name: t('orders.doCancel'), exact: true });
  await cancel.waitFor({ state: 'detached' });
}

/** On the list: the offer to continue an order that was begun. */
export function unfinishedOffer(page: Page): Locator {
  return page.getByText(t('orders.unfinished'), { exact: true });
}

/** On the list: says of the pair that is offered that these are two people. */
export async function keepBothOfPair(page: Page): Promise<void> {
  await press(page, t('orders.pairTwo'));
  await page.getByRole('heading', { name: t('orders.pair') }).waitFor({ state: 'detached' });
}

/** Every order the list shows by state; a pair that is asked about shows two of them once more. */
export async function readOrders(page: Page): Promise<readonly OrderRow[]> {
  const pair = page.getByRole('heading', { name: t('orders.pair'), exact: true });
  const parts = page.getByRole('region').filter({ hasNot: pair });
  const rows = parts.getByRole('listitem').getByRole('link');
  return Promise.all(
    (await rows.all()).map(async (row) => {
      const [code = '', ...named] = await isolatedTexts(row);
      const text = await seen(row);
      // A row without a nickname starts with its amount.
      return {
        code,
        nickname: text.includes(t('orders.noNickname')) ? '' : (named[0] ?? ''),
        text,
      };
    }),
  );
}

/** Mains confirmed and held against the cap, as « 55 / 70 ». */
export async function capBar(page: Page): Promise<string> {
  const meter = page.getByRole('meter', { name: t('orders.mains') });
  return plain((await meter.getAttribute('aria-valuetext')) ?? '');
}

/** What the kitchen must make: portions by dish, and by course. */
export interface KitchenCounts {
  readonly dishes: Readonly<Record<string, number>>;
  readonly starters: number;
  readonly mains: number;
  readonly desserts: number;
}

/** The big numbers of the kitchen. */
export async function kitchenCounts(page: Page): Promise<KitchenCounts> {
  const dishes: Record<string, number> = {};
  const readCourse = async (course: string) => {
    const [before = ''] = t('kitchen.courseTotal', { course, n: '#' }).split('#');
    const part = page.getByRole('region', { name: startingWith(before) });
    let total = 0;
    for (const row of await part.getByRole('listitem').all()) {
      const [count = '', dish = ''] = await isolatedTexts(row);
      dishes[dish] = Number(count);
      total += Number(count);
    }
    return total;
  };
  const starters = await readCourse(t('menu.starters'));
  const mains = await readCourse(t('menu.mains'));
  return { starters, mains, desserts: await readCourse(t('menu.desserts')), dishes };
}
