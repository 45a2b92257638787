import { NotebookPen } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { HYGIENE_KINDS } from '../../domain/hygiene-note.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hygieneNotedKind } from '../../store/books/plan-tables.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { HYGIENE_WORD } from '../hygiene-words.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { FormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import {
  blankNote,
  checkNote,
  type HygieneErrors,
  type HygieneForm,
  LONGEST_NOTE,
  type NewHygieneNote,
} from './hygiene-form.ts';
import { HYGIENE_PICTURE } from './hygiene-pictures.ts';
import { noteHygiene } from './note-hygiene.ts';

type HygieneFieldsProps = ScreenProps & { readonly draft: FormDraft<HygieneForm> };

/** The form of one line: about what, which, what was read, by whom; it gets the time it is noted. */
export function HygieneFields(props: HygieneFieldsProps) {
  const { draft, gestures, phone, me, week } = props;
  const { t } = useTexts();
  const [errors, setErrors] = useState<HygieneErrors>({});
  const once = useOneAtATime();
  useEffect(() => {
    // Saved, then stopped before the draft was put away.
    const known = week.book.facts(hygieneNotedKind).peek();
    if (draft.isContinued && known.some(({ id }) => id === draft.form.id)) draft.clear();
  }, [draft, week]);
  const save = async (note: NewHygieneNote) => {
    const id = draft.form.id === '' ? phone.ids.next() : draft.form.id;
    const what = t(HYGIENE_WORD[note.kind]);
    if (await gestures.run(() => noteHygiene(props, id, note), t('hygiene.noted', { what })))
      draft.clear(blankNote(note.by ?? me.value));
  };
  const press = () => {
    const checked = checkNote(draft.form);
    setErrors(checked.ok ? {} : checked.error);
    if (checked.ok) once('save', () => save(checked.value));
  };
  return (
    <div class="plan-fields">
      <ChoiceGroup
        legend={t('hygiene.kind')}
        choices={HYGIENE_KINDS.map((value) => ({
          value,
          word: t(HYGIENE_WORD[value]),
          icon: HYGIENE_PICTURE[value],
        }))}
        value={HYGIENE_KINDS.find((kind) => kind === draft.form.kind) ?? null}
        onChange={(kind) => draft.change({ kind })}
        error={errors.kind && t('hygiene.kindMissing')}
      />
      <NoteTexts {...props} errors={errors} />
      <Button kind="main" wide icon={NotebookPen} onPress={press}>
        {t('hygiene.note')}
      </Button>
    </div>
  );
}

function NoteTexts({
  draft,
  errors,
  group,
  phone,
}: HygieneFieldsProps & { readonly errors: HygieneErrors }) {
  const { t } = useTexts();
  const { form } = draft;
  const sentence = (error: HygieneErrors['what']) =>
    error === 'errors.TextTooLong' ? t(error, { limit: LONGEST_NOTE }) : error && t(error);
  const type = (fields: Partial<HygieneForm>) =>
    draft.change({ ...fields, id: form.id === '' ? phone.ids.next() : form.id });
  const members = group.members.value.filter(({ id, left }) => !left || id === form.by);
  return (
    <>
      <TextField
        label={t('hygiene.value')}
        hint={t('hygiene.valueHint')}
        value={form.value}
        onInput={(value) => type({ value })}
        error={sentence(errors.value)}
      />
      <TextField
        label={t('hygiene.what')}
        value={form.what}
        onInput={(what) => type({ what })}
        error={sentence(errors.what)}
      />
      {members.length > 0 && (
        <SelectField<string>
          label={t('hygiene.by')}
          options={[
            { value: '', word: t('hygiene.nobody') },
            ...members.map(({ id, nickname }) => ({ value: id, word: nickname })),
          ]}
          value={form.by}
          onChange={(by) => draft.change({ by })}
        />
      )}
    </>
  );
}
