import { RefreshCw, Upload } from 'lucide';
import { useState } from 'preact/hooks';
import type { TextKey } from '../../i18n/catalog.ts';
import type { Texts } from '../../i18n/texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { toStoreError } from '../../store/store-error.ts';
import type { SyncKind, SyncStatus } from '../../sync/sync-status.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { ScreenProps } from '../screen-props.ts';
import { PassForm } from './pass-form.tsx';
import type { RelaySync } from './relay-sync.ts';
import { syncWord } from './sync-word.ts';

export interface RelayScreenProps extends ScreenProps {
  /** null in the demo, and for a moment after opening. */
  readonly sync: RelaySync | null;
  readonly isDemo: boolean;
}

const MEANS = {
  off: 'relay.off',
  resting: 'relay.resting',
  working: 'relay.working',
  unreachable: 'relay.unreachable',
  'needs-pass': 'relay.needs-pass',
  full: 'relay.full',
  ended: 'relay.ended',
  refused: 'relay.refused',
  'not-stored': 'relay.not-stored',
  'too-fast': 'relay.too-fast',
} as const satisfies Readonly<Record<SyncKind, TextKey>>;

const TONES = {
  off: 'info',
  resting: 'good',
  working: 'info',
  unreachable: 'info', // offline is normal
  'needs-pass': 'attention',
  full: 'attention',
  ended: 'attention',
  refused: 'attention',
  'not-stored': 'problem',
  'too-fast': 'info',
} as const satisfies Readonly<Record<SyncKind, string>>;

/** The relay: whether it is used, how it goes, and its password. */
export function RelayScreen({ sync, isDemo, ...screen }: RelayScreenProps) {
  const { t } = useTexts();
  return (
    <Page
      title={t('relay.title')}
      back={{ href: paths.settings(screen.week.week), word: t('settings.title') }}
    >
      <p>{t('relay.intro')}</p>
      {isDemo && (
        <Notice tone="info" word={t('relay.information')}>
          {t('relay.demo')}
        </Notice>
      )}
      {!isDemo && sync && (
        <>
          <State sync={sync} />
          {sync.status.value.kind !== 'off' && <Resend sync={sync} />}
          <PassForm screen={screen} sync={sync} />
          <Stopping sync={sync} gestures={screen.gestures} />
        </>
      )}
    </Page>
  );
}

function State({ sync }: { readonly sync: RelaySync }) {
  const texts = useTexts();
  const { t } = texts;
  const [isRunning, setRunning] = useState(false);
  const status = sync.status.value;
  // What was written since the last round is not at the relay: nothing is « the same » yet.
  const kind = status.kind === 'resting' && status.unsent > 0 ? 'working' : status.kind;
  const run = async () => {
    setRunning(true);
    await sync.now().finally(() => setRunning(false));
  };
  return (
    <Section title={t('relay.state')}>
      <Notice tone={TONES[kind]} word={syncWord(texts, status)} isAnnounced>
        {t(sync.isStopped.value ? 'relay.stopped' : MEANS[kind])}
      </Notice>
      {status.kind !== 'off' && (
        <>
          <LastTime status={status} />
          <Button
            icon={RefreshCw}
            busyWord={isRunning ? t('relay.nowBusy') : undefined}
            onPress={() => void run()} // its end shows in the state above
          >
            {t('relay.now')}
          </Button>
        </>
      )}
    </Section>
  );
}

/** For a relay that said yes and kept nothing, which shows only as « not safe on other phones ». */
function Resend({ sync }: { readonly sync: RelaySync }) {
  const texts = useTexts();
  const { t } = texts;
  const [isRunning, setRunning] = useState(false);
  const [end, setEnd] = useState<{ readonly sent: number | null } | null>(null);
  const run = async () => {
    setRunning(true);
    setEnd(null);
    setEnd({ sent: await sync.resend().finally(() => setRunning(false)) });
  };
  return (
    <Section title={t('relay.resendTitle')}>
      <p>{t('relay.resendHint')}</p>
      {end && (
        <Notice
          tone={end.sent === null ? 'info' : 'good'}
          word={t('relay.information')}
          isAnnounced
        >
          {resentWord(texts, end.sent)}
        </Notice>
      )}
      <Button
        icon={Upload}
        busyWord={isRunning ? t('relay.resendBusy') : undefined}
        onPress={() => void run()} // its end is said above
      >
        {t('relay.resend')}
      </Button>
    </Section>
  );
}

function resentWord({ t }: Pick<Texts, 't'>, sent: number | null): string {
  if (sent === null) return t('relay.resentNot');
  return sent === 0 ? t('relay.resentNothing') : t('relay.resent', { n: sent });
}

/** A phone that no longer talks to the relay keeps all it has, and exchanges by code and file. */
function Stopping({
  sync,
  gestures,
}: Pick<ScreenProps, 'gestures'> & { readonly sync: RelaySync }) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const isStopped = sync.isStopped.value;
  const toggle = () =>
    sync.setStopped(!isStopped).catch((thrown: unknown) => gestures.fail(toStoreError(thrown))); // a full disk: it stays as it was
  if (!isStopped && sync.status.value.kind === 'off') return null;
  return (
    <Section title={t('relay.stopTitle')}>
      {!isStopped && <p>{t('relay.stopHint')}</p>}
      <Button kind={isStopped ? 'main' : 'quiet'} onPress={() => once('stop', toggle)}>
        {t(isStopped ? 'relay.goOn' : 'relay.stop')}
      </Button>
    </Section>
  );
}

function LastTime({ status }: { readonly status: SyncStatus }) {
  const { t, moment } = useTexts();
  return (
    <>
      <p>
        {t('relay.lastTime')} {status.at === null ? t('relay.notYet') : moment(status.at)}
      </p>
      <p>
        {t('relay.unsent')} <Ltr>{String(status.unsent)}</Ltr>
      </p>
    </>
  );
}
