import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../src/domain/fraction.ts';
import { parseQuantity } from '../../src/domain/measure.ts';
import { readIngredientLine } from '../../src/formats/ingredient-line.ts';
import { LONGEST_INGREDIENT, LONGEST_TEXT, MOST_PARTS } from '../../src/formats/read-recipe.ts';
import { readRecipes } from '../../src/formats/recipe-json-ld.ts';
import { writeRecipe } from '../../src/formats/write-recipe.ts';
import { arbitraryRecipe } from '../support/arbitrary-recipe.ts';

test('any recipe comes back from its own file as it was', () => {
  fc.assert(
    fc.property(arbitraryRecipe, (recipe) => {
      const { name, portions, marginPercent, note } = recipe;
      const ingredients = recipe.ingredients.map((one) => ({
        name: one.name,
        measure: one.measure,
        scaling: one.scaling,
        allergens: one.allergens,
      }));
      const steps = recipe.steps.map(({ text, minutes }) => ({ text, minutes }));
      const exact = { name, portions, marginPercent, note, ingredients, steps };
      const read = readRecipes(writeRecipe(recipe));
      expect(read).toEqual({ ok: true, value: [{ ...exact, hasAllergens: true }] });
    }),
  );
});

const shuffledKeys =
  '@type @graph name text recipeIngredient recipeInstructions recipeYield itemListElement description additionalProperty value propertyID __proto__'.split(
    ' ',
  );
const hostileLeaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Recipe', 'HowToStep', 'HowToSection', 'ItemList', 'carnet-recipe', '<p>&#0;'),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const hostileJson = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    hostileLeaf,
    fc.array(tie('node'), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom(...shuffledKeys), tie('node'), { maxKeys: 8 }),
  ),
}));

test('no file makes the reader throw, and what it reads stays within its bounds', () => {
  const recipe = fc.dictionary(fc.constantFrom(...shuffledKeys), hostileJson.node);
  const file = fc.oneof(
    recipe.map((node) => JSON.stringify({ ...node, '@type': 'Recipe' })),
    hostileJson.node.map((node) => JSON.stringify(node)),
    fc.string(),
  );
  fc.assert(
    fc.property(file, (text) => {
      const read = readRecipes(text ?? '');
      for (const { name, note, ingredients, steps, portions } of read.ok ? read.value : []) {
        expect(name.length + note.length).toBeLessThanOrEqual(2 * LONGEST_TEXT);
        expect(ingredients.length).toBeLessThanOrEqual(MOST_PARTS);
        expect(steps.length).toBeLessThanOrEqual(MOST_PARTS);
        expect(portions).toBeGreaterThanOrEqual(1);
        for (const one of ingredients)
          expect(one.name.length).toBeLessThanOrEqual(LONGEST_INGREDIENT);
        for (const { text: step } of steps) expect(step.length).toBeLessThanOrEqual(LONGEST_TEXT);
      }
    }),
  );
});

test('a quantity that is read stands in the line it came from', () => {
  const words =
    '500|1,5|2|1/2|½|1 ½|3|1.000| | |g|kg|c. à soupe|de|riz|à|-|ou|(|)|٣|غرام|gousses|d’ail|+|x|%';
  const part = fc.constantFrom(...words.split('|'));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const line = parts.join('');
      const { measure, name } = readIngredientLine(line);
      if (measure === null) return;
      const starts = Array.from({ length: line.length + 1 }, (_, at) => line.slice(0, at));
      const numbers = starts.flatMap((start) => {
        const read = parseQuantity(start.replace(/^[-•*–] /, ''));
        return read.ok ? [read.value] : [];
      });
      expect(numbers.some((number) => compare(number, measure.amount) === 0)).toBe(true);
      expect(name).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});
