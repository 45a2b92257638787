import { lazy } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';
import { toMemberId } from '../domain/member.ts';
import { RestoreScreen } from '../features/backup/restore-screen.tsx';
import { JoinScreen } from '../features/devices/join-screen.tsx';
import { FounderScreen } from '../features/first-run/founder-screen.tsx';
import { type Founder, startGroup } from '../features/first-run/start-group.ts';
import { WelcomeScreen } from '../features/first-run/welcome-screen.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import type { Backup } from '../store/backup-content.ts';
import { webLock } from '../store/lock.ts';
import { Page } from '../ui/page.tsx';
import type { AppState } from './app-state.ts';
import { carryViews } from './carry-views.tsx';
import type { Composition } from './compose.ts';
import { ShellNotices } from './shell-notices.tsx';

export interface FirstRunProps {
  readonly parts: Composition;
  readonly state: AppState;
}

type Step = 'welcome' | 'read' | 'founder' | 'join' | 'copy';

const PlainWords = lazy(() =>
  import('../features/safety/plain-words-screen.tsx').then((module) => module.PlainWordsBefore),
);

/** From an empty phone to an open group: one's own, one that is there, or the demo week. */
export function FirstRun({ parts, state }: FirstRunProps) {
  const hasAsked = parts.phone.shelf.keys.value?.asked !== undefined;
  const [step, setStep] = useState<Step>(hasAsked ? 'join' : 'welcome');
  const [isPreparing, setPreparing] = useState(false);
  const create = async (founder: Founder) => {
    const started = await startGroup(parts.phone, founder);
    if (!started.ok) return state.gestures.fail(started.error);
    await state.setMe(started.value);
    await state.start();
  };
  const tryDemo = async () => {
    setPreparing(true);
    const { writeDemoWeek } = await import('./demo/demo-week.ts');
    const written = await writeDemoWeek(parts.phone);
    setPreparing(false);
    if (!written.ok) return state.gestures.fail(written.error);
    await state.setDemo(true);
    await state.setMe(written.value);
    await state.start();
  };
  return (
    <>
      <ShellNotices parts={parts} state={state} />
      {step === 'welcome' && (
        <WelcomeScreen
          onLanguage={(language) => void state.setLanguage(language)}
          onStart={() => setStep('founder')}
          onJoin={() => setStep('join')}
          onCopy={() => setStep('copy')}
          onDemo={() => void tryDemo()}
          onRead={() => setStep('read')}
          isPreparing={isPreparing}
        />
      )}
      {step === 'read' && <PlainWords onBack={() => setStep('welcome')} />}
      {step === 'founder' && <FounderScreen onCreate={create} />}
      {step === 'join' && (
        <Join parts={parts} onJoined={() => state.start()} onBack={() => setStep('welcome')} />
      )}
      {step === 'copy' && <PutBack parts={parts} state={state} onBack={() => setStep('welcome')} />}
    </>
  );
}

interface JoinProps extends Pick<FirstRunProps, 'parts'> {
  readonly onJoined: () => Promise<void>;
  readonly onBack: () => void;
}

/** Its texts are not part of the first load: they are there a moment later. */
function Join({ parts, onJoined, onBack }: JoinProps) {
  const { t, isComplete } = useTexts();
  const views = useMemo(() => carryViews(parts.scanWorkerUrl), [parts]);
  if (!isComplete) return <Page title={t('week.starting')}>{null}</Page>;
  return (
    <JoinScreen
      title={t('joining.title')}
      phone={parts.phone}
      views={views}
      readPictures={parts.readPictures}
      onJoined={onJoined}
      onBack={onBack}
    />
  );
}

interface PutBackProps extends FirstRunProps {
  readonly onBack: () => void;
}

/** A backup that is put back brings whose phone it is, and whether it was the demo week. */
function PutBack({ parts, state, onBack }: PutBackProps) {
  const { t, isComplete } = useTexts();
  if (!isComplete) return <Page title={t('week.starting')}>{null}</Page>;
  const begin = async ({ me, isDemo }: Backup) => {
    await state.setDemo(isDemo);
    await state.setMe(me === null ? null : toMemberId(me));
    parts.windows.post({ type: 'keys' });
    await state.start();
  };
  return (
    <RestoreScreen
      phone={parts.phone}
      target={{ storage: parts.storage, lock: webLock }}
      stretch={parts.appLock.stretch}
      onRestored={begin}
      onBack={onBack}
    />
  );
}
