import { computed, type ReadonlySignal } from '@preact/signals-core';
import {
  type Allergen,
  type AllergenEntry,
  type AllergenSheet,
  strictestPresence,
} from '../../domain/allergen.ts';
import { toDishId } from '../../domain/dish.ts';
import type { Menu } from '../../domain/menu.ts';
import { withInherited } from '../../domain/inherited-allergens.ts';
import type { Book } from '../book.ts';
import { allergenTable, dishTable } from '../books/week-book.ts';

type Sheets = Map<string, Partial<Record<Allergen, AllergenEntry>>>;

/**
 * The menu of a week, live. What a dish inherits of its recipe's ingredients stands above what was
 * answered for it. A dish taken off stays out of it; orders keep its name through `dishNames`.
 * Where two phones answered differently for an allergen, the stricter answer stands until people decide.
 */
export function menuOf(book: Book): ReadonlySignal<Menu> {
  const dishes = book.rows(dishTable);
  const allergens = book.rows(allergenTable);
  return computed(() => {
    const besides = presencesBeside(book);
    const [answered, inherited]: [Sheets, Sheets] = [new Map(), new Map()];
    for (const { id, dish, allergen, presence, detail } of allergens.value.values()) {
      const sheets = id === allergenRecipeRow(dish, allergen) ? inherited : answered;
      const sheet = sheets.get(dish) ?? {};
      // An answer of its own outweighs « none of the others », whoever wrote last.
      if (id !== allergenRestRow(dish, allergen) || !sheet[allergen])
        sheet[allergen] = {
          presence: strictestPresence(presence, besides.get(id) ?? []),
          detail,
        };
      sheets.set(dish, sheet);
    }
    const sheetOf = (dish: string): AllergenSheet =>
      withInherited(answered.get(dish) ?? {}, inherited.get(dish) ?? {});
    return {
      dishes: [...dishes.value.values()].map((row) => ({
        ...row,
        id: toDishId(row.id),
        allergens: sheetOf(row.id),
        removed: row.off,
      })),
    };
  });
}

/** What other phones answered for an allergen without having seen what stands, by row. Reads a signal. */
function presencesBeside(book: Book): ReadonlyMap<string, readonly unknown[]> {
  const rivals = book.rivals.value.filter(
    ({ place: [table, , field] }) => table === allergenTable.table && field === 'presence',
  );
  return new Map(
    rivals.map(({ place: [, row], others }) => [row, others.map(({ value }) => value)]),
  );
}

/** Row that « none of the others » writes for an allergen nobody answered for. */
export function allergenRestRow(dish: string, allergen: string): string {
  return `${dish}/${allergen}/rest`;
}

/** Row of one allergen of one dish, answered by itself. */
export function allergenRow(dish: string, allergen: string): string {
  return `${dish}/${allergen}`;
}

/** Row of an allergen that an ingredient of the dish's recipe brings, or brought. */
export function allergenRecipeRow(dish: string, allergen: string): string {
  return `${dish}/${allergen}/recipe`;
}

/** What the dishes of a week inherit of their recipes, by dish; only what is there. Reads a signal. */
export function inheritedSheets(book: Book): ReadonlyMap<string, AllergenSheet> {
  const sheets: Sheets = new Map();
  for (const { id, dish, allergen, presence, detail } of book.rows(allergenTable).value.values())
    if (presence !== 'not' && id === allergenRecipeRow(dish, allergen))
      sheets.set(dish, { ...sheets.get(dish), [allergen]: { presence, detail } });
  return sheets;
}
