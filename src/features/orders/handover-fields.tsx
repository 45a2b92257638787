import { CircleHelp, Clock, Truck } from 'lucide';
import type { WeekTerms } from '../../domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DELIVERY, NOT_SAID, type OrderDraft } from './order-draft.ts';
import { isAsked, type PersonKeeping } from './person-keeping.ts';

export interface HandoverFieldsProps {
  readonly terms: WeekTerms;
  readonly draft: OrderDraft;
  /** What it was when the form opened: offered even if the slots changed since. */
  readonly before: string;
  readonly keeping: PersonKeeping;
  readonly onChange: (part: Partial<OrderDraft>) => void;
  readonly error: string | undefined;
  readonly addressError: string | undefined;
}

/** When the person comes, or where it is brought. */
export function HandoverFields(props: HandoverFieldsProps) {
  const { terms, draft, before, keeping, onChange, error, addressError } = props;
  const { t } = useTexts();
  const times: readonly string[] = terms.slots;
  const old = /^\d/.test(before) && !times.includes(before) ? [before] : [];
  const choices = [
    ...[...times, ...old].map((slot) => ({ value: slot, word: <Ltr>{slot}</Ltr>, icon: Clock })),
    ...(terms.delivery || before === DELIVERY
      ? [{ value: DELIVERY, word: t('orders.delivery'), icon: Truck }]
      : []),
    { value: NOT_SAID, word: t('orders.notSaid'), icon: CircleHelp },
  ];
  return (
    <Section title={t('orders.when')}>
      <ChoiceGroup
        legend={t('orders.handover')}
        legendHidden
        choices={choices}
        value={draft.handover === '' ? null : draft.handover}
        onChange={(handover) => onChange({ handover })}
        error={error}
      />
      {draft.handover === DELIVERY &&
        (isAsked(keeping) ? (
          <TextField
            label={t('orders.address')}
            hint={t('orders.addressHint')}
            value={draft.address}
            onInput={(address) => onChange({ address })}
            capitals="sentences"
            lines={2}
            error={addressError}
          />
        ) : (
          <p>{keeping === 'gone' ? t('orders.noAddressBook') : t('rings.addressUnseen')}</p>
        ))}
    </Section>
  );
}
