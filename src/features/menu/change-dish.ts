import {
  type Allergen,
  type AllergenEntry,
  type AllergenSheet,
  ALLERGENS,
} from '../../domain/allergen.ts';
import { type Course, type Dish, type DishId } from '../../domain/dish.ts';
import { NO_MONEY } from '../../domain/money.ts';
import type { Order } from '../../domain/order.ts';
import type { Result } from '../../kernel/result.ts';
import { allergenTable, dishTable } from '../../store/books/week-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put, remove, settle } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { allergenRestRow, allergenRow } from '../../store/views/week-menu.ts';

type Save = Promise<Result<Saved, StoreError>>;

/** What the editor changes one at a time. */
export type DishFields = Partial<
  Pick<Dish, 'name' | 'course' | 'price' | 'diets' | 'spicy' | 'aliases' | 'photo'>
>;

/** Makes the row of a new dish: from then on every answer is kept as it is given. */
export function addDish(week: OpenWeek, dish: DishId, course: Course): Save {
  const fields = { course, libraryId: dish, position: nextPosition(week) };
  return saveGesture({ book: week.book, changes: [put(dishTable, dish, fields)] });
}

/** Saves what was just answered. */
export function changeDish(week: OpenWeek, dish: DishId, fields: DishFields): Save {
  const { diets, aliases, ...plain } = fields;
  const lists = { ...(diets && { diets: [...diets] }), ...(aliases && { aliases: [...aliases] }) };
  return saveGesture({
    book: week.book,
    changes: [put(dishTable, dish, { ...plain, ...lists })],
  });
}

/** Says whether an allergen is in a dish. The other thirteen are other rows: no cook undoes another's. */
export function declareAllergen(
  week: OpenWeek,
  dish: DishId,
  declared: { readonly allergen: Allergen; readonly entry: AllergenEntry },
): Save {
  const { allergen, entry } = declared;
  // Written though it may stand already: it answers what another phone says beside it.
  const place = [allergenTable.table, allergenRow(dish, allergen), 'presence'] as const;
  const changes = [allergenChange(dish, allergen, entry), settle(place, entry.presence)];
  return saveGesture({ book: week.book, changes });
}

/**
 * « None of the others »: every allergen nobody answered for is not in the dish. Kept apart from the
 * answers one by one: whatever another cook says of one allergen, before or after, outweighs it.
 */
export function declareRest(week: OpenWeek, dish: Dish): Save {
  const unanswered = ALLERGENS.filter((allergen) => dish.allergens[allergen] === undefined);
  const changes = unanswered.map((allergen) =>
    put(allergenTable, allergenRestRow(dish.id, allergen), {
      dish: dish.id,
      allergen,
      presence: 'not',
      detail: '',
    }),
  );
  return saveGesture({ book: week.book, changes });
}

/** Takes a dish off the menu; its row stays, an order here or on another phone may name it. */
export function takeOff(week: OpenWeek, dish: DishId): Save {
  return saveGesture({ book: week.book, changes: [put(dishTable, dish, { off: true })] });
}

/** Puts a dish that was taken off back on the menu, as it was. */
export function putBack(week: OpenWeek, dish: DishId): Save {
  return saveGesture({ book: week.book, changes: [put(dishTable, dish, { off: false })] });
}

/** Hides the row of a dish nobody answered anything for. */
export function discardBlank(week: OpenWeek, dish: DishId): Save {
  return saveGesture({ book: week.book, changes: [remove(dishTable, dish)] });
}

/** Whether nothing at all was said of a dish yet. */
export function isBlank(dish: Dish): boolean {
  const { name, price, diets, spicy, aliases, photo, allergens } = dish;
  const untold = diets.length + spicy + aliases.length + Object.keys(allergens).length === 0;
  return name.trim() === '' && price === NO_MONEY && untold && photo === null;
}

/** How many orders name a dish. */
export function ordersNaming(orders: readonly Pick<Order, 'lines'>[], dish: DishId): number {
  return orders.filter(({ lines }) => lines.some((line) => line.dish === dish)).length;
}

/** The place behind all dishes there are. */
export function nextPosition(week: OpenWeek): number {
  return 1 + Math.max(-1, ...week.menu.value.dishes.map(({ position }) => position));
}

/** One row per allergen, for those asked. */
export function allergenChanges(dish: DishId, sheet: AllergenSheet): Change[] {
  return ALLERGENS.flatMap((allergen) => {
    const entry = sheet[allergen];
    return entry ? [allergenChange(dish, allergen, entry)] : [];
  });
}

function allergenChange(dish: DishId, allergen: Allergen, entry: AllergenEntry): Change {
  const { presence, detail } = entry;
  return put(allergenTable, allergenRow(dish, allergen), { dish, allergen, presence, detail });
}
