import { ALLERGENS, type AllergenSheet } from '../domain/allergen.ts';
import type { Dish, DishId } from '../domain/dish.ts';
import { type Menu, offeredDishes } from '../domain/menu.ts';
import type { Recipe, RecipeId } from '../domain/recipe.ts';
import { inheritedAllergens, withInherited } from '../domain/inherited-allergens.ts';
import { allergenTable } from '../store/books/week-book.ts';
import { type Change, put } from '../store/table.ts';
import type { OpenGroup } from '../store/views/open-group.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { dishRecipesOf, recipesOf } from '../store/views/recipes.ts';
import { allergenRecipeRow, inheritedSheets } from '../store/views/week-menu.ts';

/** The dishes of the week's menu that are cooked by a recipe, those taken off too. Reads signals. */
export function dishesCookedBy(
  { book: group }: Pick<OpenGroup, 'book'>,
  { menu }: Pick<OpenWeek, 'menu'>,
  recipe: RecipeId,
): readonly Dish[] {
  const recipes = dishRecipesOf(group);
  return menu.value.dishes.filter(({ libraryId }) => recipes.get(libraryId) === recipe);
}

/**
 * What must be written so that a dish inherits of these ingredients, and of none that left; nothing where
 * it does already. Every phone of the kitchen then knows it, also those that never see the recipe.
 */
export function inheritedChanges(
  { book }: Pick<OpenWeek, 'book'>,
  dish: DishId,
  ingredients: Recipe['ingredients'],
): Change[] {
  const standing = inheritedSheets(book).get(dish) ?? {};
  const sheet = inheritedAllergens(ingredients);
  return ALLERGENS.flatMap((allergen) => {
    const [now, before] = [sheet[allergen], standing[allergen]];
    if (now?.presence === before?.presence && now?.detail === before?.detail) return [];
    const { presence, detail } = now ?? { presence: 'not' as const, detail: '' };
    const row = { dish, allergen, presence, detail };
    return [put(allergenTable, allergenRecipeRow(dish, allergen), row)];
  });
}

/** The menu as it is once every dish inherits of the lent recipes, and what is still to be written for that. */
export function withLentRecipes(
  { book: group }: Pick<OpenGroup, 'book'>,
  week: Pick<OpenWeek, 'book' | 'menu'>,
): { readonly menu: Menu; readonly changes: readonly Change[] } {
  const [recipes, links, menu] = [recipesOf(group), dishRecipesOf(group), week.menu.value];
  const lentOf = ({ libraryId }: Dish) => {
    const recipe = links.get(libraryId);
    return recipe && recipes.get(recipe);
  };
  const inherit = (dish: Dish, sheet: AllergenSheet) => ({
    ...dish,
    allergens: withInherited(dish.allergens, sheet),
  });
  const changes = offeredDishes(menu).flatMap((dish) => {
    const recipe = lentOf(dish);
    return recipe ? inheritedChanges(week, dish.id, recipe.ingredients) : [];
  });
  const dishes = menu.dishes.map((dish) =>
    inherit(dish, inheritedAllergens(lentOf(dish)?.ingredients ?? [])),
  );
  return { menu: { dishes }, changes };
}
