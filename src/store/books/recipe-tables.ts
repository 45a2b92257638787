import * as z from 'zod/mini';
import { ALLERGENS } from '../../domain/allergen.ts';
import { parseFraction } from '../../domain/fraction.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import { type RecipeId, SCALINGS } from '../../domain/recipe.ts';
import type { TableOf } from '../table.ts';
import { count, flag, maybe, named, text } from './fields.ts';
import { UNIT_LIMIT, WARE_LIMIT } from './limits.ts';

/** Recipes and what is bought for them. Apart from the other tables: the first screen needs none of it. */

/** Above 0 or 0, exact: « 1/3 ». */
const quantity = z.string().check(
  z.maxLength(60),
  z.refine((written) => {
    const read = parseFraction(written);
    return read.ok && read.value.num >= 0n;
  }),
);
const measure = z.object({ amount: quantity, unit: z.string().check(z.maxLength(UNIT_LIMIT)) });

/** In `mine` while it is private, in `group` while it is lent; the lender's copy stays in `mine`, unseen. */
const recipeRow = z.object({
  name: text,
  portions: z._default(count.check(z.gte(1)), 1),
  marginPercent: z._default(count, 0),
  by: maybe(named<MemberId>()),
  note: text,
});
export const recipeTable: TableOf<z.infer<typeof recipeRow>> = {
  table: 'recipes',
  schema: recipeRow,
};

/**
 * Beside the recipe. One row each, so two cooks who change two ingredients both keep theirs; one value, so
 * the amount of one never stands with the unit of the other.
 */
const ingredientRow = z.object({
  recipe: named<RecipeId>(),
  is: z.object({
    name: z.string().check(z.maxLength(WARE_LIMIT)),
    /** null: to taste. */
    measure: z.nullable(measure),
    scaling: z.enum(SCALINGS),
    /** Only what is, or may be, in it. */
    allergens: z.array(
      z.object({
        allergen: z.enum(ALLERGENS),
        presence: z.enum(['contains', 'may-contain']),
        detail: text,
      }),
    ),
  }),
  position: z._default(z.number(), 0),
});
export const ingredientTable: TableOf<z.infer<typeof ingredientRow>> = {
  table: 'ingredients',
  schema: ingredientRow,
};

const stepRow = z.object({
  recipe: named<RecipeId>(),
  is: z.object({ text, minutes: count }),
  position: z._default(z.number(), 0),
});
export const stepTable: TableOf<z.infer<typeof stepRow>> = { table: 'steps', schema: stepRow };

/** `mine`: recipes this phone lent to the group, by id: only here she can take them away. */
const lentRow = z.object({ lent: flag });
export const lentTable: TableOf<z.infer<typeof lentRow>> = { table: 'lent', schema: lentRow };

/** `group`: which recipe a dish is cooked by, by the dish's id in the library: it comes again with it. */
const dishRecipeRow = z.object({ recipe: maybe(named<RecipeId>()) });
export const dishRecipeTable: TableOf<z.infer<typeof dishRecipeRow>> = {
  table: 'dish-recipes',
  schema: dishRecipeRow,
};

/** `group`: where a thing is bought and in which packs, by the key of its line on the list. */
const wareRowSchema = z.object({ shop: text, aisle: text, pack: maybe(measure) });
export const wareTable: TableOf<z.infer<typeof wareRowSchema>> = {
  table: 'wares',
  schema: wareRowSchema,
};

/** A week's book: what was bought of a line of the list, by its key. */
const boughtRow = z.object({
  got: flag,
  /** How much was on the list when it was ticked: what is needed since then is said. */
  need: maybe(measure),
  /** The expense it was bought with, where it was noted. */
  expense: maybe(named<FactId>()),
});
export const boughtTable: TableOf<z.infer<typeof boughtRow>> = {
  table: 'shopping-bought',
  schema: boughtRow,
};

/** A week's book: things to buy that stand in no recipe. */
const extraRow = z.object({
  name: z.string().check(z.maxLength(WARE_LIMIT)),
  measure: maybe(measure),
});
export const extraTable: TableOf<z.infer<typeof extraRow>> = {
  table: 'shopping-extras',
  schema: extraRow,
};
