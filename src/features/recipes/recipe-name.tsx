import type { Recipe } from '../../domain/recipe.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Name } from '../../ui/name.tsx';

/** The name of a recipe, or that it has none yet. */
export function RecipeName({ recipe }: { readonly recipe: Pick<Recipe, 'name'> }) {
  const { t } = useTexts();
  return recipe.name.trim() === '' ? <>{t('recipes.unnamed')}</> : <Name>{recipe.name}</Name>;
}
