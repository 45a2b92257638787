import { LockKeyhole } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Icon } from '../../ui/icon.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { browserTimer, type Timer } from '../../ui/timer.ts';
import { BackupRow } from '../backup-row.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ErasePhone, type Eraser } from './erase-phone.tsx';
import { KeptHere } from './kept-here.tsx';
import { StoragePromise } from './storage-promise.tsx';
import './safety.css';

export interface ThisPhoneScreenProps extends ScreenProps {
  readonly erase: Eraser;
  readonly timer?: Timer;
}

/** What a page without a timer of its own counts with. */
const BROWSER_TIMER = browserTimer();

/** What this phone holds, what Carnet can't protect from, and the way to be rid of it all. */
export function ThisPhoneScreen(props: ThisPhoneScreenProps) {
  const { t } = useTexts();
  const { phone, group, gestures, week, erase, timer = BROWSER_TIMER } = props;
  return (
    <Page
      title={t('safety.title')}
      back={{ href: paths.settings(week.week), word: t('settings.title') }}
    >
      <List label={t('safety.title')}>
        <ListRow
          href={paths.appLock(week.week)}
          leading={<Icon node={LockKeyhole} />}
          detail={t('lock.hint')}
        >
          {t('lock.title')}
        </ListRow>
        <BackupRow phone={phone} week={week} />
      </List>
      <ErasePhone erase={erase} gestures={gestures} timer={timer} />
      <KeptHere phone={phone} group={group} />
      <Section title={t('safety.cannotTitle')}>
        <p>{t('safety.cannotIntro')}</p>
        <ul class="safety-points">
          <li>{t('safety.cannotTraces')}</li>
          <li>{t('safety.cannotHost')}</li>
          <li>{t('safety.cannotOpenPhone')}</li>
          <li>{t('safety.cannotHide')}</li>
        </ul>
      </Section>
      <Section title={t('safety.trustTitle')}>
        <p>{t('safety.trustKitchen')}</p>
        <p>{t('safety.trustSettling')}</p>
      </Section>
      <StoragePromise storage={navigator.storage} />
      <p class="safety-version">
        {t('safety.version')} <Ltr>{versionOf(document)}</Ltr>
      </p>
    </Page>
  );
}

/** The build writes its version into the page; the development server has none. */
function versionOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '—';
}
