import type { RecipeId } from '../../domain/recipe.ts';
import type { Result } from '../../kernel/result.ts';
import { lentTable } from '../../store/books/recipe-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put, remove } from '../../store/table.ts';
import { recipesOf } from '../../store/views/recipes.ts';
import { findRecipe, type RecipeBooks, type RecipeGone } from './read-recipes.ts';
import { wholeRecipe, withoutRecipe } from './recipe-rows.ts';

type Save = Promise<Result<Saved, StoreError | RecipeGone>>;
type Books = Pick<RecipeBooks, 'group' | 'mine'>;

/**
 * Lends a recipe: the group's phones read and change it from now on. Her copy stays here as it was, unseen
 * while the group has it: whatever the group does with its list, she keeps what she wrote.
 */
export async function lendRecipe({ group, mine }: Books, id: RecipeId): Save {
  const recipe = recipesOf(mine).get(id);
  if (!recipe) return { ok: false, error: { type: 'RecipeGone' } };
  return saveGesture(
    { book: group.book, changes: wholeRecipe(group.book, recipe) },
    { book: mine, changes: [put(lentTable, id, { lent: true })] },
  );
}

/** Takes a lent recipe away, as the group has it now. It is written here before it goes there. */
export async function takeRecipeAway(books: Books, id: RecipeId): Save {
  const found = findRecipe(books, id);
  if (!found.ok) return found;
  const { mine, group } = books;
  return saveGesture(
    { book: mine, changes: wholeRecipe(mine, found.value.recipe) },
    { book: group.book, changes: withoutRecipe(found.value.recipe) },
    // Last: while it stands in both, this phone is still the one that may take it.
    { book: mine, changes: [remove(lentTable, id)] },
  );
}

/**
 * Takes a lent recipe off the group's list, from any phone: the lender's may be gone. Hers keeps its copy.
 * Dishes keep their link and what they declare.
 */
export async function takeOffList({ group }: Pick<Books, 'group'>, id: RecipeId): Save {
  const recipe = recipesOf(group.book).get(id);
  if (!recipe) return { ok: false, error: { type: 'RecipeGone' } };
  return saveGesture({ book: group.book, changes: withoutRecipe(recipe) });
}
