import { useTexts } from '../../i18n/use-texts.ts';
import { Tag } from '../../ui/tag.tsx';
import type { InboxMessage } from './inbox-message.ts';

/** Says that a message carries a code of the customers' page. */
export function FromPage({ message }: { readonly message: InboxMessage }) {
  const { t } = useTexts();
  return message.coded && <Tag tone="info">{t('codes.fromPage')}</Tag>;
}

/** What its sender pays for others, or asks for as offered. Nobody asks why. */
export function SharedDishes({ message: { coded } }: { readonly message: InboxMessage }) {
  const { t } = useTexts();
  if (!coded || coded.kind === 'cancel') return null;
  const { offered, asked } = coded;
  return (
    <>
      {offered > 0 && <p>{t('codes.offersDishes', { n: offered })}</p>}
      {asked > 0 && <p>{t('codes.asksDishes', { n: asked })}</p>}
    </>
  );
}
