import { ErrorBoundary, lazy, LocationProvider } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { TextsContext } from '../i18n/use-texts.ts';
import type { AppState } from './app-state.ts';
import type { Composition } from './compose.ts';
import { Shell } from './shell.tsx';
import { StageNotice } from './stage-notice.tsx';
import { type Stage, UNASKED } from './start-phone.ts';

/** Seen once in the life of a phone: not part of every start. */
const FirstRun = lazy(() => import('./first-run.tsx').then((module) => module.FirstRun));

/** The same: a phone that joined and has received nothing yet. */
const Waiting = lazy(() => import('./waiting.tsx').then((module) => module.Waiting));

/** Where the app's lock holds everything. */
const Locked = lazy(() => import('./locked.tsx').then((module) => module.Locked));

/** Asked of a phone that lay in a drawer for weeks. */
const AskOnlyHere = lazy(() => import('./asked-first.tsx').then((module) => module.AskOnlyHere));

/** The same, or of one whose clock may be wrong. */
const AskToday = lazy(() => import('./asked-first.tsx').then((module) => module.AskToday));

export interface AppProps {
  readonly parts: Composition;
  readonly state: AppState;
}

/** The whole window: a language, a theme, and what the stage is. */
export function App({ parts, state }: AppProps) {
  const texts = state.texts.value;
  const theme = state.theme.value;
  useEffect(() => {
    const page = document.documentElement;
    page.lang = texts.language;
    page.dir = texts.direction;
    if (theme === 'auto') delete page.dataset['theme'];
    else page.dataset['theme'] = theme;
  }, [texts, theme]);
  return (
    <TextsContext.Provider value={texts}>
      <LocationProvider>
        <ErrorBoundary>
          <OnStage parts={parts} state={state} />
        </ErrorBoundary>
      </LocationProvider>
    </TextsContext.Provider>
  );
}

function OnStage({ parts, state }: AppProps) {
  const stage = state.stage.value;
  if (stage.kind === 'open') return <Shell parts={parts} state={state} session={stage.session} />;
  if (stage.kind === 'waiting')
    return <Waiting parts={parts} state={state} session={stage.session} />;
  return <Unopened stage={stage} parts={parts} state={state} />;
}

interface UnopenedProps extends AppProps {
  readonly stage: Exclude<Stage, { readonly kind: 'open' | 'waiting' }>;
}

/** What must be done or answered before anything opens. */
function Unopened({ stage, parts, state }: UnopenedProps) {
  switch (stage.kind) {
    case 'first-run':
      return <FirstRun parts={parts} state={state} />;
    case 'locked':
      return <Locked parts={parts} state={state} />;
    case 'ask-today':
      return (
        <AskToday today={stage.today} onAnswer={(date) => void state.start({ ...UNASKED, date })} />
      );
    case 'ask-only-here':
      return (
        <AskOnlyHere
          books={stage.books}
          onAnswer={(onlyHere) => void state.start({ date: stage.date, onlyHere })}
        />
      );
    case 'starting':
    case 'failed':
    case 'outdated':
    case 'erased':
      return <StageNotice stage={stage} />;
  }
}
