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
import { changeIngredient } from './change-recipe.ts';
import { checkQuantity } from './check-quantity.ts';
import type { IngredientEditing } from './recipe-editing.ts';

/** A quantity as the cook types it, and her unit. */
export function EditMeasure(editing: IngredientEditing) {
  const texts = useTexts();
  const { props, known, saved, save, ingredient } = editing;
  const { id, measure } = ingredient;
  const part = `${id}/measure`;
  const place = { recipe: known.recipe.id, id };
  const put = (change: (now: Measure | null) => Measure | null) =>
    save(part, () => changeIngredient(props, place, (now) => ({ measure: change(now.measure) })));
  const { value, onInput, error, leave } = useTyped({
    stored: measure === null ? '' : quantityText(measure.amount, texts),
    check: checkQuantity,
    save: (read) =>
      put((now) => read && { amount: read.amount, unit: read.unit ?? now?.unit ?? 'g' }),
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
      {measure !== null && (
        <EditUnit unit={measure.unit} onChange={(unit) => put((now) => now && { ...now, unit })} />
      )}
    </>
  );
}

interface EditUnitProps {
  readonly unit: string;
  readonly onChange: (unit: string) => Promise<boolean>;
}

const OFFERED = ['g', 'kg', 'ml', 'cl', 'l', 'piece'] as const;
const OWN = 'own';

function EditUnit({ unit, onChange }: EditUnitProps) {
  const { t } = useTexts();
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
        onChange={(picked) => void onChange(picked === OWN ? '' : picked)}
      />
      {isOwn && <OwnUnit unit={unit} onChange={onChange} />}
    </>
  );
}

function OwnUnit({ unit, onChange }: EditUnitProps) {
  const texts = useTexts();
  const { value, onInput, error, leave } = useTyped({
    stored: unit,
    check: (text) => checkText(text, UNIT_LIMIT),
    save: (word) => onChange(unitOfWord(word)),
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
