import { expect, test } from 'vitest';
import { fraction } from '../../../src/domain/fraction.ts';
import { LONGEST_INGREDIENT, type ReadRecipe } from '../../../src/formats/read-recipe.ts';
import { readRecipes } from '../../../src/formats/recipe-json-ld.ts';
import { writeRecipe } from '../../../src/formats/write-recipe.ts';
import { toRecipeId } from '../../../src/domain/recipe.ts';
import { UNIT_LIMIT, WARE_LIMIT } from '../../../src/store/books/limits.ts';

function only(document: unknown): ReadRecipe {
  const read = readRecipes(typeof document === 'string' ? document : JSON.stringify(document));
  if (!read.ok) throw new Error(read.error.type);
  const [recipe] = read.value;
  if (!recipe || read.value.length !== 1) throw new Error('Not one recipe');
  return recipe;
}

const DHAL = {
  '@context': 'https://schema.org/',
  '@type': ['Recipe', 'NewsArticle'],
  name: 'Dhal de lentilles &amp; &eacute;pinards',
  description: '<p>Doux.</p><p>Se garde <b>trois</b> jours.</p>',
  recipeYield: ['Pour 4 personnes', '4'],
  recipeIngredient: ['500 g de lentilles corail', '2 c. à soupe de curcuma', 'sel', ''],
  recipeInstructions: [
    'Rincer les lentilles.',
    { '@type': 'HowToStep', text: 'Cuire &lt; 30 min.', totalTime: 'PT25M' },
    {
      '@type': 'HowToSection',
      name: 'Sauce',
      itemListElement: [
        { '@type': 'HowToStep', text: 'Faire revenir l’ail.' },
        { '@type': 'HowToStep', name: 'Mélanger.', timeRequired: 'PT1H5M' },
      ],
    },
  ],
};

test('a recipe of a web site is read, its allergens are not known', () => {
  const recipe = only({ '@graph': [{ '@type': 'WebSite' }, DHAL] });
  expect(recipe).toMatchObject({
    name: 'Dhal de lentilles & épinards',
    portions: 4,
    note: 'Doux.\nSe garde trois jours.',
    hasAllergens: false,
  });
  expect(recipe.ingredients).toEqual([
    {
      name: 'lentilles corail',
      measure: { amount: fraction(500n, 1n), unit: 'g' },
      scaling: 'linear',
      allergens: {},
    },
    {
      name: 'curcuma',
      measure: { amount: fraction(2n, 1n), unit: 'c. à soupe' },
      scaling: 'linear',
      allergens: {},
    },
    { name: 'sel', measure: null, scaling: 'linear', allergens: {} },
  ]);
  expect(recipe.steps).toEqual([
    { text: 'Rincer les lentilles.', minutes: 0 },
    { text: 'Cuire < 30 min.', minutes: 25 },
    { text: 'Sauce\nFaire revenir l’ail.', minutes: 0 },
    { text: 'Mélanger.', minutes: 65 },
  ]);
});

test('a whole page is read by the recipe it carries; instructions as one text are a step a line', () => {
  const node = { '@type': 'Recipe', name: 'Riz', recipeInstructions: 'Laver.<br>Cuire.\nServir.' };
  const page = `<html><script type="application/ld+json">${JSON.stringify([node])}</script></html>`;
  expect(only(page).steps.map(({ text }) => text)).toEqual(['Laver.', 'Cuire.', 'Servir.']);
});

test('an ingredient too long for its field stands whole in the note', () => {
  const line = `riz ${'très '.repeat(30)}long`;
  const { ingredients, note } = only({ '@type': 'Recipe', name: 'Riz', recipeIngredient: [line] });
  expect(ingredients[0]?.name).toHaveLength(LONGEST_INGREDIENT);
  expect(ingredients[0]?.name.endsWith('…')).toBe(true);
  expect(note).toBe(`- ${line}`);
});

test('other files say what is wrong with them', () => {
  const typeOf = (text: string) => {
    const read = readRecipes(text);
    return read.ok ? 'read' : read.error.type;
  };
  expect(typeOf('Prendre 500 g de riz')).toBe('NotARecipeFile');
  expect(typeOf('"Recipe"')).toBe('NotARecipeFile');
  expect(typeOf('{"@type":"Person","name":"x"}')).toBe('NoRecipeInFile');
  expect(typeOf(`[${' '.repeat(2_000_000)}]`)).toBe('RecipeFileTooLarge');
  expect(typeOf('['.repeat(100_000))).toBe('NotARecipeFile');
  expect(typeOf('['.repeat(100_000) + ']'.repeat(100_000))).toBe('NoRecipeInFile');
  const many = Array.from({ length: 201 }, (_, at) => `épice ${at}`);
  expect(typeOf(JSON.stringify({ '@type': 'Recipe', name: 'x', recipeIngredient: many }))).toBe(
    'RecipeTooLong',
  );
});

test('a page full of unfinished scripts is read in no time', () => {
  const started = performance.now();
  readRecipes('<script type="application/ld+json">{"a":1<'.repeat(40_000));
  readRecipes(JSON.stringify({ '@type': 'Recipe', name: '<a '.repeat(100_000) }));
  expect(performance.now() - started).toBeLessThan(3000);
});

test('a file of Carnet reads for other programs too, and names nobody', () => {
  const file = writeRecipe({
    id: toRecipeId('r'),
    name: 'Riz',
    portions: 12,
    marginPercent: 5,
    by: null,
    note: '',
    ingredients: [
      {
        id: 'a',
        name: 'riz',
        measure: { amount: fraction(3n, 2n), unit: 'kg' },
        scaling: 'linear',
        allergens: {},
        position: 0,
      },
      {
        id: 'b',
        name: 'oignons',
        measure: { amount: fraction(3n, 1n), unit: 'piece' },
        scaling: 'linear',
        allergens: {},
        position: 1,
      },
      {
        id: 'c',
        name: 'lait',
        measure: { amount: fraction(1n, 3n), unit: 'l' },
        scaling: 'fixed',
        allergens: { milk: { presence: 'contains', detail: '' } },
        position: 2,
      },
      { id: 'd', name: 'sel', measure: null, scaling: 'damped', allergens: {}, position: 3 },
    ],
    steps: [{ id: 's', text: 'Cuire.', minutes: 90, position: 0 }],
  });
  expect(JSON.parse(file)).toMatchObject({
    '@type': 'Recipe',
    recipeYield: '12',
    recipeIngredient: ['1.5 kg riz', '3 oignons', '1/3 l lait', 'sel'],
    recipeInstructions: [{ '@type': 'HowToStep', text: 'Cuire.', timeRequired: 'PT90M' }],
  });
});

test('what a file may hold is what a book keeps', () => {
  expect(LONGEST_INGREDIENT).toBe(WARE_LIMIT);
  expect(UNIT_LIMIT).toBe(30);
});
