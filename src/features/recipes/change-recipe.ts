import {
  type Ingredient,
  type Recipe,
  type RecipeId,
  type RecipeStep,
  toRecipeId,
} from '../../domain/recipe.ts';
import type { MemberId } from '../../domain/member.ts';
import { err, type Result } from '../../kernel/result.ts';
import {
  dishRecipeTable,
  ingredientTable,
  lentTable,
  recipeTable,
  stepTable,
} from '../../store/books/recipe-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put, remove } from '../../store/table.ts';
import { dishRecipesOf, recipesOf } from '../../store/views/recipes.ts';
import { findRecipe, type KnownRecipe, type RecipeBooks, type RecipeGone } from './read-recipes.ts';
import {
  inheritedParts,
  ingredientChange,
  type RecipeFields,
  stepChange,
  withoutRecipe,
} from './recipe-rows.ts';

type Save = Promise<Result<Saved, StoreError | RecipeGone>>;

/** Begins a recipe of one's own: seen by this phone alone. */
export function beginRecipe(
  { mine }: Pick<RecipeBooks, 'mine'>,
  id: RecipeId,
  {
    name,
    by,
    portions,
  }: { readonly name: string; readonly by: MemberId | null; readonly portions: number },
): Save {
  const fields = { name, by, portions, marginPercent: 0, note: '' };
  return saveGesture({ book: mine, changes: [put(recipeTable, id, fields)] });
}

/** Changes what stands above the ingredients. */
export function changeRecipe(books: RecipeBooks, id: RecipeId, fields: RecipeFields): Save {
  return onRecipe(books, id, ({ book }) =>
    saveGesture({ book, changes: [put(recipeTable, id, fields)] }),
  );
}

/** Adds an ingredient, or changes some of it; the dishes cooked by the recipe inherit at once. */
export function putIngredient(
  books: RecipeBooks,
  recipe: RecipeId,
  change: Partial<Ingredient> & Pick<Ingredient, 'id'>,
): Save {
  return onRecipe(books, recipe, ({ book, recipe: { ingredients } }) => {
    const standing = ingredients.find(({ id }) => id === change.id);
    const position = nextPosition(ingredients);
    const next = { ...NO_INGREDIENT, position, ...standing, ...change };
    const after = standing
      ? ingredients.map((one) => (one.id === next.id ? next : one))
      : [...ingredients, next];
    return saveGesture(
      { book, changes: [ingredientChange(recipe, next)] },
      ...inheritedParts(books, recipe, after),
    );
  });
}

/**
 * Changes an ingredient by what it is when it is written: two taps may come before one redraw, and the
 * second must not undo the first.
 */
export function changeIngredient(
  books: RecipeBooks,
  { recipe, id }: { readonly recipe: RecipeId; readonly id: string },
  change: (now: Ingredient) => Partial<Ingredient>,
): Save {
  return onRecipe(books, recipe, ({ recipe: { ingredients } }) => {
    const now = ingredients.find((one) => one.id === id);
    return now
      ? putIngredient(books, recipe, { ...change(now), id })
      : Promise.resolve(err({ type: 'RecipeGone' as const }));
  });
}

/** Takes an ingredient out; what only it brought leaves the dishes. */
export function removeIngredient(books: RecipeBooks, recipe: RecipeId, ingredient: string): Save {
  return onRecipe(books, recipe, ({ book, recipe: { ingredients } }) => {
    const after = ingredients.filter(({ id }) => id !== ingredient);
    return saveGesture(
      { book, changes: [remove(ingredientTable, ingredient)] },
      ...inheritedParts(books, recipe, after),
    );
  });
}

/** Adds a step, or changes some of it. */
export function putStep(
  books: RecipeBooks,
  recipe: RecipeId,
  change: Partial<RecipeStep> & Pick<RecipeStep, 'id'>,
): Save {
  return onRecipe(books, recipe, ({ book, recipe: { steps } }) => {
    const standing = steps.find(({ id }) => id === change.id);
    const next = { text: '', minutes: 0, position: nextPosition(steps), ...standing, ...change };
    return saveGesture({ book, changes: [stepChange(recipe, next)] });
  });
}

/** Takes a step out. */
export function removeStep(books: RecipeBooks, recipe: RecipeId, step: string): Save {
  return onRecipe(books, recipe, ({ book }) =>
    saveGesture({ book, changes: [remove(stepTable, step)] }),
  );
}

/** Moves an ingredient or a step one place up (−1) or down (1). */
export function movePart(
  books: RecipeBooks,
  recipe: RecipeId,
  { part, by }: { readonly part: string; readonly by: -1 | 1 },
): Save {
  return onRecipe(books, recipe, ({ book, recipe: { ingredients, steps } }) => {
    const changes = [
      ...moved(ingredients, part, by).map(([id, position]) =>
        put(ingredientTable, id, { position }),
      ),
      ...moved(steps, part, by).map(([id, position]) => put(stepTable, id, { position })),
    ];
    return saveGesture({ book, changes });
  });
}

/** Deletes a recipe that is not lent, or that was lent from here; its dishes have none then. */
export function deleteRecipe(books: RecipeBooks, id: RecipeId): Save {
  return onRecipe(books, id, ({ book, recipe, home }) => {
    const links = [...dishRecipesOf(books.group.book)].filter(([, linked]) => linked === id);
    const unlinked = links.map(([dish]) => put(dishRecipeTable, dish, { recipe: null }));
    const lendings = books.mine.rows(lentTable).value;
    const copy = home === 'group' ? recipesOf(books.mine).get(id) : undefined;
    const own = [
      ...(copy ? withoutRecipe(copy) : []),
      ...(lendings.has(id) ? [remove(lentTable, id)] : []),
    ];
    return saveGesture(
      { book, changes: withoutRecipe(recipe) },
      ...(unlinked.length > 0 ? [{ book: books.group.book, changes: unlinked }] : []),
      ...(own.length > 0 ? [{ book: books.mine, changes: own }] : []),
      ...inheritedParts(books, id, []),
    );
  });
}

/** Whether nothing was written yet: such a recipe goes when its screen is left. */
export function isBlank({ name, note, ingredients, steps }: Recipe): boolean {
  return `${name}${note}`.trim() === '' && ingredients.length + steps.length === 0;
}

/** The id a new recipe gets. */
export function newRecipeId({ next }: { next(): string }): RecipeId {
  return toRecipeId(next());
}

const NO_INGREDIENT = { name: '', measure: null, scaling: 'linear', allergens: {} } as const;

function onRecipe(books: RecipeBooks, id: RecipeId, save: (known: KnownRecipe) => Save): Save {
  const found = findRecipe(books, id);
  return found.ok ? save(found.value) : Promise.resolve(found);
}

function nextPosition(parts: readonly { readonly position: number }[]): number {
  return 1 + Math.max(-1, ...parts.map(({ position }) => position));
}

/** The places that change, by id: also those of parts two phones put in one place. */
function moved(
  parts: readonly { readonly id: string; readonly position: number }[],
  part: string,
  by: -1 | 1,
): readonly (readonly [id: string, position: number])[] {
  const from = parts.findIndex(({ id }) => id === part);
  const to = from + by;
  if (from === -1 || to < 0 || to >= parts.length) return [];
  const order = parts.toSpliced(from, 1).toSpliced(to, 0, ...parts.slice(from, from + 1));
  return order.flatMap(({ id, position }, at) => (position === at ? [] : [[id, at] as const]));
}
