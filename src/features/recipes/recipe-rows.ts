import { ALLERGENS, type Allergen, type AllergenSheet } from '../../domain/allergen.ts';
import type { Ingredient, Recipe, RecipeId, RecipeStep } from '../../domain/recipe.ts';
import type { Book } from '../../store/book.ts';
import { ingredientTable, recipeTable, stepTable } from '../../store/books/recipe-tables.ts';
import type { BookChanges } from '../../store/gesture.ts';
import { type Change, put, remove } from '../../store/table.ts';
import { keptMeasure, recipesOf } from '../../store/views/recipes.ts';
import { dishesCookedBy, inheritedChanges } from '../inherit-allergens.ts';
import type { RecipeBooks } from './read-recipes.ts';

/** What is written of the recipe itself. */
export type RecipeFields = Partial<
  Pick<Recipe, 'name' | 'portions' | 'marginPercent' | 'note' | 'by'>
>;

/** Writes one ingredient of a recipe, whole. */
export function ingredientChange(
  recipe: RecipeId,
  { id, position, name, measure, scaling, allergens }: Ingredient,
): Change {
  const kept = measure && keptMeasure(measure);
  const is = { name, measure: kept, scaling, allergens: entriesOf(allergens) };
  return put(ingredientTable, id, { recipe, is, position });
}

/** Writes one step of a recipe, whole. */
export function stepChange(recipe: RecipeId, { id, position, text, minutes }: RecipeStep): Change {
  return put(stepTable, id, { recipe, is: { text, minutes }, position });
}

/** Writes a whole recipe into a book, its own row last; parts that stand there and are not its own go. */
export function wholeRecipe(book: Book, recipe: Recipe): Change[] {
  const { id, name, portions, marginPercent, by, note } = recipe;
  const standing = recipesOf(book).get(id);
  return [
    ...(standing ? partsGone(standing, recipe) : []),
    ...recipe.ingredients.map((one) => ingredientChange(id, one)),
    ...recipe.steps.map((one) => stepChange(id, one)),
    put(recipeTable, id, { name, portions, marginPercent, by, note }),
  ];
}

/** Hides a whole recipe, its own row first: parts without it are seen by nobody. */
export function withoutRecipe({ id, ingredients, steps }: Recipe): Change[] {
  return [
    remove(recipeTable, id),
    ...ingredients.map((one) => remove(ingredientTable, one.id)),
    ...steps.map((one) => remove(stepTable, one.id)),
  ];
}

/** What the dishes of the open week inherit once a recipe has these ingredients: the second part of a gesture. */
export function inheritedParts(
  { group, week }: RecipeBooks,
  recipe: RecipeId,
  ingredients: Recipe['ingredients'],
): BookChanges[] {
  const changes = dishesCookedBy(group, week, recipe).flatMap((dish) =>
    inheritedChanges(week, dish.id, ingredients),
  );
  return changes.length > 0 ? [{ book: week.book, changes }] : [];
}

function partsGone(standing: Recipe, next: Recipe): Change[] {
  const kept = new Set([...next.ingredients, ...next.steps].map(({ id }) => id));
  return [
    ...standing.ingredients.flatMap(({ id }) =>
      kept.has(id) ? [] : [remove(ingredientTable, id)],
    ),
    ...standing.steps.flatMap(({ id }) => (kept.has(id) ? [] : [remove(stepTable, id)])),
  ];
}

function entriesOf(sheet: AllergenSheet) {
  return ALLERGENS.flatMap((allergen: Allergen) => {
    const entry = sheet[allergen];
    if (!entry || entry.presence === 'not') return [];
    return [{ allergen, presence: entry.presence, detail: entry.detail }];
  });
}
