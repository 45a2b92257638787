import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { OrderDraft } from './order-draft.ts';

export interface PersonFieldsProps {
  readonly draft: OrderDraft;
  readonly keepsContact: boolean;
  readonly onChange: (part: Partial<OrderDraft>) => void;
  readonly nicknameError: string | undefined;
  readonly contactError: string | undefined;
}

/** For whom: a nickname, and where to answer. */
export function PersonFields(props: PersonFieldsProps) {
  const { draft, keepsContact, onChange, nicknameError, contactError } = props;
  const { t } = useTexts();
  return (
    <Section title={t('orders.who')}>
      {keepsContact ? (
        <>
          <TextField
            label={t('orders.nickname')}
            hint={t('orders.nicknameHint')}
            value={draft.nickname}
            onInput={(nickname) => onChange({ nickname })}
            capitals="words"
            required
            error={nicknameError}
          />
          <TextField
            label={t('orders.contact')}
            hint={t('orders.contactHint')}
            value={draft.contact}
            onInput={(contact) => onChange({ contact })}
            keyboard="email"
            error={contactError}
          />
        </>
      ) : (
        <Notice tone="attention" word={t('orders.attention')}>
          {t('orders.noContactBook')}
        </Notice>
      )}
    </Section>
  );
}
