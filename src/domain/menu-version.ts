import { ALLERGENS, type Allergen, type Presence } from './allergen.ts';
import type { Dish, DishId } from './dish.ts';
import { type Menu, offeredDishes } from './menu.ts';
import { type Order, orderMoment } from './order.ts';
import type { Instant } from '../kernel/clock.ts';

/** What a published menu declared of a dish. */
export interface PublishedDish {
  readonly dish: DishId;
  readonly contains: readonly Allergen[];
  readonly mayContain: readonly Allergen[];
}

/** A menu as it went out. */
export interface MenuVersion {
  readonly id: string;
  readonly at: Instant;
  readonly dishes: readonly PublishedDish[];
}

/** What the menu that is out now says otherwise than the one an order was made from. Prices are the order's own. */
export type DishChange =
  | { readonly type: 'DishOff'; readonly dish: DishId }
  | {
      readonly type: 'AllergensAdded';
      readonly dish: DishId;
      readonly allergens: readonly Allergen[];
    };

/** What is kept of a menu as it goes out. */
export function publishedDishes(menu: Menu): PublishedDish[] {
  return offeredDishes(menu).map((dish) => ({
    dish: dish.id,
    contains: declaredAs('contains', dish),
    mayContain: declaredAs('may-contain', dish),
  }));
}

/** The menu that is out: the last one published. */
export function lastVersion(versions: readonly MenuVersion[]): MenuVersion | undefined {
  return inTurn(versions).at(-1);
}

/**
 * What changed for an order since the menu its sender saw: the one it names, where a page made it, else the
 * one that was out when it was made. An order that came before any menu is measured against the first.
 */
export function changesFor(
  order: Pick<Order, 'lines' | 'sentAt' | 'takenAt' | 'menuVersion'>,
  versions: readonly MenuVersion[],
): DishChange[] {
  const all = inTurn(versions);
  const moment = orderMoment(order);
  const named = order.menuVersion === null ? undefined : all[order.menuVersion - 1];
  const from = named ?? all.findLast(({ at }) => at <= moment) ?? all[0];
  const now = all.at(-1);
  if (!from || !now || from === now) return [];
  return order.lines.flatMap(({ dish, quantity }) =>
    quantity > 0 ? changeOf(findDish(from, dish), findDish(now, dish)) : [],
  );
}

function changeOf(before?: PublishedDish, after?: PublishedDish): DishChange[] {
  if (!before) return []; // it was not on that menu: nobody was told anything of it
  const { dish } = before;
  if (!after) return [{ type: 'DishOff', dish }];
  const allergens = ALLERGENS.filter(
    (one) =>
      (after.contains.includes(one) && !before.contains.includes(one)) ||
      (after.mayContain.includes(one) &&
        !before.contains.includes(one) &&
        !before.mayContain.includes(one)),
  );
  return allergens.length > 0 ? [{ type: 'AllergensAdded', dish, allergens }] : [];
}

function findDish({ dishes }: MenuVersion, id: DishId): PublishedDish | undefined {
  return dishes.find(({ dish }) => dish === id);
}

function declaredAs(presence: Presence, { allergens }: Pick<Dish, 'allergens'>): Allergen[] {
  return ALLERGENS.filter((one) => allergens[one]?.presence === presence);
}

/** Of two at the same instant, the same one first on every phone. */
function inTurn(versions: readonly MenuVersion[]): MenuVersion[] {
  return versions.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
