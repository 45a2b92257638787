import { readFileSync } from 'node:fs';
import type { Allergen } from '../../src/domain/allergen.ts';
import type { Course, Diet } from '../../src/domain/dish.ts';
import type { DishEntry } from './week-driver-menu.ts';
import type { OrderEntry } from './week-driver-orders.ts';

interface MenuFile {
  readonly dishes: readonly {
    readonly id: string;
    readonly course: Course;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly priceCents: number;
    readonly diets: readonly Diet[];
    readonly allergens: readonly string[];
  }[];
}

interface ExpectedFile {
  readonly orders: readonly {
    readonly name: string;
    readonly contact: string | null;
    readonly lines: readonly { readonly dish: string; readonly quantity: number }[];
    readonly handover:
      | { readonly kind: 'pickup'; readonly slot: string }
      | { readonly kind: 'delivery'; readonly address: string }
      | null;
    readonly note: string;
    readonly totalCents: number;
  }[];
  readonly final: {
    readonly orders: number;
    readonly mains: number;
    readonly starters: number;
    readonly desserts: number;
    readonly perDish: Readonly<Record<string, number>>;
    readonly revenueCents: number;
  };
}

interface ExpensesFile {
  readonly purchases: readonly PurchaseEntry[];
  readonly totalCents: number;
  readonly kitchenContributionCents: number;
}

/** Something bought for the week. */
export interface PurchaseEntry {
  /** The day, as `2026-11-22`. */
  readonly date: string;
  readonly shop: string;
  readonly what: string;
  readonly amountCents: number;
  /** Nickname of who paid. */
  readonly advancedBy: string;
}

/** An order of the fixture as somebody types it, with what it comes to. */
export interface FixtureOrder extends OrderEntry {
  readonly totalCents: number;
}

/** The cereals and nuts of the fixture in the cook's words. */
const DETAIL: Readonly<Record<string, string>> = { wheat: 'blé', pistachio: 'pistache' };

const menu = read<MenuFile>('menu.json');
const expected = read<ExpectedFile>('expected.json');

/** The menu of the fixture week as a cook dictates it. */
export const fixtureDishes: readonly DishEntry[] = menu.dishes.map(({ allergens, ...dish }) => ({
  ...dish,
  contains: allergens.map((text) => {
    const [name = '', detail = ''] = text.split(':');
    return { allergen: name as Allergen, detail: DETAIL[detail] ?? '' }; // the fixture uses our names
  }),
}));

/** The twenty orders as a careful volunteer takes them. What concerns allergies goes to the kitchen. */
export const fixtureOrders: readonly FixtureOrder[] = expected.orders.map((order) => ({
  nickname: order.name,
  contact: order.contact ?? '',
  lines: order.lines.map(({ dish, quantity }) => ({ dish: dishName(dish), quantity })),
  slot: order.handover?.kind === 'pickup' ? order.handover.slot : null,
  address: order.handover?.kind === 'delivery' ? order.handover.address : null,
  note: /allerg/.test(order.note) ? '' : order.note,
  kitchenNote: /allerg/.test(order.note) ? order.note : '',
  totalCents: order.totalCents,
}));

/** What the fixture week comes to. */
export const fixtureFinal = expected.final;

/** Portions by name of dish. */
export const fixtureCounts: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(expected.final.perDish).map(([dish, quantity]) => [dishName(dish), quantity]),
);

/** What was bought, and what the kitchen costs. */
export const fixtureExpenses = read<ExpensesFile>('expenses.json');

function dishName(id: string): string {
  const found = menu.dishes.find((dish) => dish.id === id);
  if (!found) throw new Error(`${id} is not on the fixture menu`);
  return found.name;
}

function read<T>(file: string): T {
  const path = new URL(`../fixtures/week-2026-W48/${file}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as T; // the fixture's own verify.mjs checks its shape
}
