import { type Allergen, type AllergenEntry, type AllergenSheet } from '../../domain/allergen.ts';
import { type Fraction, parseFraction, toText, ZERO } from '../../domain/fraction.ts';
import type { Measure } from '../../domain/measure.ts';
import {
  inCooksOrder,
  type Ingredient,
  type Recipe,
  type RecipeId,
  type RecipeStep,
  toRecipeId,
} from '../../domain/recipe.ts';
import type { Book } from '../book.ts';
import {
  dishRecipeTable,
  ingredientTable,
  recipeTable,
  stepTable,
} from '../books/recipe-tables.ts';

/** An amount as it is kept. */
export interface KeptMeasure {
  readonly amount: string;
  readonly unit: string;
}

/** The recipes of a book (`group`: those lent; `mine`: those of this phone), by id. Reads signals. */
export function recipesOf(book: Book): ReadonlyMap<RecipeId, Recipe> {
  const ingredients = byRecipe(book.rows(ingredientTable).value.values(), ingredientOf);
  const steps = byRecipe(book.rows(stepTable).value.values(), ({ id, is, position }) => ({
    ...is,
    id,
    position,
  }));
  const recipes = [...book.rows(recipeTable).value.values()].map((row): [RecipeId, Recipe] => {
    const id = toRecipeId(row.id);
    const parts = {
      ingredients: inCooksOrder<Ingredient>(ingredients.get(id) ?? []),
      steps: inCooksOrder<RecipeStep>(steps.get(id) ?? []),
    };
    return [id, { ...row, id, ...parts }];
  });
  return new Map(recipes);
}

/** Which recipe each dish of the library is cooked by. Reads a signal. */
export function dishRecipesOf(group: Book): ReadonlyMap<string, RecipeId> {
  const rows = [...group.rows(dishRecipeTable).value.values()];
  return new Map(rows.flatMap(({ id, recipe }) => (recipe === null ? [] : [[id, recipe]])));
}

/** An amount as a book keeps it. */
export function keptMeasure({ amount, unit }: Measure): KeptMeasure {
  return { amount: toText(amount), unit };
}

/** The amount that `keptMeasure` keeps. */
export function measureOf({ amount, unit }: KeptMeasure): Measure {
  return { amount: fractionOf(amount), unit };
}

interface IngredientRow {
  readonly id: string;
  readonly position: number;
  readonly is: {
    readonly name: string;
    readonly measure: KeptMeasure | null;
    readonly scaling: Ingredient['scaling'];
    readonly allergens: readonly (AllergenEntry & { readonly allergen: Allergen })[];
  };
}

function ingredientOf({ id, position, is }: IngredientRow): Ingredient {
  const { name, scaling } = is;
  const sheet: AllergenSheet = Object.fromEntries(
    is.allergens.map(({ allergen, presence, detail }) => [allergen, { presence, detail }]),
  );
  const measure = is.measure && measureOf(is.measure);
  return { id, position, name, scaling, measure, allergens: sheet };
}

/** Checked when the row was read: what a book holds is a fraction. */
function fractionOf(kept: string): Fraction {
  const read = parseFraction(kept);
  return read.ok ? read.value : ZERO;
}

function byRecipe<R extends { readonly recipe: string }, T>(
  rows: Iterable<R>,
  of: (row: R) => T,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.recipe, [...(found.get(row.recipe) ?? []), of(row)]);
  return found;
}
