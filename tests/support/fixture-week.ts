import { readFileSync } from 'node:fs';
import { declareRestAbsent, type AllergenSheet } from '../../src/domain/allergen.ts';
import { wallTime } from '../../src/domain/calendar.ts';
import { toDishId, type Course, type Diet, type Dish } from '../../src/domain/dish.ts';
import type { Menu } from '../../src/domain/menu.ts';
import { cents } from '../../src/domain/money.ts';
import type { Order } from '../../src/domain/order.ts';
import { answered, exampleDish, exampleOrder } from './example-week.ts';

interface MenuFile {
  dishes: {
    id: string;
    course: Course;
    name: string;
    aliases: string[];
    priceCents: number;
    diets: Diet[];
    allergens: string[];
  }[];
}
interface ExpectedFile {
  orders: {
    id: string;
    name: string;
    lines: { dish: string; quantity: number }[];
    handover: { kind: 'pickup'; slot: string } | { kind: 'delivery'; address: string } | null;
    note: string;
    totalCents: number;
    reference: string;
  }[];
  final: {
    mains: number;
    starters: number;
    desserts: number;
    dishes: number;
    perDish: Record<string, number>;
    revenueCents: number;
  };
}

/** What a careful volunteer ends up with; see the README of the fixture. */
export const EXPECTED = read<ExpectedFile>('expected.json');

/** The menu of the fixture week. */
export const FIXTURE_MENU: Menu = {
  dishes: read<MenuFile>('menu.json').dishes.map(({ id, priceCents, ...dish }, position) =>
    exampleDish(id, {
      ...dish,
      price: cents(priceCents),
      position,
      allergens: sheetOf(dish.allergens),
    }),
  ),
};

/** The twenty orders of the fixture week, confirmed. */
export const FIXTURE_ORDERS: Order[] = EXPECTED.orders.map((order) =>
  answered(
    exampleOrder(
      order.id,
      {},
      {
        lines: order.lines.map(({ dish, quantity }) => ({
          dish: toDishId(dish),
          quantity,
          unitPrice: priceOf(dish),
        })),
        slot: order.handover?.kind === 'pickup' ? wallTime(order.handover.slot) : null,
        delivery: order.handover?.kind === 'delivery',
        kitchenNote: order.note,
      },
    ),
    'confirmed',
  ),
);

/** An allergen is written `peanuts` or, where the cereal or nut is named, `gluten:wheat`. */
function sheetOf(allergens: readonly string[]): AllergenSheet {
  const entries = allergens.map((text) => {
    const [name = '', detail = ''] = text.split(':');
    return [name, { presence: 'contains', detail }] as const;
  });
  return declareRestAbsent(Object.fromEntries(entries));
}

function priceOf(dish: string): Dish['price'] {
  const found = FIXTURE_MENU.dishes.find((one) => one.id === dish);
  if (!found) throw new Error(`${dish} is not on the fixture menu`);
  return found.price;
}

function read<T>(file: string): T {
  const path = new URL(`../fixtures/week-2026-W48/${file}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as T; // the fixture's own verify.mjs checks its shape
}
