import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { AllergenEntry } from '../../domain/allergen.ts';
import { toDishId } from '../../domain/dish.ts';
import type { Menu } from '../../domain/menu.ts';
import type { Book } from '../book.ts';
import { allergenTable, dishTable } from '../books/week-book.ts';

/** The menu of a week, live. A dish taken off stays out of it; orders keep its name through `dishNames`. */
export function menuOf(book: Book): ReadonlySignal<Menu> {
  const dishes = book.rows(dishTable);
  const allergens = book.rows(allergenTable);
  return computed(() => {
    const sheets = new Map<string, Record<string, AllergenEntry>>();
    for (const { id, dish, allergen, presence, detail } of allergens.value.values()) {
      const sheet = sheets.get(dish) ?? {};
      // An answer of its own outweighs « none of the others », whoever wrote last.
      if (id !== allergenRestRow(dish, allergen) || !sheet[allergen])
        sheet[allergen] = { presence, detail };
      sheets.set(dish, sheet);
    }
    return {
      dishes: [...dishes.value.values()].map((row) => ({
        ...row,
        id: toDishId(row.id),
        allergens: sheets.get(row.id) ?? {},
        removed: row.off,
      })),
    };
  });
}

/** Row that « none of the others » writes for an allergen nobody answered for. */
export function allergenRestRow(dish: string, allergen: string): string {
  return `${dish}/${allergen}/rest`;
}

/** Row of one allergen of one dish, answered by itself. */
export function allergenRow(dish: string, allergen: string): string {
  return `${dish}/${allergen}`;
}
