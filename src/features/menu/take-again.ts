import { compareWeeks, type WeekName } from '../../domain/calendar.ts';
import type { AllergenSheet } from '../../domain/allergen.ts';
import { type Dish, toDishId } from '../../domain/dish.ts';
import { offeredDishes } from '../../domain/menu.ts';
import type { Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { libraryTable, templateTable, weekTotalKind } from '../../store/books/group-book.ts';
import { dishTable } from '../../store/books/week-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put } from '../../store/table.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { allergenChanges, nextPosition } from './change-dish.ts';

/** A dish the group offered before. */
export interface PastDish extends Pick<
  Dish,
  'name' | 'course' | 'price' | 'diets' | 'spicy' | 'aliases' | 'photo'
> {
  readonly id: string;
  readonly allergens: AllergenSheet;
  readonly lastWeek: WeekName;
  /** Portions sold the last time it was on a settled menu; null when no total tells. */
  readonly sold: number | null;
  readonly onMenu: boolean;
}

/** A past week's menu. */
export interface PastMenu {
  readonly week: WeekName;
  readonly dishes: readonly PastDish[];
}

/** Everything the group may take again this week: last offered first. */
export function pastDishes(group: OpenGroup, week: OpenWeek): PastDish[] {
  const sold = soldLastTime(group);
  const here = new Set(offeredDishes(week.menu.value).map(({ libraryId }) => libraryId));
  return [...group.book.rows(libraryTable).value.values()]
    .map((row) => ({ ...row, sold: sold.get(row.id) ?? null, onMenu: here.has(row.id) }))
    .toSorted(
      (a, b) => compareWeeks(b.lastWeek, a.lastWeek) || a.name.localeCompare(b.name) || byId(a, b),
    );
}

/** The menus of other weeks, latest first. */
export function pastMenus(group: OpenGroup, week: OpenWeek): PastMenu[] {
  const known = new Map(pastDishes(group, week).map((dish) => [dish.id, dish]));
  return [...group.book.rows(templateTable).value.values()]
    .map(({ id, dishes }) => ({
      week: id as WeekName, // templates are keyed by their week
      dishes: dishes.flatMap((dish) => known.get(dish) ?? []),
    }))
    .filter((menu) => menu.week !== week.week && menu.dishes.length > 0)
    .toSorted((a, b) => compareWeeks(b.week, a.week));
}

/**
 * Copies past dishes with their allergens to this week's menu; those already on it are left as they
 * are. Never copies an order. Two phones that take the same dish again make one row.
 */
export async function takeAgain(
  week: OpenWeek,
  dishes: readonly PastDish[],
): Promise<Result<Saved, StoreError>> {
  const first = nextPosition(week);
  const missing = dishes.filter(({ onMenu }) => !onMenu);
  const copies = await Promise.all(missing.map((dish, at) => copyOf(week, dish, first + at)));
  return saveGesture({ book: week.book, changes: copies.flat() });
}

async function copyOf(week: OpenWeek, dish: PastDish, position: number): Promise<Change[]> {
  const takenOff = week.menu.value.dishes.find(({ libraryId }) => libraryId === dish.id);
  const id = takenOff?.id ?? toDishId(await intentId('dish', week.week, dish.id));
  const { name, course, price, diets, spicy, aliases, photo, allergens } = dish;
  const fields = { name, course, price, spicy, photo, position, libraryId: dish.id, off: false };
  const lists = { diets: [...diets], aliases: [...aliases] };
  return [put(dishTable, id, { ...fields, ...lists }), ...allergenChanges(id, allergens)];
}

/** Portions by library id, from the latest settled week that sold the dish. */
function soldLastTime(group: OpenGroup): Map<string, number> {
  const totals = group.book
    .facts(weekTotalKind)
    .value.map(({ id, data }) => ({ ...data, id }))
    .toSorted((a, b) => compareWeeks(a.week, b.week));
  const replaced = new Set(totals.flatMap(({ replaces }) => replaces));
  const sold = new Map<string, number>();
  for (const total of totals.filter(({ id }) => !replaced.has(id)))
    for (const { libraryId, quantity } of total.sold) sold.set(libraryId, quantity);
  return sold;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
