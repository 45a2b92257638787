import type { Brand } from '../kernel/brand.ts';
import type { AllergenSheet } from './allergen.ts';
import {
  add,
  ceilingOf,
  divide,
  type Fraction,
  fraction,
  fromInteger,
  multiply,
} from './fraction.ts';
import type { Measure } from './measure.ts';
import type { MemberId } from './member.ts';

export type RecipeId = Brand<string, 'RecipeId'>;

/** Names a text as the id of a recipe. */
export function toRecipeId(text: string): RecipeId {
  return text as RecipeId; // the one place that makes the brand
}

/**
 * How an ingredient grows with the portions: in step; half as fast, once there are more portions than the
 * recipe was written for (spices, salt); or not at all (a bay leaf for the pot).
 */
export const SCALINGS = ['linear', 'damped', 'fixed'] as const;
export type Scaling = (typeof SCALINGS)[number];

export interface Ingredient {
  readonly id: string;
  readonly name: string;
  /** For the portions the recipe is written for; null: to taste, nothing is counted. */
  readonly measure: Measure | null;
  readonly scaling: Scaling;
  /** What it brings into the dish; an allergen that is not named here is not in it. */
  readonly allergens: AllergenSheet;
  readonly position: number;
}

export interface RecipeStep {
  readonly id: string;
  readonly text: string;
  /** How long it takes by itself, in minutes; 0: no timer. */
  readonly minutes: number;
  readonly position: number;
}

/** What to cook and how. It belongs to who wrote it: private until she lends it. */
export interface Recipe {
  readonly id: RecipeId;
  readonly name: string;
  /** Portions its amounts are written for, from 1. */
  readonly portions: number;
  /** What is cooked beside the orders, in hundredths of them. */
  readonly marginPercent: number;
  /** Whose it is; null where nobody said. */
  readonly by: MemberId | null;
  readonly note: string;
  /** In the order the cook put them. */
  readonly ingredients: readonly Ingredient[];
  readonly steps: readonly RecipeStep[];
}

/** Portions to cook for so many ordered ones, the margin added, rounded up to whole ones. */
export function portionsToCook(ordered: number, marginPercent: number): number {
  return Number(ceilingOf(fraction(BigInt(ordered) * BigInt(100 + marginPercent), 100n)));
}

/**
 * An ingredient's amount for so many portions, exact and never below 0; null: to taste. Nothing is needed
 * for 0 portions, not even what is fixed.
 */
export function scaledMeasure(
  { measure, scaling }: Pick<Ingredient, 'measure' | 'scaling'>,
  { portions: written }: Pick<Recipe, 'portions'>,
  portions: number,
): Measure | null {
  if (measure === null) return null;
  const factor = scaleFactor(scaling, written, portions);
  return { ...measure, amount: multiply(measure.amount, factor) };
}

/** Every ingredient for so many portions, in the cook's order. */
export function scaledIngredients(recipe: Recipe, portions: number): Ingredient[] {
  return recipe.ingredients.map((ingredient) => ({
    ...ingredient,
    measure: scaledMeasure(ingredient, recipe, portions),
  }));
}

/** The cook's order; ids where two stand in one place, so that all phones agree. */
export function inCooksOrder<T extends { readonly position: number; readonly id: string }>(
  rows: readonly T[],
): T[] {
  return rows.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

function scaleFactor(scaling: Scaling, written: number, portions: number): Fraction {
  if (portions === 0) return fromInteger(0);
  if (scaling === 'fixed') return fromInteger(1);
  const linear = divide(fromInteger(portions), fromInteger(written));
  if (scaling === 'linear' || portions <= written) return linear;
  return divide(add(linear, fromInteger(1)), fromInteger(2));
}
