import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { WARE_LIMIT } from '../../store/books/limits.ts';
import { TextField } from '../../ui/text-field.tsx';
import { checkText } from '../check-text.ts';
import { SavedNote } from '../saved-note.tsx';
import { useTyped } from '../use-typed.ts';
import { putIngredient } from './change-recipe.ts';
import type { IngredientEditing } from './recipe-editing.ts';

/** What an ingredient is called. */
export function EditName({ props, known, saved, save, ingredient }: IngredientEditing) {
  const texts = useTexts();
  const { id } = ingredient;
  const part = `${id}/name`;
  const { value, onInput, error, leave } = useTyped({
    stored: ingredient.name,
    check: (text) => checkText(text, WARE_LIMIT),
    save: (name) => save(part, () => putIngredient(props, known.recipe.id, { id, name })),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={texts.t('recipes.ingredient')}
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
      />
      <SavedNote shown={saved === part} />
    </div>
  );
}
