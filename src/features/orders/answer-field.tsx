import { Bookmark, Check, NotebookPen } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Section } from '../../ui/section.tsx';
import type { FirstAnswer } from './order-draft.ts';
import { suggestedAnswer } from './suggested-answer.ts';
import type { OrderForm } from './use-order-form.ts';

export interface AnswerFieldProps {
  readonly form: OrderForm;
  readonly late: boolean;
}

/** What the volunteer says to the person: chosen already, to be changed if it is something else. */
export function AnswerField({ form, late }: AnswerFieldProps) {
  const { t } = useTexts();
  return (
    <Section title={t('orders.answer')}>
      <ChoiceGroup<FirstAnswer>
        legend={t('orders.answer')}
        legendHidden
        layout="stack"
        choices={[
          { value: 'confirmed', word: t('orders.answerConfirmed'), icon: Check },
          { value: 'held', word: t('orders.answerHeld'), icon: Bookmark },
          { value: 'requested', word: t('orders.answerRequested'), icon: NotebookPen },
        ]}
        value={suggestedAnswer(form.draft, late)}
        onChange={(answer) => form.change({ answer })}
      />
    </Section>
  );
}
