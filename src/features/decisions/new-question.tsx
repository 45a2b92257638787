import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { askQuestion, type QuestionError, readQuestion } from './change-agenda.ts';

/** Anybody puts a question on the agenda. */
export function NewQuestion(props: ScreenProps) {
  const texts = useTexts();
  const { t } = texts;
  const { week, gestures } = props;
  const place = { book: week.draftsBook, row: 'question', gestures };
  const draft = useFormDraft(place, { text: '' });
  const [error, setError] = useState<QuestionError | null>(null);
  const oneAtATime = useOneAtATime();
  const ask = async () => {
    const { text } = draft.form;
    const read = readQuestion(text);
    setError(read.ok ? null : read.error);
    if (!read.ok) return;
    if (await gestures.run(() => askQuestion(props, text), t('assembly.questionKept')))
      draft.clear();
  };
  return (
    <Section title={t('assembly.newQuestion')}>
      <form
        autocomplete="off"
        class="decision-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          oneAtATime('ask', ask);
        }}
      >
        <TextField
          label={t('assembly.questionField')}
          hint={t('decisions.titleHint')}
          value={draft.form.text}
          onInput={(text) => {
            draft.change({ text });
            setError(null);
          }}
          lines={2}
          capitals="sentences"
          error={error ? errorSentence(texts, error) : undefined}
        />
        <Button kind="main" wide submit icon={Plus}>
          {t('assembly.ask')}
        </Button>
      </form>
    </Section>
  );
}
