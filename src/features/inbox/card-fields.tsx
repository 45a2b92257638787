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
  return (
    <>
      <HandoverFields
        said={draft}
        terms={terms}
        onChange={(said) => onChange({ ...draft, ...said })}
      />
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

type SaidHandover = Pick<CardDraft, 'handover' | 'address'>;

export interface HandoverFieldsProps {
  readonly said: SaidHandover;
  readonly terms: WeekTerms;
  readonly onChange: (said: SaidHandover) => void;
}

/** A slot, or brought home and where. */
export function HandoverFields({ said, terms, onChange }: HandoverFieldsProps) {
  const { t } = useTexts();
  const { handover, address } = said;
  const isDelivery = handover === 'delivery';
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
        value={handover}
        onChange={(chosen) => onChange({ handover: chosen, address })}
      />
      {isDelivery && (
        <TextField
          label={t('inbox.address')}
          value={address}
          onInput={(typed) => onChange({ handover, address: typed })}
        />
      )}
    </>
  );
}
