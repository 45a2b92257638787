import type { Instant } from '../../kernel/clock.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Section } from '../../ui/section.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import type { OrderDraft } from './order-draft.ts';

export interface SentFieldsProps {
  readonly draft: OrderDraft;
  readonly cutoff: Instant;
  /** Whether the moment as filled in is too late. */
  readonly late: boolean;
  readonly onChange: (part: Partial<OrderDraft>) => void;
  readonly error: string | undefined;
}

/** After the cutoff: when the message came, not when somebody reads it. */
export function SentFields({ draft, cutoff, late, onChange, error }: SentFieldsProps) {
  const { t, moment } = useTexts();
  return (
    <Section title={t('orders.lateQuestion')}>
      <ChoiceGroup
        legend={t('orders.lateQuestion')}
        legendHidden
        choices={[
          { value: 'now', word: t('orders.sentNow') },
          { value: 'earlier', word: t('orders.sentEarlier') },
        ]}
        value={draft.sent}
        onChange={(sent) => onChange({ sent })}
        error={error}
      />
      {draft.sent === 'earlier' && (
        <>
          <DateField
            label={t('orders.sentDate')}
            value={draft.sentDate}
            onInput={(sentDate) => onChange({ sentDate })}
          />
          <TimeField
            label={t('orders.sentTime')}
            value={draft.sentTime}
            onInput={(sentTime) => onChange({ sentTime })}
          />
        </>
      )}
      <p>{late ? t('orders.lateHint', { moment: moment(cutoff) }) : t('orders.inTimeHint')}</p>
    </Section>
  );
}
