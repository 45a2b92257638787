import type { Dish } from '../../domain/dish.ts';
import type { RecipeId } from '../../domain/recipe.ts';
import type { Result } from '../../kernel/result.ts';
import { dishRecipeTable } from '../../store/books/recipe-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put } from '../../store/table.ts';
import { dishRecipesOf } from '../../store/views/recipes.ts';
import { dishesCookedBy, inheritedChanges } from '../inherit-allergens.ts';
import { findRecipe, knownRecipes, type RecipeBooks, type RecipeGone } from './read-recipes.ts';

type Save = Promise<Result<Saved, StoreError | RecipeGone>>;

/** Says by which recipe a dish is cooked, this week and whenever it comes again; null: by none. */
export async function linkDish(
  books: RecipeBooks,
  { libraryId }: Pick<Dish, 'libraryId'>,
  id: RecipeId | null,
): Save {
  const found = id === null ? null : findRecipe(books, id);
  if (found && !found.ok) return found;
  const ingredients = found ? found.value.recipe.ingredients : [];
  const { group, week } = books;
  const dishes = week.menu.value.dishes.filter((dish) => dish.libraryId === libraryId);
  const inherited = dishes.flatMap((dish) => inheritedChanges(week, dish.id, ingredients));
  return saveGesture(
    { book: group.book, changes: [put(dishRecipeTable, libraryId, { recipe: id })] },
    ...(inherited.length > 0 ? [{ book: week.book, changes: inherited }] : []),
  );
}

/**
 * What the dishes of the week should inherit of the recipes this phone reads and do not yet: a dish that
 * came again with a recipe only this phone has, or a gesture that was cut short. Reads signals.
 */
export function missedInheritance(books: RecipeBooks, only?: RecipeId): readonly Change[] {
  const linked = new Set(dishRecipesOf(books.group.book).values());
  return [...knownRecipes(books).values()]
    .filter(({ recipe }) => linked.has(recipe.id) && (only === undefined || only === recipe.id))
    .flatMap(({ recipe }) =>
      dishesCookedBy(books.group, books.week, recipe.id).flatMap((dish) =>
        inheritedChanges(books.week, dish.id, recipe.ingredients),
      ),
    );
}

/** Gives the dishes what they missed. */
export function inheritMissed(books: RecipeBooks): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book: books.week.book, changes: missedInheritance(books) });
}
