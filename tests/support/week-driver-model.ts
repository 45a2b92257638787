import type { Page } from 'playwright';
import { openStep } from './week-driver-evening.ts';
import {
  capBar,
  kitchenCounts,
  type OrderEntry,
  readOrders,
  unfinishedOffer,
} from './week-driver-orders.ts';
import { euros, openDoor, plain, seen, startingWith, t } from './week-driver.ts';

/** What a test knows of an order it took. */
export interface KnownOrder {
  readonly entry: OrderEntry;
  readonly cancelled: boolean;
  readonly packed: boolean;
  readonly handedOver: boolean;
  readonly paid: boolean;
}

/** What a test knows of a week; the app must show the same, whatever happened to it. */
export interface KnownWeek {
  readonly orders: readonly KnownOrder[];
  /** In cents. */
  readonly purchases: readonly number[];
  /** An order begun and not saved. */
  readonly begun: OrderEntry | null;
}

/** A week in the words of its screens. */
export interface ShownWeek {
  readonly orders: readonly string[];
  readonly unfinished: number;
  readonly cap: string;
  readonly toCook: Readonly<Record<string, number>>;
  readonly packed: string;
  readonly handedOver: string;
  readonly paid: string;
  readonly spent: string;
  readonly addresses: readonly string[];
}

/** Dishes of the model's menu: price in cents, and whether the cap counts them. */
export type KnownDishes = Readonly<
  Record<string, { readonly price: number; readonly main: boolean }>
>;

/** What the screens must show of a week. */
export function expectedWeek(week: KnownWeek, dishes: KnownDishes): ShownWeek {
  const cooked = week.orders.filter(({ cancelled }) => !cancelled);
  const toCook: Record<string, number> = {};
  let mains = 0;
  for (const { dish, quantity } of cooked.flatMap(({ entry }) => entry.lines)) {
    toCook[dish] = (toCook[dish] ?? 0) + quantity;
    if (dishes[dish]?.main) mains += quantity;
  }
  const done = (is: (order: KnownOrder) => boolean) =>
    plain(t('thursday.nOf', { done: cooked.filter(is).length, all: cooked.length }));
  const paid = cooked.filter((one) => one.paid).map(({ entry }) => totalOf(entry, dishes));
  return {
    orders: week.orders.map((one) => rowOf(one, dishes)).toSorted(),
    unfinished: week.begun === null ? 0 : 1,
    cap: `${mains} / 70`,
    toCook,
    packed: done((one) => one.packed || one.handedOver),
    handedOver: done((one) => one.handedOver),
    paid: euros(sum(paid)),
    spent: euros(sum(week.purchases)),
    addresses: cooked.flatMap(({ entry }) => entry.address ?? []).toSorted(),
  };
}

/** What the screens do show, read by going through them. */
export async function readWeek(page: Page): Promise<ShownWeek> {
  await openDoor(page, 'orders');
  const orders = (await readOrders(page)).map(({ code, text }) => text.slice(code.length + 1));
  const unfinished = await unfinishedOffer(page).count();
  const cap = await capBar(page);
  await openDoor(page, 'kitchen');
  const { dishes } = await kitchenCounts(page);
  await openDoor(page, 'thursday');
  const numberOf = async (step: 'packing' | 'handOver' | 'cash' | 'purchases', number: RegExp) =>
    number.exec(await stepText(page, step))?.[0] ?? '';
  const nOf = /\d+ \/ \d+$/;
  const amount = /[\d ]*\d,\d\d €$/;
  return {
    orders: orders.toSorted(),
    unfinished,
    cap,
    toCook: Object.fromEntries(Object.entries(dishes).filter(([, portions]) => portions > 0)),
    packed: await numberOf('packing', nOf),
    handedOver: await numberOf('handOver', nOf),
    paid: (await numberOf('cash', amount)).trim(),
    spent: (await numberOf('purchases', amount)).trim(),
    addresses: await readAddresses(page),
  };
}

/** The way to each stop of the round, if there is one. */
async function readAddresses(page: Page): Promise<readonly string[]> {
  const steps = page.getByRole('list', { name: t('thursday.steps') });
  if ((await steps.getByRole('link', { name: startingWith(t('thursday.round')) }).count()) === 0)
    return [];
  await openStep(page, 'round');
  const places = await page.getByText(/^rue .* Liège$/).all();
  return (await Promise.all(places.map(seen))).toSorted();
}

function stepText(page: Page, step: 'packing' | 'handOver' | 'cash' | 'purchases') {
  const steps = page.getByRole('list', { name: t('thursday.steps') });
  return seen(steps.getByRole('link', { name: startingWith(t(`thursday.${step}`)) }));
}

function rowOf({ entry, cancelled }: KnownOrder, dishes: KnownDishes): string {
  const n = sum(entry.lines.map(({ quantity }) => quantity));
  const when = entry.address === null ? entry.slot : t('orders.delivered');
  const state = cancelled ? t('orders.stateCancelled') : t('orders.stateConfirmed');
  const parts = [t('orders.dishes', { n }), euros(totalOf(entry, dishes)), `${when} ${state}`];
  return plain(`${entry.nickname} ${parts.join(' · ')}`);
}

function totalOf({ lines }: OrderEntry, dishes: KnownDishes): number {
  return sum(lines.map(({ dish, quantity }) => quantity * (dishes[dish]?.price ?? 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
