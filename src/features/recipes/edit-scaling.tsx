import { SCALINGS } from '../../domain/recipe.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { SavedNote } from '../saved-note.tsx';
import { putIngredient } from './change-recipe.ts';
import type { IngredientEditing } from './recipe-editing.ts';
import { SCALING_WORD } from './ingredient-lines.tsx';

const SCALING_HINT = {
  linear: 'recipes.linearHint',
  damped: 'recipes.dampedHint',
  fixed: 'recipes.fixedHint',
} as const;

/** How an ingredient grows: three words, a sentence each. */
export function EditScaling({ props, known, saved, save, ingredient }: IngredientEditing) {
  const { t } = useTexts();
  const { id, scaling, measure } = ingredient;
  const part = `${id}/scaling`;
  if (measure === null) return null;
  return (
    <div>
      <ChoiceGroup
        legend={t('recipes.scaling')}
        layout="stack"
        choices={SCALINGS.map((one) => ({
          value: one,
          word: t(SCALING_WORD[one]),
          hint: t(SCALING_HINT[one]),
        }))}
        value={scaling}
        onChange={(next) =>
          void save(part, () => putIngredient(props, known.recipe.id, { id, scaling: next }))
        }
      />
      <SavedNote shown={saved === part} />
    </div>
  );
}
