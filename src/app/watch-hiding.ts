import { onLeaving } from '../ui/leaving.ts';

/** How long the app may be away in a picker, a printer or a message it opened itself, in milliseconds. */
const ERRAND_MS = 60_000;

/** What closing the lock when nobody looks stands on. */
export interface HidingDeps {
  readonly page: Document;
  /** Whether this window holds the lock open. */
  readonly isOpen: () => boolean;
  /** How long a hidden window may stay open, in milliseconds. */
  readonly waitMs: () => number;
  /** Closes the lock; called once a window is hidden for too long. */
  readonly close: () => void;
}

/**
 * Closes the lock as soon as the page is hidden, or after the time a person chose; a minute later where the
 * app itself sent her elsewhere. A page that was frozen meanwhile closes it when it is shown again.
 */
export function watchHiding({ page, isOpen, waitMs, close }: HidingDeps): void {
  let errandUntil = 0;
  let hidden: { readonly timer: number; readonly mustClose: () => boolean } | null = null;
  onLeaving(page, () => {
    errandUntil = performance.now() + ERRAND_MS;
  });
  const hide = () => {
    if (hidden || !isOpen()) return;
    const wait = Math.max(waitMs(), performance.now() < errandUntil ? ERRAND_MS : 0);
    errandUntil = 0;
    if (wait === 0) close();
    else hidden = { timer: window.setTimeout(close, wait), mustClose: awayFor(wait) };
  };
  const show = () => {
    if (hidden?.mustClose()) close();
    clearTimeout(hidden?.timer);
    hidden = null;
  };
  page.addEventListener('visibilitychange', () =>
    page.visibilityState === 'hidden' ? hide() : show(),
  );
}

/** By two clocks: one may be set back, the other stand still while the phone sleeps. */
function awayFor(wait: number): () => boolean {
  const [at, running] = [Date.now(), performance.now()];
  return () => Math.max(Date.now() - at, performance.now() - running) >= wait;
}
