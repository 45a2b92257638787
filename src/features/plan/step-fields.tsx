import { Check, Plus, Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { firstHandover } from '../../domain/plan-step.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { planStepTable } from '../../store/books/plan-tables.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import type { FormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { removeStep, saveStep } from './save-step.ts';
import { checkStep, type NewStep, type StepErrors, type StepForm } from './step-form.ts';
import { StepInputs } from './step-inputs.tsx';

type StepFieldsProps = ScreenProps & { readonly draft: FormDraft<StepForm> };

/** The form of one step, new or changed; kept while it is typed. */
export function StepFields(props: StepFieldsProps) {
  const { draft, week } = props;
  const { t } = useTexts();
  const { form } = draft;
  const [errors, setErrors] = useState<StepErrors>({});
  const once = useOneAtATime();
  const { save, drop } = useStepGestures(props);
  const isEdited = form.mode === 'edits';
  const press = () => {
    const checked = checkStep(form, firstHandover(week.terms.value));
    setErrors(checked.ok ? {} : checked.error);
    if (checked.ok) once('save', () => save(checked.value));
  };
  const leave = () => {
    setErrors({});
    draft.clear();
  };
  return (
    <Section title={isEdited ? t('plan.editStep') : t('plan.newStep')}>
      {draft.isContinued && <p>{t('cash.draftFound')}</p>}
      <StepInputs {...props} errors={errors} />
      <div class="plan-links">
        <Button kind="main" icon={isEdited ? Check : Plus} onPress={press}>
          {isEdited ? t('words.save') : t('plan.add')}
        </Button>
        {isEdited && (
          <Button icon={Trash2} onPress={() => once('drop', drop)}>
            {t('words.remove')}
          </Button>
        )}
        {(isEdited || draft.isContinued) && (
          <Button kind="quiet" onPress={leave}>
            {t('words.cancel')}
          </Button>
        )}
      </div>
    </Section>
  );
}

function useStepGestures({ draft, group, gestures, phone }: StepFieldsProps) {
  const { t } = useTexts();
  const { form, isContinued } = draft;
  useEffect(() => {
    // Saved, then stopped before the draft was put away.
    const isThere = group.book.rows(planStepTable).peek().has(form.id);
    if (isContinued && form.mode !== 'edits' && isThere) draft.clear();
  }, [draft, group, form, isContinued]);
  return {
    save: async (step: NewStep) => {
      const what = { what: step.title };
      const said = form.mode === 'edits' ? t('plan.changed', what) : t('plan.added', what);
      const id = form.id === '' ? phone.ids.next() : form.id;
      if (await gestures.run(() => saveStep(group, id, step), said)) draft.clear();
    },
    drop: async () => {
      const said = t('plan.removed', { what: form.title });
      if (await gestures.run(() => removeStep(group, form.id), said)) draft.clear();
    },
  };
}
