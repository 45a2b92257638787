import { BookOpen, LockKeyhole, Server, ShieldAlert } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Icon } from '../../ui/icon.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import type { PictureReader } from '../../seal/picture-reader.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Page } from '../../ui/page.tsx';
import { browserTimer, type Timer } from '../../ui/timer.ts';
import { BackupRow } from '../backup-row.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ErasePhone, type Eraser } from './erase-phone.tsx';
import { KeptHere } from './kept-here.tsx';
import { SameApp } from './same-app.tsx';
import { StoragePromise } from './storage-promise.tsx';
import './safety.css';

export interface ThisPhoneScreenProps extends ScreenProps {
  readonly erase: Eraser;
  readonly readPictures: PictureReader;
  readonly timer?: Timer;
}

/** What a page without a timer of its own counts with. */
const BROWSER_TIMER = browserTimer();

/** Where a browser keeps the app itself; old ones and private windows have none of it. */
const OWN_FILES = {
  worker: navigator.serviceWorker as ServiceWorkerContainer | undefined, // not where nothing is encrypted
  caches: globalThis.caches as CacheStorage | undefined, // nor these
};

/** What this phone holds, what is to be known of it, and the way to be rid of it all. */
export function ThisPhoneScreen(props: ThisPhoneScreenProps) {
  const { t } = useTexts();
  const { phone, group, gestures, week, erase, readPictures, timer = BROWSER_TIMER } = props;
  return (
    <Page
      title={t('safety.title')}
      back={{ href: paths.settings(week.week), word: t('settings.title') }}
    >
      <List label={t('safety.title')}>
        <ListRow
          href={paths.plainWords(week.week)}
          leading={<Icon node={BookOpen} />}
          detail={t('plainWords.hint')}
        >
          {t('plainWords.title')}
        </ListRow>
        <ListRow
          href={paths.appLock(week.week)}
          leading={<Icon node={LockKeyhole} />}
          detail={t('lock.hint')}
        >
          {t('lock.title')}
        </ListRow>
        <BackupRow phone={phone} week={week} />
        <ListRow
          href={paths.lostPhone(week.week)}
          leading={<Icon node={ShieldAlert} />}
          detail={t('lost.hint')}
        >
          {t('lost.title')}
        </ListRow>
      </List>
      <ErasePhone erase={erase} gestures={gestures} timer={timer} />
      <KeptHere phone={phone} group={group} gestures={gestures} />
      <StoragePromise storage={navigator.storage} />
      <SameApp keeper={OWN_FILES} readPictures={readPictures} />
      <List label={t('host.title')}>
        <ListRow
          href={paths.hostCheck(week.week)}
          leading={<Icon node={Server} />}
          detail={t('host.settingsHint')}
        >
          {t('host.title')}
        </ListRow>
      </List>
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
