import type { AllergenEntry, AllergenSheet } from '../../src/domain/allergen.ts';
import { fraction } from '../../src/domain/fraction.ts';
import { type Ingredient, type Recipe, type Scaling, toRecipeId } from '../../src/domain/recipe.ts';
import { dishesCookedBy, inheritedChanges } from '../../src/features/inherit-allergens.ts';
import type { Book } from '../../src/store/book.ts';
import {
  dishRecipeTable,
  ingredientTable,
  recipeTable,
} from '../../src/store/books/recipe-tables.ts';
import { saveGesture } from '../../src/store/gesture.ts';
import { put } from '../../src/store/table.ts';
import { keptMeasure } from '../../src/store/views/recipes.ts';
import { type OpenPhone, valueOf } from './open-phone.ts';

/** An ingredient of so many hundredths of a unit. */
export function ingredient(
  name: string,
  [hundredths, unit]: readonly [number, string],
  more: { readonly scaling?: Scaling; readonly allergens?: AllergenSheet } = {},
): Ingredient {
  const amount = fraction(BigInt(hundredths), 100n);
  const { scaling = 'linear', allergens = {} } = more;
  return { id: name, name, measure: { amount, unit }, scaling, allergens, position: 0 };
}

/** A recipe for ten portions. */
export function recipeOf(name: string, ingredients: readonly Ingredient[]): Recipe {
  const plain = { portions: 10, marginPercent: 0, by: null, note: '', steps: [] };
  return { ...plain, id: toRecipeId(`recipe ${name}`), name, ingredients };
}

/** Writes a recipe into a book, cooks a dish of the menu by it, and lets the dish inherit. */
export async function cookBy(
  { group, week }: Pick<OpenPhone, 'group' | 'week'>,
  libraryId: string,
  recipe: Recipe,
  book: Book = group.book,
): Promise<void> {
  const { id, name, portions, marginPercent, by, note, ingredients } = recipe;
  const rows = ingredients.map((one) =>
    put(ingredientTable, `${id} ${one.id}`, { recipe: id, is: keptIngredient(one), position: 0 }),
  );
  const row = put(recipeTable, id, { name, portions, marginPercent, by, note });
  valueOf(await saveGesture({ book, changes: [...rows, row] }));
  const link = put(dishRecipeTable, libraryId, { recipe: id });
  valueOf(await saveGesture({ book: group.book, changes: [link] }));
  const dishes = dishesCookedBy(group, week, id);
  const changes = dishes.flatMap((dish) => inheritedChanges(week, dish.id, ingredients));
  valueOf(await saveGesture({ book: week.book, changes }));
}

function keptIngredient({ name, measure, scaling, allergens }: Ingredient) {
  // Only what is in it was given above.
  const entries = Object.entries(allergens) as [keyof AllergenSheet, AllergenEntry][];
  return {
    name,
    scaling,
    measure: measure && keptMeasure(measure),
    allergens: entries.flatMap(([allergen, { presence, detail }]) =>
      presence === 'not' ? [] : [{ allergen, presence, detail }],
    ),
  };
}
