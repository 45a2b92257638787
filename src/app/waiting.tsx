import { effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { WaitingScreen } from '../features/devices/waiting-screen.tsx';
import { ErasePhone } from '../features/safety/erase-phone.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { Page } from '../ui/page.tsx';
import { browserTimer } from '../ui/timer.ts';
import type { AppState } from './app-state.ts';
import { carryViews } from './carry-views.tsx';
import type { Composition } from './compose.ts';
import type { Session } from './session.ts';
import { ShellNotices } from './shell-notices.tsx';

export interface WaitingProps {
  readonly parts: Composition;
  readonly state: AppState;
  readonly session: Session;
}

const TIMER = browserTimer();

/** A phone that joined a group, before the group's book came; it opens by itself. */
export function Waiting({ parts, state, session }: WaitingProps) {
  const texts = useTexts();
  const views = useMemo(() => carryViews(parts.scanWorkerUrl), [parts]);
  useEffect(() => {
    let isOpening = false;
    return effect(() => {
      if (isOpening || session.group.members.value.length === 0) return;
      isOpening = true;
      void state.start(); // its failure is a stage
    });
  }, [session, state]);
  if (!texts.isComplete) return <Page title={texts.t('week.starting')}>{null}</Page>;
  return (
    <>
      <ShellNotices parts={parts} state={state} />
      <WaitingScreen
        phone={parts.phone}
        views={views}
        sync={state.sync.value}
        erase={<ErasePhone erase={state} gestures={state.gestures} timer={TIMER} />}
      />
    </>
  );
}
