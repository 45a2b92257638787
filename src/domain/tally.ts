import type { Instant } from '../kernel/clock.ts';
import type { Course, DishId } from './dish.ts';
import { handoverSort } from './hand-over.ts';
import { sortDishes } from './menu.ts';
import type { Menu } from './menu.ts';
import type { Order, OrderId, OrderLine } from './order.ts';
import { isCookedFor } from './standing.ts';

export interface DishCount {
  readonly dish: DishId;
  readonly quantity: number;
}

/** What to cook. */
export interface Tally {
  /** In menu order: every dish on offer, and any other that is ordered (taken off, or not received yet). */
  readonly perDish: readonly DishCount[];
  readonly perCourse: { readonly [C in Course]: number };
  readonly mains: number;
  /** Portions of any course. */
  readonly dishes: number;
}

/** A kitchen note with its order's lines; no name ever. */
export interface KitchenNote {
  readonly order: OrderId;
  readonly code: string;
  readonly note: string;
  readonly lines: readonly OrderLine[];
}

/** Counts the orders cooked for (see `cookedFor`). */
export function tally(orders: readonly Pick<Order, 'lines'>[], menu: Menu): Tally {
  const counts = new Map<DishId, number>();
  for (const order of orders) addLines(counts, order.lines, 1);
  const perCourse = { starter: 0, main: 0, dessert: 0 };
  for (const dish of menu.dishes) perCourse[dish.course] += counts.get(dish.id) ?? 0;
  return {
    perDish: dishesToShow(menu, counts).map((dish) => ({ dish, quantity: counts.get(dish) ?? 0 })),
    perCourse,
    mains: perCourse.main,
    dishes: [...counts.values()].reduce((sum, quantity) => sum + quantity, 0),
  };
}

/**
 * What changed in the counts since a moment (« +3 since this morning »), dishes without change left
 * out. An order was counted then if the answers given before that moment alone have it cooked for; it
 * adds its present lines when it is counted now and was not, takes them off when it was and no longer
 * is. A changed quantity within an order that stayed counted is not seen: lines keep no history.
 */
export function tallySince(orders: readonly Order[], since: Instant): DishCount[] {
  const changes = new Map<DishId, number>();
  for (const order of orders) {
    const before = { ...order, answers: order.answers.filter((answer) => answer.at < since) };
    const change = Number(isCookedFor(order)) - Number(isCookedFor(before));
    if (change !== 0) addLines(changes, order.lines, change);
  }
  return [...changes]
    .filter(([, quantity]) => quantity !== 0)
    .map(([dish, quantity]) => ({ dish, quantity }));
}

/** The notes the kitchen must read, of the orders cooked for, in the order of every list. */
export function kitchenNotes(orders: readonly Order[]): KitchenNote[] {
  return handoverSort(orders)
    .filter((order) => order.kitchenNote.trim() !== '')
    .map(({ id, code, kitchenNote, lines }) => ({ order: id, code, note: kitchenNote, lines }));
}

function addLines(counts: Map<DishId, number>, lines: readonly OrderLine[], sign: number): void {
  for (const line of lines) {
    counts.set(line.dish, (counts.get(line.dish) ?? 0) + sign * line.quantity);
  }
}

function dishesToShow(menu: Menu, counts: ReadonlyMap<DishId, number>): DishId[] {
  const known = sortDishes(menu.dishes);
  const shown = known.filter((dish) => !dish.removed || counts.has(dish.id)).map((dish) => dish.id);
  const unknown = [...counts.keys()].filter((id) => known.every((dish) => dish.id !== id));
  return [...shown, ...unknown.toSorted()];
}
