import type { RecipeId } from '../domain/recipe.ts';
import { EditRecipeScreen } from '../features/recipes/edit-recipe-screen.tsx';
import { RecipeScreen } from '../features/recipes/recipe-screen.tsx';
import { RecipesScreen } from '../features/recipes/recipes-screen.tsx';
import { WithMine } from '../features/recipes/with-mine.tsx';
import type { ScreenProps } from '../features/screen-props.ts';

export type RecipesRouteProps = ScreenProps &
  ({ readonly place: 'all' } | { readonly place: 'one' | 'edit'; readonly recipe: RecipeId });

/** The screens of the recipes, fetched together: who opens one mostly opens the next. */
export function RecipesRoute(props: RecipesRouteProps) {
  if (props.place === 'all') return <WithMine screen={props} Screen={RecipesScreen} />;
  return (
    <WithMine screen={props} Screen={props.place === 'one' ? RecipeScreen : EditRecipeScreen} />
  );
}
