import { useId } from 'preact/hooks';
import {
  type Allergen,
  type AllergenEntry,
  type Presence,
  strictestPresence,
} from '../domain/allergen.ts';
import { errorSentence } from '../i18n/errors.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ALLERGEN_PICTURE, DETAIL_HINT, DETAIL_WORD, PRESENCE_WORD } from './allergen-words.ts';
import { ALLERGEN_WORD } from './dish-words.ts';
import { SavedNote } from './saved-note.tsx';
import { checkText } from './check-text.ts';
import { useTyped } from './use-typed.ts';

export interface AllergenQuestionProps {
  readonly allergen: Allergen;
  /** null while nobody answered. */
  readonly entry: AllergenEntry | null;
  /** What an ingredient of the recipe brings: no lesser answer can be given while it is there. */
  readonly inherited?: AllergenEntry | null;
  readonly saved: boolean;
  readonly onAnswer: (entry: AllergenEntry) => Promise<boolean>;
}

const PRESENCES: readonly Presence[] = ['contains', 'may-contain', 'not'];

/** One allergen: its picture and its word, and three answers of which none is given at first. */
export function AllergenQuestion(props: AllergenQuestionProps) {
  const { allergen, entry, inherited = null, saved, onAnswer } = props;
  const { t } = useTexts();
  const group = useId();
  const isLess = (presence: Presence) =>
    inherited !== null && strictestPresence(presence, [inherited.presence]) !== presence;
  return (
    <li class="allergen" data-answer={entry?.presence ?? 'none'}>
      <fieldset class="allergen-fieldset">
        <legend class="allergen-name">
          <Icon node={ALLERGEN_PICTURE[allergen]} />
          <span>{t(ALLERGEN_WORD[allergen])}</span>
          {entry === null && <span class="allergen-open">{t('menu.unanswered')}</span>}
        </legend>
        <div class="allergen-answers">
          {PRESENCES.map((presence) => (
            <label key={presence} class="allergen-answer" data-presence={presence}>
              <input
                type="radio"
                name={group}
                checked={entry?.presence === presence}
                disabled={isLess(presence)}
                onChange={() => void onAnswer({ presence, detail: entry?.detail ?? '' })}
              />
              <span>{t(PRESENCE_WORD[presence])}</span>
            </label>
          ))}
        </div>
        {inherited !== null && <p class="allergen-inherited">{t('menu.inherited')}</p>}
      </fieldset>
      {entry !== null && entry.presence !== 'not' && (
        <Detail allergen={allergen} entry={entry} onAnswer={onAnswer} />
      )}
      <SavedNote shown={saved} />
    </li>
  );
}

function Detail({
  allergen,
  entry,
  onAnswer,
}: Pick<AllergenQuestionProps, 'allergen' | 'onAnswer'> & { readonly entry: AllergenEntry }) {
  const texts = useTexts();
  const { value, onInput, error, leave } = useTyped({
    stored: entry.detail,
    check: (text) => checkText(text),
    save: (detail) => onAnswer({ presence: entry.presence, detail }),
  });
  const [label, hint] = [DETAIL_WORD[allergen], DETAIL_HINT[allergen]];
  if (label === undefined || hint === undefined) return null;
  const missing = value.trim() === '' ? texts.t('menu.detailMissing') : undefined;
  return (
    <div onChange={leave}>
      <TextField
        label={texts.t(label)}
        hint={texts.t(hint)}
        value={value}
        onInput={onInput}
        error={error ? errorSentence(texts, error) : missing}
        required
      />
    </div>
  );
}
