import { missingDetails, undeclaredAllergens } from './allergen.ts';
import type { Allergen } from './allergen.ts';
import { COURSES, dietContradictions, isVegetarian } from './dish.ts';
import type { Diet, Dish, DishId } from './dish.ts';

/** The dishes of one week, those taken off included. */
export interface Menu {
  readonly dishes: readonly Dish[];
}

/** Why a menu may not go out. */
export type PublishBlocker =
  | { readonly type: 'NoDish' }
  | { readonly type: 'NameMissing'; readonly dish: DishId }
  | { readonly type: 'PriceMissing'; readonly dish: DishId }
  | { readonly type: 'AllergensUndeclared'; readonly dish: DishId; readonly missing: Allergen[] }
  | { readonly type: 'AllergenDetailMissing'; readonly dish: DishId; readonly missing: Allergen[] }
  | {
      readonly type: 'DietContradiction';
      readonly dish: DishId;
      readonly diet: Diet;
      readonly allergen: Allergen;
    };

/** What a person should know before the menu goes out, and may accept. */
export interface MenuWarning {
  readonly type: 'NoVegetarianMain';
}

/** The dishes on offer, in menu order. */
export function offeredDishes(menu: Menu): Dish[] {
  return sortDishes(menu.dishes.filter((dish) => !dish.removed));
}

/**
 * Everything that keeps the menu from going out, dish by dish in menu order; empty when it may. Where
 * nothing is sold no price is missing.
 */
export function publishBlockers(menu: Menu, hasPrices = true): PublishBlocker[] {
  const dishes = offeredDishes(menu);
  if (dishes.length === 0) return [{ type: 'NoDish' }];
  const blockers = dishes.flatMap(dishBlockers);
  return hasPrices ? blockers : blockers.filter(({ type }) => type !== 'PriceMissing');
}

/** What deserves a clear warning. A menu without any dish is blocked, not warned about. */
export function menuWarnings(menu: Menu): MenuWarning[] {
  const dishes = offeredDishes(menu);
  const vegetarianMain = dishes.some((dish) => dish.course === 'main' && isVegetarian(dish));
  return dishes.length === 0 || vegetarianMain ? [] : [{ type: 'NoVegetarianMain' }];
}

/** Menu order: the order of the meal, then the cook's positions, then ids so that all phones agree. */
export function sortDishes(dishes: readonly Dish[]): Dish[] {
  return dishes.toSorted(
    (a, b) =>
      COURSES.indexOf(a.course) - COURSES.indexOf(b.course) ||
      a.position - b.position ||
      (a.id < b.id ? -1 : 1),
  );
}

function dishBlockers(dish: Dish): PublishBlocker[] {
  const missing = undeclaredAllergens(dish.allergens);
  const unnamed = missingDetails(dish.allergens);
  const blockers: PublishBlocker[] = [];
  if (dish.name.trim() === '') blockers.push({ type: 'NameMissing', dish: dish.id });
  if (dish.price <= 0) blockers.push({ type: 'PriceMissing', dish: dish.id });
  if (missing.length > 0) blockers.push({ type: 'AllergensUndeclared', dish: dish.id, missing });
  if (unnamed.length > 0) {
    blockers.push({ type: 'AllergenDetailMissing', dish: dish.id, missing: unnamed });
  }
  const denied = dietContradictions(dish);
  return [
    ...blockers,
    ...denied.map((denial) => ({ type: 'DietContradiction' as const, dish: dish.id, ...denial })),
  ];
}
