import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { OrderDraft } from './order-draft.ts';
import { isAsked, type PersonKeeping } from './person-keeping.ts';

export interface NoteFieldsProps {
  readonly draft: OrderDraft;
  readonly keeping: PersonKeeping;
  readonly onChange: (part: Partial<OrderDraft>) => void;
  readonly kitchenNoteError: string | undefined;
  readonly noteError: string | undefined;
}

/** What the kitchen must read, by code; and what only the team's desk needs. */
export function NoteFields(props: NoteFieldsProps) {
  const { draft, keeping, onChange, kitchenNoteError, noteError } = props;
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
      {isAsked(keeping) && (
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
