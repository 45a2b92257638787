import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { toDecisionId } from '../../domain/decision.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { DecisionFields } from './decision-fields.tsx';
import {
  type DecisionError,
  type DecisionForm,
  keepDecision,
  readDecision,
} from './keep-decision.ts';

/** Writes down what the group just decided. What is typed is kept until it is written. */
export function NewDecision({ phone, group, week, gestures }: ScreenProps) {
  const { t } = useTexts();
  const today = dateOf(phone.now.value, ZONE);
  const draft = useFormDraft<DecisionForm>(
    { book: week.draftsBook, row: 'decision', gestures },
    { title: '', takenOn: today, reviewOn: '' },
  );
  const [error, setError] = useState<DecisionError | null>(null);
  const oneAtATime = useOneAtATime();
  const change = (fields: Partial<DecisionForm>) => {
    draft.change(fields);
    setError(null);
  };
  const keep = async () => {
    const read = readDecision(draft.form);
    setError(read.ok ? null : read.error);
    if (!read.ok) return;
    const id = toDecisionId(phone.ids.next());
    const kept = await gestures.run(() => keepDecision(group, id, draft.form), t('decisions.kept'));
    if (kept) draft.clear();
  };
  return (
    <Section title={t('decisions.newTitle')}>
      <form
        autocomplete="off"
        class="decision-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          oneAtATime('keep', keep);
        }}
      >
        {draft.isContinued && <p>{t('decisions.continued')}</p>}
        <DecisionFields form={draft.form} onChange={change} error={error} />
        <Button kind="main" wide submit icon={Plus}>
          {t('decisions.keep')}
        </Button>
      </form>
    </Section>
  );
}
