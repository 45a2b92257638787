import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { OrderDraft } from './order-draft.ts';

export interface NoteFieldsProps {
  readonly draft: OrderDraft;
  readonly keepsContact: boolean;
  readonly onChange: (part: Partial<OrderDraft>) => void;
  readonly kitchenNoteError: string | undefined;
  readonly noteError: string | undefined;
}

/** What the kitchen must read, by code; and what only the team's desk needs. */
export function NoteFields(props: NoteFieldsProps) {
  const { draft, keepsContact, onChange, kitchenNoteError, noteError } = props;
  const { t } = useTexts();
  return (
    <Section title={t('orders.more')}>
      <TextField
        label={t('orders.kitchenNote')}
        hint={t('orders.kitchenNoteHint')}
        value={draft.kitchenNote}
        onInput={(kitchenNote) => onChange({ kitchenNote })}
        capitals="sentences"
        lines={2}
        error={kitchenNoteError}
      />
      {keepsContact && (
        <TextField
          label={t('orders.note')}
          hint={t('orders.noteHint')}
          value={draft.note}
          onInput={(note) => onChange({ note })}
          capitals="sentences"
          lines={2}
          error={noteError}
        />
      )}
    </Section>
  );
}
