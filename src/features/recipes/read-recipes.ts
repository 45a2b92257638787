import type { Recipe, RecipeId } from '../../domain/recipe.ts';
import { type Dish } from '../../domain/dish.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { lentTable } from '../../store/books/recipe-tables.ts';
import type { Phone } from '../../store/phone.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { dishRecipesOf, recipesOf } from '../../store/views/recipes.ts';

/** The books recipes are read from and written to. */
export interface RecipeBooks {
  readonly group: Pick<OpenGroup, 'book'>;
  readonly week: Pick<OpenWeek, 'book' | 'menu'>;
  /** What this phone keeps for itself. */
  readonly mine: Book;
}

export interface RecipeDeps extends RecipeBooks {
  readonly phone: Pick<Phone, 'ids'>;
}

/** A recipe this phone can read, and where it stands. */
export interface KnownRecipe {
  readonly recipe: Recipe;
  readonly home: 'mine' | 'group';
  readonly book: Book;
  /** Lent from here: nobody else takes it away. */
  readonly isLender: boolean;
  /** Lent from here, and taken off the group's list by somebody: the copy of then is here. */
  readonly isReturned: boolean;
}

export interface RecipeGone {
  readonly type: 'RecipeGone';
}

/** All recipes this phone can read, by id; where one stands in both books, the group's. Reads signals. */
export function knownRecipes({
  group,
  mine,
}: Pick<RecipeBooks, 'group' | 'mine'>): ReadonlyMap<RecipeId, KnownRecipe> {
  const [own, lent] = [recipesOf(mine), recipesOf(group.book)];
  const lendings = mine.rows(lentTable).value;
  const known = new Map<RecipeId, KnownRecipe>();
  for (const [id, recipe] of own) {
    const isReturned = lendings.get(id)?.lent === true;
    known.set(id, { recipe, home: 'mine', book: mine, isLender: false, isReturned });
  }
  for (const [id, recipe] of lent) {
    // In both books: she lent it from here and keeps her copy. A former version kept the mark alone.
    const isLender = own.has(id) || lendings.get(id)?.lent === true;
    known.set(id, { recipe, home: 'group', book: group.book, isLender, isReturned: false });
  }
  return known;
}

/** The recipe as it stands now. */
export function findRecipe(
  books: Pick<RecipeBooks, 'group' | 'mine'>,
  id: RecipeId,
): Result<KnownRecipe, RecipeGone> {
  const known = knownRecipes(books).get(id);
  return known ? ok(known) : err({ type: 'RecipeGone' });
}

/** What a dish of the week is cooked by. */
export type DishRecipe =
  | { readonly type: 'none' }
  | { readonly type: 'elsewhere' }
  | { readonly type: 'known'; readonly known: KnownRecipe };

/** The recipe of a dish; « elsewhere » where only another phone can read it. Reads signals. */
export function recipeOfDish(
  books: Pick<RecipeBooks, 'group' | 'mine'>,
  { libraryId }: Pick<Dish, 'libraryId'>,
): DishRecipe {
  const id = dishRecipesOf(books.group.book).get(libraryId);
  if (id === undefined) return { type: 'none' };
  const known = knownRecipes(books).get(id);
  return known ? { type: 'known', known } : { type: 'elsewhere' };
}
