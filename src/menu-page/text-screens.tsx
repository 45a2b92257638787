import { useState } from 'preact/hooks';
import { ORDER_BOUNDS } from '../formats/order-message.ts';
import { TextField } from '../ui/text-field.tsx';
import type { MenuControl } from './page-state.ts';
import { Question } from './question.tsx';

interface ScreenProps {
  readonly page: MenuControl;
}

/** A nickname. */
export function WhoScreen({ page }: ScreenProps) {
  const { draft, texts } = page.state;
  const { t } = texts;
  const [wrong, setWrong] = useState(false);
  const next = () => {
    const isEmpty = draft.name.trim() === '';
    setWrong(isEmpty);
    return !isEmpty;
  };
  return (
    <Question page={page} asked="who" title={t('whoTitle')} onNext={next}>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={draft.name}
        capitals="words"
        error={wrong ? t('nameFirst') : undefined}
        onInput={(text) => setText(page, { name: text.slice(0, ORDER_BOUNDS.name) })}
      />
    </Question>
  );
}

/** A phone number or a mail address. Without a channel that shows where it came from, it is needed. */
export function ContactScreen({ page }: ScreenProps) {
  const { draft, texts } = page.state;
  const { t } = texts;
  const [wrong, setWrong] = useState(false);
  const next = () => {
    const isMissing = draft.contact.trim() === '' && page.menu.inbox !== null;
    setWrong(isMissing);
    return !isMissing;
  };
  return (
    <Question page={page} asked="contact" title={t('contactTitle')} onNext={next}>
      <TextField
        label={t('contact')}
        hint={t('contactHint')}
        value={draft.contact}
        direction="ltr"
        keyboard="email"
        error={wrong ? t('contactFirst') : undefined}
        onInput={(text) => setText(page, { contact: text.slice(0, ORDER_BOUNDS.contact) })}
      />
    </Question>
  );
}

/** An allergy, a request, or nothing. */
export function NoteScreen({ page }: ScreenProps) {
  const { draft, texts } = page.state;
  const { t } = texts;
  return (
    <Question page={page} asked="note" title={t('noteTitle')} onNext={() => true}>
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        value={draft.note}
        lines={4}
        capitals="sentences"
        onInput={(text) => setText(page, { note: text.slice(0, ORDER_BOUNDS.note) })}
      />
    </Question>
  );
}

function setText(
  { state, update }: MenuControl,
  change: Partial<MenuControl['state']['draft']>,
): void {
  update({ draft: { ...state.draft, ...change } });
}
