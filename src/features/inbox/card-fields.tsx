import { useState } from 'preact/hooks';
import type { WeekTerms } from '../../domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CardDraft, CardHandover } from './card-draft.ts';

export interface CardFieldsProps {
  readonly draft: CardDraft;
  readonly terms: WeekTerms;
  readonly onChange: (draft: CardDraft) => void;
}

/** When the meal is handed over, and under which nickname where nobody said one. */
export function CardFields({ draft, terms, onChange }: CardFieldsProps) {
  const { t } = useTexts();
  const [isNamed] = useState(draft.nickname.trim() !== '');
  const isDelivery = draft.handover === 'delivery';
  return (
    <>
      <ChoiceGroup<CardHandover>
        legend={t('inbox.handover')}
        choices={[
          ...terms.slots.map((slot) => ({ value: slot, word: slot })),
          ...(terms.delivery || isDelivery
            ? [{ value: 'delivery' as const, word: t('inbox.delivery') }]
            : []),
          { value: 'not-said', word: t('inbox.notSaid') },
        ]}
        value={draft.handover}
        onChange={(handover) => onChange({ ...draft, handover })}
      />
      {isDelivery && (
        <TextField
          label={t('inbox.address')}
          value={draft.address}
          onInput={(address) => onChange({ ...draft, address })}
        />
      )}
      {!isNamed && (
        <TextField
          label={t('inbox.nickname')}
          value={draft.nickname}
          onInput={(nickname) => onChange({ ...draft, nickname })}
        />
      )}
    </>
  );
}
