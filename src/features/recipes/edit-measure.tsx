import { isKnownUnit, type Measure } from '../../domain/measure.ts';
import { unitOfWord } from '../../formats/measure-words.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { UNIT_LIMIT } from '../../store/books/limits.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { checkText } from '../check-text.ts';
import { quantityText, UNIT_WORD } from '../measure-text.ts';
import { SavedNote } from '../saved-note.tsx';
import { useTyped } from '../use-typed.ts';
import { putIngredient } from './change-recipe.ts';
import { checkQuantity } from './check-quantity.ts';
import type { IngredientEditing } from './recipe-editing.ts';

/** A quantity as the cook types it, and her unit. */
export function EditMeasure(editing: IngredientEditing) {
  const texts = useTexts();
  const { props, known, saved, save, ingredient } = editing;
  const { id, measure } = ingredient;
  const part = `${id}/measure`;
  const put = (next: Measure | null) =>
    save(part, () => putIngredient(props, known.recipe.id, { id, measure: next }));
  const { value, onInput, error, leave } = useTyped({
    stored: measure === null ? '' : quantityText(measure.amount, texts),
    check: checkQuantity,
    save: (read) => put(read && { amount: read.amount, unit: read.unit ?? measure?.unit ?? 'g' }),
  });
  return (
    <>
      <div onChange={leave}>
        <TextField
          label={texts.t('recipes.quantity')}
          hint={texts.t('recipes.quantityHint')}
          value={value}
          onInput={onInput}
          error={error ? errorSentence(texts, error) : undefined}
        />
        <SavedNote shown={saved === part} />
      </div>
      {measure !== null && <EditUnit measure={measure} onChange={put} />}
    </>
  );
}

interface EditUnitProps {
  readonly measure: Measure;
  readonly onChange: (measure: Measure) => Promise<boolean>;
}

const OFFERED = ['g', 'kg', 'ml', 'cl', 'l', 'piece'] as const;
const OWN = 'own';

function EditUnit({ measure, onChange }: EditUnitProps) {
  const { t } = useTexts();
  const { unit } = measure;
  const isOwn = !isKnownUnit(unit);
  const known = isKnownUnit(unit) ? [...new Set([...OFFERED, unit])] : OFFERED;
  return (
    <>
      <ChoiceGroup
        legend={t('recipes.unit')}
        choices={[
          ...known.map((one) => ({ value: one as string, word: t(UNIT_WORD[one]) })), // or « own »
          { value: OWN, word: t('recipes.ownUnit') },
        ]}
        value={isOwn ? OWN : unit}
        onChange={(picked) => void onChange({ ...measure, unit: picked === OWN ? '' : picked })}
      />
      {isOwn && <OwnUnit measure={measure} onChange={onChange} />}
    </>
  );
}

function OwnUnit({ measure, onChange }: EditUnitProps) {
  const texts = useTexts();
  const { value, onInput, error, leave } = useTyped({
    stored: measure.unit,
    check: (text) => checkText(text, UNIT_LIMIT),
    save: (word) => onChange({ ...measure, unit: unitOfWord(word) }),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={texts.t('recipes.ownUnitWord')}
        hint={texts.t('recipes.ownUnitHint')}
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : undefined}
      />
    </div>
  );
}
