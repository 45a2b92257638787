import type { Ingredient, RecipeStep } from '../domain/recipe.ts';

/** A recipe of a file, before it gets ids and places. */
export interface ReadRecipe {
  readonly name: string;
  readonly portions: number;
  readonly marginPercent: number;
  readonly note: string;
  readonly ingredients: readonly Omit<Ingredient, 'id' | 'position'>[];
  readonly steps: readonly Omit<RecipeStep, 'id' | 'position'>[];
  /** False for recipes from elsewhere: nobody said what their ingredients bring. */
  readonly hasAllergens: boolean;
}

/** Longest file, in UTF-16 units: whole web pages are shorter. */
export const LONGEST_RECIPE_FILE = 2_000_000;
/** Most recipes of one file, and most ingredients or steps of one recipe. */
export const MOST_RECIPES = 20;
export const MOST_PARTS = 200;
/** Longest name of a recipe, of an ingredient, and of any other text, in UTF-16 units; a book keeps no more. */
export const LONGEST_TITLE = 200;
export const LONGEST_INGREDIENT = 80;
export const LONGEST_TEXT = 5000;
