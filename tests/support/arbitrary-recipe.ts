import fc from 'fast-check';
import { ALLERGENS, type AllergenSheet } from '../../src/domain/allergen.ts';
import { fraction } from '../../src/domain/fraction.ts';
import { KNOWN_UNITS } from '../../src/domain/measure.ts';
import { type Ingredient, type Recipe, SCALINGS, toRecipeId } from '../../src/domain/recipe.ts';

const words = (maxLength: number) => fc.string({ maxLength, unit: 'grapheme' });

const sheet: fc.Arbitrary<AllergenSheet> = fc
  .uniqueArray(
    fc.record({
      allergen: fc.constantFrom(...ALLERGENS),
      presence: fc.constantFrom('contains' as const, 'may-contain' as const),
      detail: words(20),
    }),
    { selector: ({ allergen }) => allergen, maxLength: 4 },
  )
  .map((entries) =>
    Object.fromEntries(
      entries.map(({ allergen, presence, detail }) => [allergen, { presence, detail }]),
    ),
  );

/** Any amount there is: thirds, nothing, hundreds of thousands. */
export const arbitraryAmount = fc
  .tuple(fc.bigInt({ min: 0n, max: 999_999n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([num, den]) => fraction(num, den));

export const arbitraryMeasure = fc.record({
  amount: arbitraryAmount,
  unit: fc.oneof(fc.constantFrom(...KNOWN_UNITS), fc.string({ maxLength: 15 })),
});

const arbitraryIngredient: fc.Arbitrary<Ingredient> = fc.record({
  id: fc.uuid(),
  name: fc.string({ maxLength: 40 }),
  measure: fc.option(arbitraryMeasure),
  scaling: fc.constantFrom(...SCALINGS),
  allergens: sheet,
  position: fc.integer(),
});

/** Any recipe somebody could write, with at least something in it. */
export const arbitraryRecipe: fc.Arbitrary<Recipe> = fc.record({
  id: fc.uuid().map(toRecipeId),
  name: words(30).map((name) => `r${name}`),
  portions: fc.integer({ min: 1, max: 10_000 }),
  marginPercent: fc.integer({ min: 0, max: 100 }),
  by: fc.constant(null),
  note: words(60),
  ingredients: fc.array(arbitraryIngredient, { maxLength: 6 }),
  steps: fc.array(
    fc.record({
      id: fc.uuid(),
      text: words(60),
      minutes: fc.integer({ min: 0, max: 600 }),
      position: fc.integer(),
    }),
    { maxLength: 6 },
  ),
});
