import type { Allergen } from '../../domain/allergen.ts';
import { orderStates } from '../../domain/cap.ts';
import type { Dish } from '../../domain/dish.ts';
import {
  changesFor,
  lastVersion,
  type MenuVersion,
  publishedDishes,
} from '../../domain/menu-version.ts';
import { NO_MONEY } from '../../domain/money.ts';
import { menuVersionTable } from '../../store/books/menu-version-row.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';

/** A dish that declares more than the menu people ordered from. */
export interface DishBehind {
  readonly dish: Dish;
  readonly allergens: readonly Allergen[];
  /** How many orders that still stand have it. */
  readonly orders: number;
}

/** Of these dishes, those with allergens the menu that is out does not tell. Reads signals. */
export function dishesBehind(
  week: Pick<OpenWeek, 'book' | 'orders' | 'menu' | 'terms'>,
  dishes: readonly Dish[],
): DishBehind[] {
  const out = lastVersion([...week.book.rows(menuVersionTable).value.values()]);
  if (!out) return [];
  return dishes.flatMap((dish) => {
    const allergens = dish.removed ? [] : untold(out, dish);
    return allergens.length > 0 ? [{ dish, allergens, orders: ordersWith(week, dish) }] : [];
  });
}

/** What would be news to somebody who ordered the dish from this menu. */
function untold(out: MenuVersion, dish: Dish): readonly Allergen[] {
  const next = {
    id: `${out.id}+`,
    at: out.at,
    dishes: publishedDishes({ dishes: [dish] }),
    terms: null,
  };
  const line = { dish: dish.id, quantity: 1, unitPrice: NO_MONEY };
  const order = { lines: [line], sentAt: null, takenAt: out.at, menuVersion: 1 };
  return changesFor(order, [out, next]).flatMap((change) =>
    change.type === 'AllergensAdded' ? change.allergens : [],
  );
}

function ordersWith(
  { orders, menu, terms }: Pick<OpenWeek, 'orders' | 'menu' | 'terms'>,
  dish: Dish,
) {
  const states = orderStates(orders.value, menu.value, terms.value);
  return orders.value.filter(({ id, lines }) => {
    const state = states.get(id);
    const hasIt = lines.some((line) => line.dish === dish.id && line.quantity > 0);
    return hasIt && state !== 'cancelled' && state !== 'declined';
  }).length;
}
