import type { MemberId } from '../../domain/member.ts';
import { type Recipe, type RecipeId, toRecipeId } from '../../domain/recipe.ts';
import type { ReadRecipe } from '../../formats/read-recipe.ts';
import type { Result } from '../../kernel/result.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import type { RecipeDeps } from './read-recipes.ts';
import { wholeRecipe } from './recipe-rows.ts';

/** A recipe of a file as one of this phone's own, under new ids. `unsaid` begins the note of one without allergens. */
export function broughtRecipe(
  { phone }: Pick<RecipeDeps, 'phone'>,
  read: ReadRecipe,
  { by, unsaid }: { readonly by: MemberId | null; readonly unsaid: string },
): Recipe {
  const { hasAllergens, ...recipe } = read;
  const withIds = <T extends object>(parts: readonly T[]) =>
    parts.map((part, position) => ({ ...part, id: phone.ids.next(), position }));
  return {
    ...recipe,
    id: toRecipeId(phone.ids.next()),
    by,
    note: hasAllergens ? read.note : [unsaid, read.note].filter((part) => part !== '').join('\n'),
    ingredients: withIds(read.ingredients),
    steps: withIds(read.steps),
  };
}

/** Keeps recipes of a file on this phone, for nobody else to see. */
export function bringRecipes(
  { mine }: Pick<RecipeDeps, 'mine'>,
  recipes: readonly Recipe[],
): Promise<Result<Saved, StoreError>> {
  const changes = recipes.flatMap((recipe) => wholeRecipe(mine, recipe));
  return saveGesture({ book: mine, changes });
}

/** The id of the only recipe, when one was brought. */
export function onlyRecipe(recipes: readonly Recipe[]): RecipeId | null {
  const [first] = recipes;
  return first && recipes.length === 1 ? first.id : null;
}
