import { useState } from 'preact/hooks';
import { ORDER_BOUNDS } from '../formats/order-message.ts';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';
import type { MenuControl } from './page-state.ts';
import { Question, type QuestionProps } from './question.tsx';

interface ScreenProps {
  readonly page: MenuControl;
}

/** A nickname. */
export function WhoScreen({ page }: ScreenProps) {
  const { t } = page.state.texts;
  const field = { label: t('name'), hint: t('nameHint'), capitals: 'words' } as const;
  return (
    <TextQuestion
      page={page}
      asked="who"
      title={t('whoTitle')}
      of="name"
      missing={t('nameFirst')}
      field={field}
    />
  );
}

/** A phone number or a mail address. Without a channel that shows where it came from, it is needed. */
export function ContactScreen({ page }: ScreenProps) {
  const { t } = page.state.texts;
  const field = {
    label: t('contact'),
    hint: t('contactHint'),
    direction: 'ltr',
    keyboard: 'email',
  } as const;
  return (
    <TextQuestion
      page={page}
      asked="contact"
      title={t('contactTitle')}
      of="contact"
      missing={page.menu.inbox ? t('contactFirst') : undefined}
      field={field}
    />
  );
}

/** An allergy, a request, or nothing. */
export function NoteScreen({ page }: ScreenProps) {
  const { t } = page.state.texts;
  const field = { label: t('note'), hint: t('noteHint'), lines: 4, capitals: 'sentences' } as const;
  return <TextQuestion page={page} asked="note" title={t('noteTitle')} of="note" field={field} />;
}

interface TextQuestionProps extends Pick<QuestionProps, 'asked' | 'title'> {
  readonly page: MenuControl;
  readonly of: 'name' | 'contact' | 'note';
  /** Said when it is left empty; without it that is allowed. */
  readonly missing?: string | undefined;
  readonly field: Omit<TextFieldProps, 'value' | 'onInput'>;
}

function TextQuestion({ page, asked, title, of, missing, field }: TextQuestionProps) {
  const { draft } = page.state;
  const [isWrong, setWrong] = useState(false);
  const next = () => {
    const isMissing = missing !== undefined && draft[of].trim() === '';
    setWrong(isMissing);
    return !isMissing;
  };
  const set = (text: string) =>
    page.update({ draft: { ...draft, [of]: text.slice(0, ORDER_BOUNDS[of]) } });
  return (
    <Question page={page} asked={asked} title={title} onNext={next}>
      <TextField {...field} value={draft[of]} error={isWrong ? missing : undefined} onInput={set} />
    </Question>
  );
}
