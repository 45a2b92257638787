import { ALLERGENS, type Allergen, type Presence } from './allergen.ts';
import type { Dish, DishId } from './dish.ts';
import { type Menu, offeredDishes } from './menu.ts';
import type { IsoDate, WallTime } from './calendar.ts';
import { type Order, orderMoment } from './order.ts';
import type { WeekTerms } from './settings.ts';
import type { Instant } from '../kernel/clock.ts';

/** What a published menu declared of a dish. */
export interface PublishedDish {
  readonly dish: DishId;
  readonly contains: readonly Allergen[];
  readonly mayContain: readonly Allergen[];
}

/** When a published menu is handed over, and how. */
export type PublishedTerms = Pick<WeekTerms, 'servedOn' | 'slots' | 'delivery'>;

/** A menu as it went out. */
export interface MenuVersion {
  readonly id: string;
  readonly at: Instant;
  readonly dishes: readonly PublishedDish[];
  /** null: published by a version of the app that did not note them. */
  readonly terms: PublishedTerms | null;
}

/** What the menu that is out now says otherwise than the one an order was made from. Prices are the order's own. */
export type DishChange =
  | { readonly type: 'DishOff'; readonly dish: DishId }
  | {
      readonly type: 'AllergensAdded';
      readonly dish: DishId;
      readonly allergens: readonly Allergen[];
    };

/** What the terms of the menu that is out now no longer give an order. */
export type HandoverChange =
  | { readonly type: 'SlotOff'; readonly slot: WallTime }
  | { readonly type: 'DeliveryOff' }
  | { readonly type: 'DayMoved'; readonly servedOn: IsoDate };

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
 * What the menu says now that the last one published did not: an allergen that came with an ingredient.
 * Nobody was told of it yet; nothing before a first menu went out.
 */
export function changesUnpublished(menu: Menu, versions: readonly MenuVersion[]): DishChange[] {
  const out = lastVersion(versions);
  const now = new Map(publishedDishes(menu).map((dish) => [dish.dish, dish]));
  return (out?.dishes ?? []).flatMap((dish) => changeOf(dish, now.get(dish.dish)));
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
  const from = seenBy(order, all) ?? all[0];
  const now = all.at(-1);
  if (!from || !now || from === now) return [];
  return order.lines.flatMap(({ dish, quantity }) =>
    quantity > 0 ? changeOf(findDish(from, dish), findDish(now, dish)) : [],
  );
}

/**
 * What changed of when and how an order is handed over. One that came before any menu has its slot, or its
 * delivery, by what was offered then.
 */
export function handoverChangesFor(
  order: Pick<Order, 'slot' | 'delivery' | 'sentAt' | 'takenAt' | 'menuVersion'>,
  versions: readonly MenuVersion[],
): HandoverChange[] {
  const all = inTurn(versions);
  const from = seenBy(order, all);
  const now = all.at(-1)?.terms;
  if (!now || from?.terms === null) return [];
  return [
    ...dayChange(from?.terms, now),
    ...slotChange(order.slot, from?.terms, now),
    ...(order.delivery ? deliveryChange(from?.terms, now) : []),
  ];
}

function dayChange(before: PublishedTerms | undefined, { servedOn }: PublishedTerms) {
  const isMoved = before !== undefined && before.servedOn !== servedOn;
  return isMoved ? [{ type: 'DayMoved', servedOn } as const] : [];
}

function deliveryChange(before: PublishedTerms | undefined, now: PublishedTerms) {
  const isOff = before?.delivery !== false && !now.delivery;
  return isOff ? [{ type: 'DeliveryOff' } as const] : [];
}

function slotChange(
  slot: WallTime | null,
  before: PublishedTerms | undefined,
  now: PublishedTerms,
): HandoverChange[] {
  const hadIt = slot !== null && before?.slots.includes(slot) !== false;
  return hadIt && !now.slots.includes(slot) ? [{ type: 'SlotOff', slot }] : [];
}

/** The menu an order was made from: the one it names, else the one that was out; none before the first. */
function seenBy(
  order: Pick<Order, 'sentAt' | 'takenAt' | 'menuVersion'>,
  inOrder: readonly MenuVersion[],
): MenuVersion | undefined {
  const moment = orderMoment(order);
  const named = order.menuVersion === null ? undefined : inOrder[order.menuVersion - 1];
  return named ?? inOrder.findLast(({ at }) => at <= moment);
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
