import { useTexts } from '../../i18n/use-texts.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { LONGEST_TITLE } from '../../formats/read-recipe.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Token } from '../../ui/token.tsx';
import { checkText } from '../check-text.ts';
import { SavedNote } from '../saved-note.tsx';
import { useTyped } from '../use-typed.ts';
import { changeRecipe } from './change-recipe.ts';
import type { RecipeEditing } from './recipe-editing.ts';

const MARGINS = [0, 5, 10, 20];
const MOST_PORTIONS = 9999;

/** Its name, for how many, with how much more, and a note. */
export function EditHead(editing: RecipeEditing) {
  const { t } = useTexts();
  const { props, known, saved, save } = editing;
  const { recipe } = known;
  const label = t('recipes.writtenFor');
  const author = props.group.members.value.find(({ id }) => id === recipe.by);
  return (
    <div class="recipe-editor">
      <Typed {...editing} field="name" />
      {author !== undefined && (
        <p>
          {t('recipes.of')} <Token {...author} name={author.nickname} />
        </p>
      )}
      <Stepper
        label={label}
        value={recipe.portions}
        min={1}
        max={MOST_PORTIONS}
        lessLabel={t('words.less', { what: label })}
        moreLabel={t('words.more', { what: label })}
        onChange={(portions) =>
          void save('portions', () => changeRecipe(props, recipe.id, { portions }))
        }
      />
      <Margin {...editing} />
      <Typed {...editing} field="note" />
      <SavedNote shown={saved === 'portions'} />
    </div>
  );
}

function Margin({ props, known, saved, save }: RecipeEditing) {
  const { t, percent } = useTexts();
  const { recipe } = known;
  const margins = [...new Set([...MARGINS, recipe.marginPercent])].toSorted((a, b) => a - b);
  return (
    <div>
      <ChoiceGroup
        legend={t('recipes.margin')}
        hint={t('recipes.marginHint')}
        choices={margins.map((margin) => ({
          value: String(margin),
          word: <bdi>{percent(margin * 100)}</bdi>,
        }))}
        value={String(recipe.marginPercent)}
        onChange={(margin) =>
          void save('margin', () =>
            changeRecipe(props, recipe.id, { marginPercent: Number(margin) }),
          )
        }
      />
      <SavedNote shown={saved === 'margin'} />
    </div>
  );
}

function Typed(editing: RecipeEditing & { readonly field: 'name' | 'note' }) {
  const texts = useTexts();
  const { props, known, saved, save, field } = editing;
  const { recipe } = known;
  const { value, onInput, error, leave } = useTyped({
    stored: recipe[field],
    check: (text) => checkText(text, field === 'name' ? LONGEST_TITLE : undefined),
    save: (text) => save(field, () => changeRecipe(props, recipe.id, { [field]: text })),
  });
  return (
    <div onChange={leave}>
      <TextField
        label={field === 'name' ? texts.t('recipes.name') : texts.t('recipes.note')}
        value={value}
        onInput={onInput}
        capitals="sentences"
        error={error ? errorSentence(texts, error) : undefined}
        {...(field === 'note' ? { lines: 3 } : {})}
      />
      <SavedNote shown={saved === field} />
    </div>
  );
}
