import type { Allergen } from '../../domain/allergen.ts';
import { orderStates } from '../../domain/cap.ts';
import type { Dish } from '../../domain/dish.ts';
import { changesUnpublished } from '../../domain/menu-version.ts';
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
  const versions = [...week.book.rows(menuVersionTable).value.values()];
  const changes = changesUnpublished(week.menu.value, versions);
  return dishes.flatMap((dish) =>
    changes.flatMap((change) =>
      change.type === 'AllergensAdded' && change.dish === dish.id
        ? [{ dish, allergens: change.allergens, orders: ordersWith(week, dish) }]
        : [],
    ),
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
