import { useMemo } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { InboxContent } from './inbox-content.tsx';
import { inboxDeps } from './inbox-deps.ts';
import type { MessageReader } from './message-reader.ts';
import type { SharedThings } from './shared-things.ts';
import './inbox.css';

export interface InboxScreenProps extends ScreenProps {
  readonly reader: MessageReader;
  /** Gives what another app shared, once. */
  readonly takeShared: () => Promise<SharedThings | null>;
}

/** From « paste here » to counted and answered orders; on phones of the desk only. */
export function InboxScreen({ reader, takeShared, ...props }: InboxScreenProps) {
  const { t } = useTexts();
  const { week, group, phone, me, deskBook, gestures } = props;
  const screen = useMemo(() => ({ phone, group, gestures }), [phone, group, gestures]);
  const deps = useMemo(
    () => inboxDeps({ week, group, phone, me, deskBook }),
    [week, group, phone, me, deskBook],
  );
  return (
    <Page
      title={t('inbox.title')}
      meta={t('inbox.meta')}
      back={{ href: paths.orders(week.week), word: t('inbox.back') }}
    >
      {deps && <InboxContent {...{ screen, deps, reader, takeShared }} />}
      {!deps && week.contactsAre === 'elsewhere' && <Elsewhere>{t('inbox.elsewhere')}</Elsewhere>}
      {!deps && week.contactsAre !== 'elsewhere' && (
        <Notice tone="info" word={t('inbox.information')}>
          {t('inbox.gone')}
        </Notice>
      )}
    </Page>
  );
}
