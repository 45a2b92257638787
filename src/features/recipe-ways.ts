import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { RecipeId } from '../domain/recipe.ts';
import { MINE } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import { recipeTable } from '../store/books/recipe-tables.ts';
import { openMine } from '../store/open-mine.ts';
import { dishRecipesOf } from '../store/views/recipes.ts';
import type { ScreenProps } from './screen-props.ts';

/** The recipe of each dish of the library, where this phone can read it. */
export type RecipeWays = ReadonlyMap<string, RecipeId>;

/** Opens where the dishes' recipes can be read from; who keeps nothing for herself gets no book by looking. */
export async function openRecipeWays({
  phone,
  group,
}: Pick<ScreenProps, 'phone' | 'group'>): Promise<ReadonlySignal<RecipeWays>> {
  const hasMine = phone.shelf.keys.value?.books[MINE] !== undefined;
  const mine = hasMine ? await openMine(phone) : null;
  const books: readonly Book[] = [group.book, ...(mine?.ok ? [mine.value] : [])];
  const rows = books.map((book) => book.rows(recipeTable));
  return computed(() => {
    const linked = [...dishRecipesOf(group.book)];
    return new Map(linked.filter(([, id]) => rows.some((known) => known.value.has(id))));
  });
}
