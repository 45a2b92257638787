import { type Allergen, type AllergenSheet } from '../../src/domain/allergen.ts';
import { fraction } from '../../src/domain/fraction.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { type Ingredient, type Recipe, toRecipeId } from '../../src/domain/recipe.ts';
import { bringRecipes } from '../../src/features/recipes/bring-recipes.ts';
import type { RecipeDeps } from '../../src/features/recipes/read-recipes.ts';
import { err } from '../../src/kernel/result.ts';
import type { Book } from '../../src/store/book.ts';
import { openMine } from '../../src/store/open-mine.ts';
import { type OpenPhone, valueOf } from './open-phone.ts';

export const RECIPE = toRecipeId('recipe-of-mafe');

/** So many grams. */
function grams(amount: number): Measure {
  return { amount: fraction(BigInt(amount), 1n), unit: 'g' };
}

export function exampleIngredient(
  name: string,
  change: Partial<Ingredient> = {},
  contains: readonly Allergen[] = [],
): Ingredient {
  const allergens: AllergenSheet = Object.fromEntries(
    contains.map((one) => [one, { presence: 'contains', detail: '' }]),
  );
  const plain = { measure: grams(500), scaling: 'linear' as const, position: 0 };
  return { ...plain, id: name, name, allergens, ...change };
}

/** Mafé for ten: a paste with peanuts, sweet potatoes, and salt to taste. */
export function exampleRecipe(change: Partial<Recipe> = {}): Recipe {
  return {
    id: RECIPE,
    name: 'Mafé de Lune',
    portions: 10,
    marginPercent: 0,
    by: null,
    note: '',
    ingredients: [
      exampleIngredient('pâte d’arachide', {}, ['peanuts']),
      exampleIngredient('patates douces', { measure: grams(2000), position: 1 }),
      exampleIngredient('sel', { measure: null, position: 2 }),
    ],
    steps: [
      { id: 'cut', text: 'Couper les patates.', minutes: 0, position: 0 },
      { id: 'cook', text: 'Cuire à feu doux.', minutes: 40, position: 1 },
    ],
    ...change,
  };
}

export interface RecipePhone extends RecipeDeps {
  readonly mine: Book;
}

/** The books of a phone with one private recipe, or none. */
export async function recipeDeps(
  open: OpenPhone,
  ...recipes: readonly Recipe[]
): Promise<RecipePhone & OpenPhone> {
  const mine = valueOf(await openMine(open.phone));
  const deps = { ...open.props, ...open, mine };
  if (recipes.length > 0) valueOf(await bringRecipes(deps, recipes));
  return deps;
}

/** A book that can be read and no longer be written: the battery is empty. */
export function cutOff(book: Book): Book {
  return new Proxy(book, {
    get: (target, key) => {
      if (key === 'commit') return () => Promise.resolve(err({ type: 'BookClosed' }));
      const value: unknown = Reflect.get(target, key, target);
      // A book has private fields: its methods must be called on itself.
      return typeof value === 'function'
        ? (...args: readonly unknown[]): unknown => Reflect.apply(value, target, args)
        : value;
    },
  });
}
