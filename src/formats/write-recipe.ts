import { type Fraction, toText } from '../domain/fraction.ts';
import type { Ingredient, Recipe } from '../domain/recipe.ts';
import { carnetProperty } from './carnet-recipe.ts';

/**
 * A recipe as a file: schema.org/Recipe for other programs and for eyes, and beside it the exact fields that
 * `readRecipes` takes back. Nobody is named in it.
 */
export function writeRecipe(recipe: Recipe): string {
  const { name, portions, note, ingredients, steps } = recipe;
  const document = {
    '@context': 'https://schema.org',
    '@type': 'Recipe',
    name,
    ...(note === '' ? {} : { description: note }),
    recipeYield: String(portions),
    recipeIngredient: ingredients.map(lineOf),
    recipeInstructions: steps.map(({ text, minutes }) => ({
      '@type': 'HowToStep',
      text,
      ...(minutes === 0 ? {} : { timeRequired: `PT${minutes}M` }),
    })),
    additionalProperty: [carnetProperty(recipe)],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** « 1.5 kg riz », « 3 oignons », « sel ». */
function lineOf({ name, measure }: Ingredient): string {
  if (measure === null) return name;
  const unit = measure.unit === 'piece' ? '' : measure.unit;
  return [decimalText(measure.amount), unit, name].filter((part) => part !== '').join(' ');
}

/** Exact with at most six decimals, « 1/3 » where no decimals are. */
function decimalText(amount: Fraction): string {
  const { num, den } = amount;
  const million = 1_000_000n;
  if (million % den !== 0n) return toText(amount);
  const digits = String((num * million) / den).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/[.]?0+$/, '');
}
