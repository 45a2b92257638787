import { effect } from '@preact/signals';
import { Compass, LockKeyhole } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { WeekName } from '../domain/calendar.ts';
import { RenewalNotice } from '../features/devices/renewal-notice.tsx';
import { CalledOffNotice } from '../features/events/called-off-notice.tsx';
import { paths } from '../features/paths.ts';
import { syncWord } from '../features/relay-settings/sync-word.ts';
import { weekTitle } from '../features/safety/week-title.ts';
import { TrayNotice } from '../features/tray/tray-notice.tsx';
import { TimerStrip } from '../features/timer-strip.tsx';
import type { Texts } from '../i18n/texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { askToPersist } from '../store/persistence.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import type { TopBarTouch } from '../ui/top-bar.tsx';
import type { AppState } from './app-state.ts';
import type { Composition } from './compose.ts';
import { nextUnerased } from './next-unerased.ts';
import type { Session } from './session.ts';
import './shell-extras.css';

export { firstWeek } from './first-week.ts';
export { CalledOffNotice, TimerStrip };

export interface SyncStateProps {
  readonly state: AppState;
  readonly week: WeekName;
}

/** Where the changes of this phone are, and the way to what can be done about it. */
export function SyncState({ state, week }: SyncStateProps) {
  const texts = useTexts();
  const status = state.sync.value?.status.value ?? null;
  const isOff = !status || status.kind === 'off';
  return (
    <a class="sync-state" href={isOff ? paths.exchange(week) : paths.relay(week)}>
      {syncWord(texts, status)}
    </a>
  );
}

export interface ShellHintsProps {
  readonly state: AppState;
  readonly parts: Composition;
  readonly session: Session;
  /** null until it is open, or where it is gone. */
  readonly week: OpenWeek | null;
  /** The address shown: no hint leads to where one is. */
  readonly path: string;
}

/** What other phones did that somebody should look at, on every screen. */
export function ShellHints({ parts, session, state, week, path }: ShellHintsProps) {
  useAskToPersist(state.isDemo.value ? null : week);
  if (!week) return null;
  return (
    <>
      {path !== paths.tray(week.week) && <TrayNotice {...session} week={week} />}
      {path !== paths.phones(week.week) && <RenewalNotice phone={parts.phone} week={week} />}
    </>
  );
}

/** Says that the lock is closed where the kitchen stays open, and asks for the pictures there. */
export function shutTouch(t: Texts['t'], onPress: () => void): TopBarTouch {
  return { word: t('lock.closed'), label: t('lock.closedOpen'), icon: LockKeyhole, onPress };
}

export interface WeekGoneProps {
  readonly parts: Composition;
  readonly session: Session;
  /** The week to begin with; null until it is known. */
  readonly first: WeekName | null;
}

/** A week that was erased here or has gone, and the way to one that is here, or to the next. */
export function WeekGone({ parts, session, first }: WeekGoneProps) {
  const texts = useTexts();
  const { t } = texts;
  if (first === null) return <Page title={t('week.gone')}>{null}</Page>;
  const { keys } = parts.phone.shelf;
  const next = nextUnerased(keys.value, first);
  const word =
    next === session.currentWeek
      ? t('week.goToday')
      : t('kept.goTo', { week: weekTitle(texts, session.group, next) });
  return (
    <Page title={t('week.gone')}>
      {next !== first && <p>{t('kept.noneLeft')}</p>}
      <LinkButton kind="main" icon={Compass} href={paths.kitchen(next)}>
        {word}
      </LinkButton>
    </Page>
  );
}

/** Asks the browser to keep what is here once there is an order to lose: before, nobody knows what for. */
function useAskToPersist(week: OpenWeek | null): void {
  useEffect(() => {
    if (!week) return;
    let isAsked = false;
    return effect(() => {
      if (isAsked || week.orders.value.length === 0) return;
      isAsked = true;
      void askToPersist(navigator.storage); // some browsers ask a person first: never waited for
    });
  }, [week]);
}
