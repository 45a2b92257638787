import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { messageSW, Workbox } from 'workbox-window';
import type { Clock } from '../kernel/clock.ts';

const HOUR_MS = 3_600_000;
const COUNT_AGAIN_AFTER_MS = [200, 800, 3_000, 10_000, 30_000];
const ASK_AGAIN_MS = 2_000;
const LONGEST_ANSWER_MS = 2_000;
/** Set in this window once it started anew because the newer version did not hear the word. */
const RELOADED = 'reloaded-for-update';
/** Set in this window once it started anew because its page was not the one of the worker. */
const REPLACED = 'page-replaced';
/** Who waited this long for the newer version is offered it by a button meanwhile. */
const OFFER_FROM_MS = 3_000;

export interface UpdateDeps {
  /** `/sw.js` as `trustScripts` hands it out. */
  readonly workerUrl: ConstructorParameters<typeof Workbox>[0];
  readonly clock: Clock;
  /** Whether nothing would be lost by a reload now: no draft, no question left open. */
  readonly mayApplyAlone: () => Promise<boolean>;
}

export interface Updates {
  /** A newer version lies on this phone and waits for a word. */
  readonly updateReady: ReadonlySignal<boolean>;
  /** Every file is on this phone: from now on the app starts without a network. */
  readonly offlineReady: ReadonlySignal<boolean>;
  /** Changes to the newer version and reloads. Does nothing while none waits. */
  readonly applyUpdate: () => void;
}

/**
 * Registers the service worker and watches for newer versions. A newer version waits to be asked
 * for, save on a cold start with no other window and nothing to lose: then it comes by itself.
 * The development server has no service worker, and both signals stay false there.
 */
export function watchForUpdates(deps: UpdateDeps): Updates {
  const updateReady = signal(false);
  const offlineReady = signal(false);
  const state: UpdateState = { updateReady, offlineReady, apply: () => {} };
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void watch(deps, state); // never rejects
  return { updateReady, offlineReady, applyUpdate: () => state.apply() };
}

interface UpdateState {
  readonly updateReady: Signal<boolean>;
  readonly offlineReady: Signal<boolean>;
  apply: () => void;
}

/** The library comes after the first screen: nothing on it waits for an update. */
async function watch(deps: UpdateDeps, state: UpdateState): Promise<void> {
  let hasController = navigator.serviceWorker.controller !== null;
  const library = await import('workbox-window').catch(() => null);
  if (!library) return; // the network went in the middle of the first load: the next start tries again
  const workbox = new library.Workbox(deps.workerUrl);
  let changedElsewhere = false;
  let asked = false;
  state.apply = () => {
    if (changedElsewhere) location.reload();
    asked = true;
    askUntilItActs(workbox);
  };
  workbox.addEventListener('waiting', async ({ sw, wasWaitingBeforeRegister }) => {
    const offer = () => (state.updateReady.value = true);
    if (!wasWaitingBeforeRegister) sessionStorage.removeItem(RELOADED); // another version than the last
    if (!sw || !wasWaitingBeforeRegister) return offer();
    const count = () => answerOf(library.messageSW, sw, { type: 'COUNT_WINDOWS' });
    if ((await isOnlyWindow(count, offer)) && (await deps.mayApplyAlone())) return state.apply();
    return offer();
  });
  const followWorker = async () => {
    if (asked || (await deps.mayApplyAlone())) return location.reload();
    changedElsewhere = true;
    state.updateReady.value = true;
  };
  workbox.addEventListener('controlling', () => {
    const isFirst = !hasController;
    hasController = true;
    if (!isFirst) void followWorker(); // the first version ever changes nothing, even one an earlier page began
  });
  void isOutdated(library.messageSW).then((outdated) => (outdated ? followWorker() : undefined)); // never rejects
  void navigator.serviceWorker.ready.then(() => (state.offlineReady.value = true)); // never rejects
  workbox.register().then(
    () => checkWhenShown(workbox, deps.clock),
    () => undefined, // refused by the browser (private window, full disk): the app works online
  );
}

/**
 * A newer version may take over while the browser brings this page from the older one, too late for
 * the page to hear of it: then its later parts are gone. Tells so once for each window.
 */
async function isOutdated(message: typeof messageSW): Promise<boolean> {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming) || navigation.workerStart === 0)
    return false;
  const { active, waiting } = await navigator.serviceWorker.ready;
  if (!active || waiting) return false; // what still waits tells the page itself when it takes over
  sessionStorage.removeItem(RELOADED);
  const marks = [
    document.querySelector<HTMLMetaElement>('meta[name=version]')?.content,
    document.querySelector('script[src]')?.getAttribute('src'),
  ];
  if ((await answerOf(message, active, { type: 'IS_YOUR_PAGE', marks })) !== false) {
    sessionStorage.removeItem(REPLACED);
    return false;
  }
  const isFirstTime = sessionStorage.getItem(REPLACED) === null;
  sessionStorage.setItem(REPLACED, '');
  return isFirstTime;
}

/**
 * The waiting worker sees every window of the app; a page sees only itself. A page just reloaded is
 * counted beside the one it replaces, which a slow phone takes a while to put away.
 */
async function isOnlyWindow(count: () => Promise<unknown>, offer: () => void): Promise<boolean> {
  for (const wait of COUNT_AGAIN_AFTER_MS) {
    if ((await count()) === 1) return true;
    if (wait > OFFER_FROM_MS) offer();
    await new Promise((done) => setTimeout(done, wait));
  }
  return (await count()) === 1;
}

/** A worker that just woke may miss the question: null when no answer comes in time. */
function answerOf(
  message: typeof messageSW,
  worker: ServiceWorker,
  question: object,
): Promise<unknown> {
  const tooLong = new Promise((done) => setTimeout(() => done(null), LONGEST_ANSWER_MS));
  return Promise.race([message(worker, question), tooLong]);
}

/**
 * A busy browser may forget the word while the older worker is at work, and hears it again only once
 * the page is left (seen in Chromium 147: never within 80 s, at once by a reload). So the page, which is about to
 * start anew anyway, does so after a while: once for this window, then the word is only said again.
 */
function askUntilItActs(workbox: Workbox): void {
  const timer = setInterval(() => {
    if (sessionStorage.getItem(RELOADED) !== null) return workbox.messageSkipWaiting();
    sessionStorage.setItem(RELOADED, '');
    location.reload();
  }, ASK_AGAIN_MS);
  const stop = () => {
    clearInterval(timer);
    sessionStorage.removeItem(RELOADED);
  };
  navigator.serviceWorker.addEventListener('controllerchange', stop, { once: true });
  workbox.messageSkipWaiting();
}

/** An installed app is seldom navigated, so the browser itself would hardly ever look. */
function checkWhenShown(workbox: Workbox, clock: Clock): void {
  let checkedAt = clock.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || clock.now() - checkedAt < HOUR_MS) return;
    checkedAt = clock.now();
    workbox.update().catch(() => undefined); // no network: the next look comes in an hour
  });
}
