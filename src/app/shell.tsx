import { Euro, HandPlatter, ListChecks, Settings, Soup } from 'lucide';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { WeekName } from '../domain/calendar.ts';
import { parseWeekName } from '../domain/week-name.ts';
import { paths } from '../features/paths.ts';
import type { ScreenProps } from '../features/screen-props.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { DoorBar } from '../ui/door-bar.tsx';
import { Page } from '../ui/page.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { UndoBar } from '../ui/undo-bar.tsx';
import type { AppState } from './app-state.ts';
import { BrokenScreen } from './broken-screen.tsx';
import type { Composition } from './compose.ts';
import { isClosedTo } from './event-places.ts';
import { NotFound } from './not-found.tsx';
import { isFirstDoor, Routes } from './routes.tsx';
import type { Session } from './session.ts';
import { SHARED_PATH } from './shared-things.ts';
import { ShellNotices } from './shell-notices.tsx';
import { useLater } from './use-later.ts';
import { WeekSwitcher, WeekTag } from './week-switcher.tsx';

export interface ShellProps {
  readonly parts: Composition;
  readonly state: AppState;
  readonly session: Session;
}

/** What stands around every screen: the week, its state, the four doors, the way back. */
export function Shell({ parts, state, session }: ShellProps) {
  const { path, route } = useLocation();
  const texts = useTexts();
  const { t } = texts;
  const week = weekIn(path) ?? session.currentWeek;
  const opening = useOpenWeek(session, state, week);
  const found = texts.isComplete || isFirstDoor(path) ? opening : null;
  const opened = found === 'gone' ? null : found;
  useEffect(() => {
    if (weekIn(path)) return;
    // What another app shared waits in the inbox.
    const place = path === SHARED_PATH ? paths.inbox : paths.kitchen;
    route(place(session.currentWeek), true);
  }, [path, route, session]);
  const extras = useExtras();
  const doors = doorsOf(found === 'gone' ? session.currentWeek : week, t).filter(
    ({ href }) => !opened || !isClosedTo(href, opened),
  );
  return (
    <>
      <TopBar
        state={
          <>
            {opened && <WeekTag opened={opened} now={parts.phone.now} />}{' '}
            {extras ? <extras.SyncState state={state} week={week} /> : t('week.onThisPhone')}
          </>
        }
        menu={{ href: paths.settings(week), word: t('words.menu'), icon: Settings }}
      >
        <WeekSwitcher week={week} group={session.group} opened={opened} path={path} />
      </TopBar>
      <ShellNotices parts={parts} state={state} />
      {extras && <extras.ShellHints parts={parts} session={session} week={opened} path={path} />}
      <OpenPlace shell={{ parts, state, session }} found={found} />
      <DoorBar
        label={t('words.doors')}
        doors={doors}
        current={doors.find((door) => path.startsWith(door.href))?.href}
        above={<Timers extras={extras} parts={parts} state={state} week={opened} />}
      />
      <UndoBar offers={parts.offers} />
    </>
  );
}

interface TimersProps extends Pick<ShellProps, 'parts' | 'state'> {
  readonly extras: ReturnType<typeof useExtras>;
  readonly week: OpenWeek | null;
}

/** What was put on the fire runs on, whatever screen is shown. */
function Timers({ extras, parts, state, week }: TimersProps) {
  return extras && <extras.TimerStrip {...parts} gestures={state.gestures} week={week} />;
}

const loadExtras = () => import('./shell-extras.tsx');

/** What the shell says about other phones, once its texts are there. */
function useExtras() {
  const extras = useLater(loadExtras);
  return useTexts().isComplete ? extras : null;
}

interface OpenPlaceProps {
  readonly shell: ShellProps;
  readonly found: OpenWeek | 'gone' | null;
}

/** The screen the address names, once its week is open. */
function OpenPlace({ shell, found }: OpenPlaceProps) {
  const { path, route } = useLocation();
  const { t } = useTexts();
  if (found === null) return <Page title={t('week.starting')}>{null}</Page>;
  if (found === 'gone') return <NotFound title={t('week.gone')} week={shell.session.currentWeek} />;
  if (!weekIn(path)) return null;
  if (isClosedTo(path, found)) return <NotFound title={t('week.notFound')} week={found.week} />;
  return (
    <BrokenScreen place={path}>
      <Routes
        key={found.week}
        screen={screenProps(shell, found, route)}
        state={shell.state}
        parts={shell.parts}
      />
    </BrokenScreen>
  );
}

function screenProps(
  { parts, state, session }: ShellProps,
  week: OpenWeek,
  go: (path: string) => void,
): ScreenProps {
  const { group, deskBook, circleBook } = session;
  return {
    phone: parts.phone,
    group,
    week,
    openWeek: async (other) => {
      const opened = await session.openWeek(other);
      return opened.ok ? opened.value : null;
    },
    deskBook,
    circleBook,
    me: state.me,
    setMe: state.setMe,
    gestures: state.gestures,
    go,
  };
}

/** Opens the week the address names; what can't be opened is said above the screen. */
function useOpenWeek(session: Session, state: AppState, week: WeekName): OpenWeek | null | 'gone' {
  const [opened, setOpened] = useState<{ week: WeekName; value: OpenWeek | 'gone' } | null>(null);
  useEffect(() => {
    let wanted = true;
    void session.openWeek(week).then((result) => {
      if (!wanted) return;
      if (!result.ok && result.error.type !== 'BookClosed') state.gestures.fail(result.error);
      setOpened({ week, value: result.ok ? result.value : 'gone' });
    });
    return () => {
      wanted = false;
    };
  }, [session, state, week]);
  return opened?.week === week ? opened.value : null;
}

function doorsOf(week: WeekName, t: ReturnType<typeof useTexts>['t']) {
  return [
    { href: paths.kitchen(week), word: t('words.kitchen'), icon: Soup },
    { href: paths.orders(week), word: t('words.orders'), icon: ListChecks },
    { href: paths.thursday(week), word: t('words.thursday'), icon: HandPlatter },
    { href: paths.sharing(week), word: t('words.sharing'), icon: Euro },
  ];
}

function weekIn(path: string): WeekName | null {
  const week = parseWeekName(path.split('/')[1] ?? '');
  return week.ok ? week.value : null;
}
