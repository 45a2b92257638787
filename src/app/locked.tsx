import { LanguageChoice } from '../features/language-choice.tsx';
import { UnlockScreen } from '../features/lock/unlock-screen.tsx';
import { ErasePhone } from '../features/safety/erase-phone.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { Page } from '../ui/page.tsx';
import { browserTimer } from '../ui/timer.ts';
import type { AppState } from './app-state.ts';
import type { Composition } from './compose.ts';
import { ShellNotices } from './shell-notices.tsx';

export interface LockedProps {
  readonly parts: Composition;
  readonly state: AppState;
  /** Where this phone is erased; without one, here. */
  readonly eraseHref?: string;
}

const TIMER = browserTimer();

/** What stands where the lock holds what a place shows, or holds everything. */
export function Locked({ parts, state, eraseHref }: LockedProps) {
  const { t, isComplete } = useTexts();
  if (!isComplete) return <Page title={t('week.starting')}>{null}</Page>;
  const language = <LanguageChoice onLanguage={(one) => void state.setLanguage(one)} />;
  if (eraseHref !== undefined)
    return <UnlockScreen lock={parts.appLock} eraseHref={eraseHref} language={language} />;
  return (
    <>
      <ShellNotices parts={parts} state={state} />
      <UnlockScreen
        lock={parts.appLock}
        erase={<ErasePhone erase={state} gestures={state.gestures} timer={TIMER} />}
        language={language}
      />
    </>
  );
}
