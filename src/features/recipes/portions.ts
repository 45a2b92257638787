import { cookedFor } from '../../domain/cap.ts';
import type { Dish } from '../../domain/dish.ts';
import { portionsToCook, type Recipe } from '../../domain/recipe.ts';
import { tally } from '../../domain/tally.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';

/** How many portions of these dishes are ordered and cooked for. Reads signals. */
function orderedPortions(
  { orders, menu }: Pick<OpenWeek, 'orders' | 'menu'>,
  dishes: readonly Pick<Dish, 'id'>[],
): number {
  const counts = tally(cookedFor(orders.value), menu.value).perDish;
  return counts
    .filter(({ dish }) => dishes.some(({ id }) => id === dish))
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** For how many portions a recipe is shown, and why. */
export interface LivePortions {
  readonly ordered: number;
  /** The ordered ones and the margin; without an order, those it is written for. */
  readonly portions: number;
}

/** Each dish gets its own margin, rounded up: whole portions of each are cooked. Reads signals. */
export function livePortions(
  week: Pick<OpenWeek, 'orders' | 'menu'>,
  dishes: readonly Pick<Dish, 'id'>[],
  { portions, marginPercent }: Pick<Recipe, 'portions' | 'marginPercent'>,
): LivePortions {
  const each = dishes.map((dish) => orderedPortions(week, [dish]));
  const ordered = each.reduce((sum, one) => sum + one, 0);
  const toCook = each.reduce((sum, one) => sum + portionsToCook(one, marginPercent), 0);
  return { ordered, portions: ordered === 0 ? portions : toCook };
}
