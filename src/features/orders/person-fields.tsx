import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import type { OrderDraft } from './order-draft.ts';
import { isAsked, type PersonKeeping } from './person-keeping.ts';

export interface PersonFieldsProps {
  readonly draft: OrderDraft;
  readonly keeping: PersonKeeping;
  readonly onChange: (part: Partial<OrderDraft>) => void;
  readonly nicknameError: string | undefined;
  readonly contactError: string | undefined;
}

/** For whom: a nickname, and where to answer. */
export function PersonFields(props: PersonFieldsProps) {
  const { draft, keeping, onChange, nicknameError, contactError } = props;
  const { t } = useTexts();
  return (
    <Section title={t('orders.who')}>
      {isAsked(keeping) ? (
        <>
          {keeping === 'sealed' && <Elsewhere>{t('rings.sealedForm')}</Elsewhere>}
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
        <NotAsked keeping={keeping} />
      )}
    </Section>
  );
}

function NotAsked({ keeping }: { readonly keeping: PersonKeeping }) {
  const { t } = useTexts();
  if (keeping === 'unseen') return <Elsewhere>{t('rings.personUnseen')}</Elsewhere>;
  return (
    <Notice tone="attention" word={t('orders.attention')}>
      {keeping === 'no-inbox' ? t('rings.noInbox') : t('orders.noContactBook')}
    </Notice>
  );
}
