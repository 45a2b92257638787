import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useAskedRenewals } from './use-asked-renewals.ts';

/** On every screen: another phone changed keys, and the person here is to say something. */
export function RenewalNotice({ phone, week }: Pick<ScreenProps, 'phone' | 'week'>) {
  const { t } = useTexts();
  const { asked } = useAskedRenewals(phone.shelf);
  const [isLater, setLater] = useState(false);
  if (isLater || asked.length === 0) return null;
  const isLeftOut = asked.every(({ kind }) => kind === 'left-out');
  return (
    <Notice
      tone="attention"
      word={t('phones.attention')}
      action={
        <>
          <LinkButton href={paths.phones(week.week)}>{t('phones.noticeOpen')}</LinkButton>
          <Button kind="quiet" onPress={() => setLater(true)}>
            {t('phones.noticeLater')}
          </Button>
        </>
      }
    >
      {t(isLeftOut ? 'phones.noticeLeftOut' : 'phones.notice')}
    </Notice>
  );
}
