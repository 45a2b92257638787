import { useState } from 'preact/hooks';
import { FounderScreen } from '../features/first-run/founder-screen.tsx';
import { type Founder, startGroup } from '../features/first-run/start-group.ts';
import { WelcomeScreen } from '../features/first-run/welcome-screen.tsx';
import type { AppState } from './app-state.ts';
import type { Composition } from './compose.ts';
import { ShellNotices } from './shell-notices.tsx';

export interface FirstRunProps {
  readonly parts: Composition;
  readonly state: AppState;
}

/** From an empty phone to an open group: two screens, or the demo week. */
export function FirstRun({ parts, state }: FirstRunProps) {
  const [step, setStep] = useState<'welcome' | 'founder'>('welcome');
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
      {step === 'welcome' ? (
        <WelcomeScreen
          onLanguage={(language) => void state.setLanguage(language)}
          onStart={() => setStep('founder')}
          onDemo={() => void tryDemo()}
          isPreparing={isPreparing}
        />
      ) : (
        <FounderScreen onCreate={create} />
      )}
    </>
  );
}
