import * as z from 'zod/mini';
import { ALLERGENS, type AllergenSheet } from '../domain/allergen.ts';
import { type Fraction, parseFraction, toText, ZERO } from '../domain/fraction.ts';
import { type Recipe, SCALINGS } from '../domain/recipe.ts';
import { asList, isObject, type JsonObject } from './recipe-nodes.ts';
import { LONGEST_INGREDIENT, type ReadRecipe } from './read-recipe.ts';

/** Names what Carnet writes beside the words of schema.org. */
const PROPERTY = 'carnet-recipe';

const LONGEST_UNIT = 30;
const MOST = 1_000_000;

const count = z.number().check(z.int(), z.gte(0), z.lte(MOST));
const text = z.string().check(z.maxLength(10_000));
const amount = z.string().check(
  z.maxLength(60),
  z.refine((written) => fractionOf(written) !== null),
);
const exactRecipe = z.object({
  version: z.literal(1),
  name: text,
  portions: count.check(z.gte(1)),
  marginPercent: count,
  note: text,
  ingredients: z.array(
    z.object({
      name: z.string().check(z.maxLength(LONGEST_INGREDIENT)),
      measure: z.nullable(z.object({ amount, unit: z.string().check(z.maxLength(LONGEST_UNIT)) })),
      scaling: z.enum(SCALINGS),
      allergens: z.array(
        z.object({
          allergen: z.enum(ALLERGENS),
          presence: z.enum(['contains', 'may-contain']),
          detail: text,
        }),
      ),
    }),
  ),
  steps: z.array(z.object({ text, minutes: count })),
});

/** The exact recipe Carnet wrote into a schema.org node; null in files from elsewhere. */
export function readCarnetRecipe(node: JsonObject): ReadRecipe | null {
  const property = asList(node['additionalProperty']).find(
    (one) => isObject(one) && one['propertyID'] === PROPERTY,
  );
  const read = exactRecipe.safeParse(isObject(property) ? property['value'] : undefined);
  if (!read.success) return null;
  const { name: title, portions, marginPercent, note, ingredients, steps } = read.data;
  return {
    name: title,
    portions,
    marginPercent,
    note,
    steps,
    ingredients: ingredients.map(({ name, measure, scaling, allergens }) => ({
      name,
      measure: measure && { unit: measure.unit, amount: fractionOf(measure.amount) ?? ZERO },
      scaling,
      allergens: sheetOf(allergens),
    })),
    hasAllergens: true,
  };
}

/** A recipe as the property that `readCarnetRecipe` reads: everything but ids and whose it is. */
export function carnetProperty(recipe: Recipe): JsonObject {
  const { name, portions, marginPercent, note } = recipe;
  const value: z.infer<typeof exactRecipe> = {
    version: 1,
    name,
    portions,
    marginPercent,
    note,
    ingredients: recipe.ingredients.map((one) => ({
      name: one.name,
      measure: one.measure && { amount: toText(one.measure.amount), unit: one.measure.unit },
      scaling: one.scaling,
      allergens: entriesOf(one.allergens),
    })),
    steps: recipe.steps.map(({ text: words, minutes }) => ({ text: words, minutes })),
  };
  return { '@type': 'PropertyValue', propertyID: PROPERTY, value };
}

function entriesOf(sheet: AllergenSheet) {
  return ALLERGENS.flatMap((allergen) => {
    const entry = sheet[allergen];
    if (!entry || entry.presence === 'not') return [];
    return [{ allergen, presence: entry.presence, detail: entry.detail }];
  });
}

function sheetOf(entries: ReturnType<typeof entriesOf>): AllergenSheet {
  return Object.fromEntries(
    entries.map(({ allergen, presence, detail }) => [allergen, { presence, detail }]),
  );
}

function fractionOf(written: string): Fraction | null {
  const read = parseFraction(written);
  return read.ok && read.value.num >= 0n ? read.value : null;
}
