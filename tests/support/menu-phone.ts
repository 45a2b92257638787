import type { Dish } from '../../src/domain/dish.ts';
import { allergenChanges } from '../../src/features/menu/change-dish.ts';
import type { OpenWeek } from '../../src/store/views/open-week.ts';
import { dishTable } from '../../src/store/books/week-book.ts';
import { saveGesture } from '../../src/store/gesture.ts';
import { put } from '../../src/store/table.ts';
import { EXAMPLE_MENU } from './example-week.ts';
import { type OpenPhone, openPhone, type PhoneOptions, valueOf } from './open-phone.ts';

/** A phone whose week has these dishes, allergens answered as they say; not published. */
export async function menuPhone(
  dishes: readonly Dish[] = EXAMPLE_MENU.dishes,
  options: PhoneOptions = {},
): Promise<OpenPhone> {
  const open = await openPhone(options);
  await writeDishes(open.week, dishes);
  return open;
}

/** Writes dishes as they are into a week. */
export async function writeDishes(week: OpenWeek, dishes: readonly Dish[]): Promise<void> {
  const changes = dishes.flatMap((dish) => {
    const { id, allergens, removed: off, diets, aliases, ...fields } = dish;
    const lists = { diets: [...diets], aliases: [...aliases] };
    return [put(dishTable, id, { ...fields, ...lists, off }), ...allergenChanges(id, allergens)];
  });
  valueOf(await saveGesture({ book: week.book, changes }));
}
