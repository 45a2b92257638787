import { ArrowLeftRight, KeyRound, RotateCcwKey, ShieldAlert, UserPlus } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { PictureReader } from '../../seal/picture-reader.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { HowSafe } from './how-safe.tsx';
import { PhoneList } from './phone-list.tsx';
import { listedPhones } from './phones-of-rings.ts';
import { RenewDialog, type Renewing } from './renew-dialog.tsx';
import { RenewalCard } from './renewal-card.tsx';
import { RenewalPictures } from './renewal-pictures.tsx';
import { useAskedRenewals } from './use-asked-renewals.ts';

export interface PhonesOverviewProps {
  readonly screen: ScreenProps;
  readonly readPictures: PictureReader;
  readonly isDemo: boolean;
  readonly onInvite: () => void;
  readonly onFurther: () => void;
}

/** What there is to know of the phones of the group, and what can be done about them. */
export function PhonesOverview(props: PhonesOverviewProps) {
  const { t } = useTexts();
  const { week } = props.screen.week;
  const back = { href: paths.settings(week), word: t('settings.title') };
  if (props.isDemo)
    return (
      <Page title={t('phones.title')} back={back}>
        <Notice tone="info" word={t('phones.information')}>
          {t('phones.demo')}
        </Notice>
      </Page>
    );
  return (
    <Page
      key="list"
      title={t('phones.title')}
      back={back}
      action={
        <Button kind="main" wide icon={UserPlus} onPress={props.onInvite}>
          {t('phones.add')}
        </Button>
      }
    >
      <Phones {...props} />
      <LinkButton href={paths.exchange(week)} icon={ArrowLeftRight}>
        {t('phones.exchange')}
      </LinkButton>
      <LinkButton href={paths.lostPhone(week)} icon={ShieldAlert}>
        {t('lost.title')}
      </LinkButton>
      <Further {...props} />
    </Page>
  );
}

function Phones({ screen, readPictures }: PhonesOverviewProps) {
  const { t } = useTexts();
  const { asked, own } = useAskedRenewals(screen.phone.shelf);
  const [renewing, setRenewing] = useState<Renewing | null>(null);
  const [isRenewed, setRenewed] = useState(false);
  return (
    <>
      {asked.map((one) => (
        <RenewalCard
          key={one.renewals.map(({ id }) => id).join()}
          screen={screen}
          readPictures={readPictures}
          asked={one}
        />
      ))}
      {isRenewed && (
        <Notice tone="good" word={t('phones.information')} isAnnounced>
          {t('phones.renewed')}
        </Notice>
      )}
      <HowSafe screen={screen} />
      <PhoneList screen={screen} onRemove={(remove) => setRenewing({ remove })} />
      {own.length > 0 && (
        <Disclosure summary={t('phones.own')}>
          <p>{t('phones.ownHint')}</p>
          <RenewalPictures renewals={own} readPictures={readPictures} />
        </Disclosure>
      )}
      <Button icon={RotateCcwKey} onPress={() => setRenewing('season')}>
        {t('phones.season')}
      </Button>
      {renewing && (
        <RenewDialog
          screen={screen}
          renewing={renewing}
          onClose={() => setRenewing(null)}
          onDone={() => setRenewed(true)}
        />
      )}
    </>
  );
}

function Further({ screen, onFurther }: PhonesOverviewProps) {
  const { t } = useTexts();
  if (isFromBackup(screen))
    return (
      <Notice
        tone="attention"
        word={t('phones.attention')}
        action={
          <Button icon={KeyRound} onPress={onFurther}>
            {t('phones.letMeIn')}
          </Button>
        }
      >
        {t('phones.restored')}
      </Notice>
    );
  if (screen.deskBook && screen.circleBook) return null;
  return (
    <Button icon={KeyRound} onPress={onFurther}>
      {t('phones.further')}
    </Button>
  );
}

/** A phone with the rings of others that nobody let in: no other phone takes in what it writes. */
function isFromBackup(screen: ScreenProps): boolean {
  const { device, trusted } = screen.phone.shelf.keys.value ?? {};
  if (!device || !trusted || Object.hasOwn(trusted, device.id)) return false;
  return !listedPhones(screen).some(({ id }) => id === device.id);
}
