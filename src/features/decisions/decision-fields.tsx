import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DecisionError, DecisionForm } from './keep-decision.ts';

export interface DecisionFieldsProps {
  readonly form: DecisionForm;
  readonly onChange: (fields: Partial<DecisionForm>) => void;
  readonly error: DecisionError | null;
}

/** What was decided, when, and when to talk about it again. */
export function DecisionFields({ form, onChange, error }: DecisionFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const place = error && placeOf(error);
  const errorAt = (field: keyof DecisionForm) =>
    error && place === field ? errorSentence(texts, error) : undefined;
  return (
    <>
      <TextField
        label={t('decisions.titleField')}
        hint={t('decisions.titleHint')}
        value={form.title}
        onInput={(title) => onChange({ title })}
        lines={2}
        capitals="sentences"
        error={errorAt('title')}
        required
      />
      <DateField
        label={t('decisions.takenOn')}
        value={form.takenOn}
        onInput={(takenOn) => onChange({ takenOn })}
        error={errorAt('takenOn')}
      />
      <DateField
        label={t('decisions.reviewOn')}
        hint={t('decisions.reviewHint')}
        value={form.reviewOn}
        onInput={(reviewOn) => onChange({ reviewOn })}
        error={errorAt('reviewOn')}
      />
    </>
  );
}

function placeOf(error: DecisionError): keyof DecisionForm {
  switch (error.type) {
    case 'DecisionTitleMissing':
    case 'DecisionTitleLong':
      return 'title';
    case 'NotADate':
      return error.field;
    case 'ReviewBeforeDecision':
      return 'reviewOn';
  }
}
