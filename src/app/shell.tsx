import { EyeOff, Euro, HandPlatter, ListChecks, Settings, Soup } from 'lucide';
import { lazy, useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { WeekName } from '../domain/calendar.ts';
import { parseWeekName } from '../domain/week-name.ts';
import { dayWord } from '../features/day-word.ts';
import { paths } from '../features/paths.ts';
import type { ScreenProps } from '../features/screen-props.ts';
import type { Texts } from '../i18n/texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { appLockState } from '../store/app-lock-state.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { DoorBar } from '../ui/door-bar.tsx';
import { Page } from '../ui/page.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { UndoBar } from '../ui/undo-bar.tsx';
import type { AppState } from './app-state.ts';
import { BrokenScreen } from './broken-screen.tsx';
import type { Composition } from './compose.ts';
import { isClosedTo } from './event-places.ts';
import { nextUnerased } from './next-unerased.ts';
import { NotFound } from './not-found.tsx';
import { Routes } from './routes.tsx';
import type { Session } from './session.ts';
import { SHARED_PATH } from './shared-things.ts';
import { ShellNotices } from './shell-notices.tsx';
import { useFirstWeek } from './use-first-week.ts';
import { useLater } from './use-later.ts';
import { WeekSwitcher, WeekTag } from './week-switcher.tsx';

/** Needed by a phone with a lock alone. */
const Locked = lazy(() => import('./locked.tsx').then((module) => module.Locked));

/** At the end of an address: the six pictures are asked for where the lock alone would leave it open. */
const ASKED = '?open';

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
  const first = useFirstWeek(parts.phone.shelf, session);
  const week = weekIn(path) ?? session.currentWeek;
  const opening = useOpenWeek(session, state, week);
  const found = texts.isComplete || isFirstDoor(path) ? opening : null;
  const opened = found === 'gone' ? null : found;
  useEffect(() => {
    if (weekIn(path) || first === null) return;
    // What another app shared waits in the inbox.
    const place = path === SHARED_PATH ? paths.inbox : paths.kitchen;
    route(place(first), true);
  }, [path, route, first]);
  const extras = useExtras();
  // From a week that is gone every way leads on.
  const { keys } = parts.phone.shelf;
  const ahead = found === 'gone' ? nextUnerased(keys.value, first ?? week) : week;
  const doors = doorsOf(ahead, texts, opened).filter(
    ({ href }) => !opened || !isClosedTo(href, opened),
  );
  const view = { shell: { parts, state, session }, extras, week: opened, path, ahead };
  return (
    <>
      <Head {...view} shown={week} />
      <ShellNotices parts={parts} state={state} />
      <Inside {...view} found={found} first={first} />
      <DoorBar
        label={t('words.doors')}
        doors={doors}
        current={doors.find((door) => path.startsWith(door.href))?.href}
        above={extras && <extras.TimerStrip {...parts} gestures={state.gestures} week={opened} />}
      />
      <UndoBar offers={parts.offers} />
    </>
  );
}

interface ViewProps {
  readonly shell: ShellProps;
  readonly extras: ReturnType<typeof useExtras>;
  /** null until it is open, or where it is gone. */
  readonly week: OpenWeek | null;
  readonly path: string;
  /** The week whose places can be gone to. */
  readonly ahead: WeekName;
}

/** The week, its state, the way to the settings; where there is a lock, one touch that closes or opens it. */
function Head(props: ViewProps & { readonly shown: WeekName }) {
  const { shell, extras, week, path, shown, ahead } = props;
  const { t } = useTexts();
  const { route } = useLocation();
  const { parts, state } = shell;
  const lock = appLockState(parts.phone.shelf.keys.value);
  const hide = { word: t('words.hide'), icon: EyeOff, onPress: () => state.closeLock('/') };
  const isShut = lock === 'locked' && isOpenToAll(path);
  const touch = lock === 'open' ? hide : isShut && extras?.shutTouch(t, () => route(path + ASKED));
  return (
    <TopBar
      state={
        <>
          {week && <WeekTag opened={week} now={parts.phone.now} />}{' '}
          {extras ? <extras.SyncState state={state} week={shown} /> : t('week.onThisPhone')}
        </>
      }
      menu={{ href: paths.settings(ahead), word: t('words.menu'), icon: Settings }}
      hide={touch || undefined}
    >
      <WeekSwitcher week={shown} group={shell.session.group} opened={week} path={path} />
    </TopBar>
  );
}

interface InsideProps extends ViewProps, Pick<OpenPlaceProps, 'found'> {
  /** The week to begin with; null until it is known. */
  readonly first: WeekName | null;
}

/** The screen the address names, or what opens the lock where it holds that screen. */
function Inside({ found, first, ...view }: InsideProps) {
  const { shell, extras, week, path, ahead } = view;
  const { url, route } = useLocation();
  const isLocked = appLockState(shell.parts.phone.shelf.keys.value) === 'locked';
  const isAsked = url.endsWith(ASKED);
  useEffect(() => {
    if (isAsked && !isLocked) route(path, true);
  }, [isAsked, isLocked, path, route]);
  if (isLocked && (isAsked || !isOpenToAll(path)))
    return <Locked {...shell} eraseHref={paths.thisPhone(ahead)} />;
  return (
    <>
      {extras && week && <extras.CalledOffNotice week={week} path={path} />}
      {extras && !isLocked && <extras.ShellHints {...shell} week={week} path={path} />}
      {found === 'gone' && extras ? (
        <extras.WeekGone {...shell} first={first} />
      ) : (
        <OpenPlace shell={shell} found={found} />
      )}
    </>
  );
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

/** Whether a place needs no other texts than those that come with the app. */
function isFirstDoor(path: string): boolean {
  return path.split('/')[2] === 'kitchen';
}

/** Where the lock leaves a phone open: its kitchen, and what it says of itself. */
function isOpenToAll(path: string): boolean {
  const [, , place] = path.split('/');
  return place === 'kitchen' || place === 'this-phone';
}

function doorsOf(week: WeekName, texts: Texts, opened: OpenWeek | null) {
  const { t } = texts;
  return [
    { href: paths.kitchen(week), word: t('words.kitchen'), icon: Soup },
    { href: paths.orders(week), word: t('words.orders'), icon: ListChecks },
    { href: paths.thursday(week), word: dayWord(texts, opened), icon: HandPlatter },
    { href: paths.sharing(week), word: t('words.sharing'), icon: Euro },
  ];
}

function weekIn(path: string): WeekName | null {
  const week = parseWeekName(path.split('/')[1] ?? '');
  return week.ok ? week.value : null;
}
