import type { Brand } from '../kernel/brand.ts';
import type { Allergen, AllergenSheet } from './allergen.ts';
import type { Cents } from './money.ts';

export type DishId = Brand<string, 'DishId'>;

/** Names a text as the id of a dish. */
export function toDishId(text: string): DishId {
  return text as DishId; // the one place that makes the brand
}

/** In the order of the meal. */
export const COURSES = ['starter', 'main', 'dessert'] as const;
export type Course = (typeof COURSES)[number];

/** What a cook may claim of a dish. Claims, never deduced from the ingredients. */
export const DIETS = [
  'vegetarian',
  'vegan',
  'halal',
  'no-pork',
  'no-beef',
  'no-alcohol',
  'gluten-free',
] as const;
export type Diet = (typeof DIETS)[number];

export interface Dish {
  readonly id: DishId;
  readonly name: string;
  readonly course: Course;
  /** Of one portion. */
  readonly price: Cents;
  readonly diets: readonly Diet[];
  /** From 0 (not spicy) to 3. */
  readonly spicy: 0 | 1 | 2 | 3;
  readonly allergens: AllergenSheet;
  /** Other names customers give it. */
  readonly aliases: readonly string[];
  /** A small picture as a data URL; it never leaves the team's phones. */
  readonly photo: string | null;
  /** Place within its course, smallest first. */
  readonly position: number;
  /** The dish of the library it was taken from; the same from week to week. */
  readonly libraryId: string;
  /** Taken off the menu. The row stays: orders may still name it. */
  readonly removed: boolean;
}

/** A claim of the cook that a declared allergen denies. */
export interface DietContradiction {
  readonly diet: Diet;
  readonly allergen: Allergen;
}

const SEA: readonly Allergen[] = ['crustaceans', 'fish', 'molluscs'];
const DENIED_BY: { readonly [D in Diet]?: readonly Allergen[] } = {
  vegetarian: SEA,
  vegan: [...SEA, 'eggs', 'milk'],
  'gluten-free': ['gluten'],
};

/**
 * The claims a dish cannot keep. Only « contains » contradicts: « may contain » speaks of traces in
 * the kitchen, not of the recipe.
 */
export function dietContradictions(dish: Pick<Dish, 'diets' | 'allergens'>): DietContradiction[] {
  return dish.diets.flatMap((diet) =>
    (DENIED_BY[diet] ?? [])
      .filter((allergen) => dish.allergens[allergen]?.presence === 'contains')
      .map((allergen) => ({ diet, allergen })),
  );
}

/** Whether someone who eats no meat and no fish can take it: claimed vegetarian or vegan. */
export function isVegetarian(dish: Pick<Dish, 'diets'>): boolean {
  return dish.diets.includes('vegetarian') || dish.diets.includes('vegan');
}
