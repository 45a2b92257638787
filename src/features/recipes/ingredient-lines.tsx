import { ALLERGENS } from '../../domain/allergen.ts';
import { type Ingredient, type Recipe, scaledIngredients } from '../../domain/recipe.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ALLERGEN_WORD } from '../dish-words.ts';
import { measureText } from '../measure-text.ts';

export interface IngredientLinesProps {
  readonly recipe: Recipe;
  readonly portions: number;
}

/** Each ingredient, its amount first; what does not grow in step says so, what it brings stands below. */
export function IngredientLines({ recipe, portions }: IngredientLinesProps) {
  const { t } = useTexts();
  if (recipe.ingredients.length === 0) return <p>{t('recipes.noIngredients')}</p>;
  return (
    <ul class="recipe-lines">
      {scaledIngredients(recipe, portions).map((ingredient) => (
        <li key={ingredient.id} class="recipe-line">
          <IngredientLine ingredient={ingredient} />
        </li>
      ))}
    </ul>
  );
}

function IngredientLine({ ingredient }: { readonly ingredient: Ingredient }) {
  const texts = useTexts();
  const { t } = texts;
  const { name, measure, scaling, allergens } = ingredient;
  const brought = ALLERGENS.filter((one) => allergens[one] && allergens[one].presence !== 'not');
  return (
    <>
      <span class="recipe-amount">
        <bdi>{measure === null ? t('recipes.toTaste') : measureText(measure, texts)}</bdi>
      </span>
      <span class="recipe-what">
        {name.trim() === '' ? t('recipes.unnamedIngredient') : <Name lines="all">{name}</Name>}
        {measure !== null && scaling !== 'linear' && (
          <span class="recipe-small">{t(SCALING_WORD[scaling])}</span>
        )}
        {brought.map((allergen) => (
          <Tag key={allergen} tone="attention">
            {t(ALLERGEN_WORD[allergen])}
            {allergens[allergen]?.presence === 'may-contain' && ` (${t('menu.mayContain')})`}
          </Tag>
        ))}
      </span>
    </>
  );
}

/** How an ingredient grows with the portions. */
export const SCALING_WORD = {
  linear: 'recipes.linear',
  damped: 'recipes.damped',
  fixed: 'recipes.fixed',
} as const satisfies Record<Ingredient['scaling'], string>;
