import { ArrowLeftRight, KeyRound, UserPlus } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import type { PictureReader } from '../../seal/picture-reader.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface PhonesOverviewProps {
  readonly screen: ScreenProps;
  readonly readPictures: PictureReader;
  readonly isDemo: boolean;
  readonly onInvite: () => void;
  readonly onFurther: () => void;
}

/** What there is to know of the phones of the group, and what can be done about them. */
export function PhonesOverview({ screen, isDemo, onInvite, onFurther }: PhonesOverviewProps) {
  const { t } = useTexts();
  const { week, deskBook, circleBook } = screen;
  const back = { href: paths.settings(week.week), word: t('settings.title') };
  if (isDemo)
    return (
      <Page title={t('phones.title')} back={back}>
        <Notice tone="info" word={t('phones.information')}>
          {t('phones.demo')}
        </Notice>
      </Page>
    );
  return (
    <Page
      title={t('phones.title')}
      back={back}
      action={
        <Button kind="main" wide icon={UserPlus} onPress={onInvite}>
          {t('phones.add')}
        </Button>
      }
    >
      <LinkButton href={paths.exchange(week.week)} icon={ArrowLeftRight}>
        {t('phones.exchange')}
      </LinkButton>
      {(!deskBook || !circleBook) && (
        <Button icon={KeyRound} onPress={onFurther}>
          {t('phones.further')}
        </Button>
      )}
    </Page>
  );
}
