import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { createGestures, type Gestures } from '../features/gestures.ts';
import { askToPersist, watchStorage } from '../store/persistence.ts';
import { epochTag } from '../protocol/batch.ts';
import type { KeyRecord } from '../store/key-record.ts';
import type { Composition } from './compose.ts';
import type { RunningSync } from './start-sync.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { type DateAnswer, expire, type Stage, startPhone } from './start-phone.ts';

const DAY_MS = 86_400_000;

/** The state of one window, and what changes it as a whole. */
export interface AppState extends Preferences {
  readonly stage: ReadonlySignal<Stage>;
  readonly gestures: Gestures;
  /** Carries changes to the relay and back; null before the group is open, and in the demo. */
  readonly sync: ReadonlySignal<RunningSync | null>;
  /** Reads this phone; the answer is to « Is today …? ». */
  readonly start: (answer?: DateAnswer) => Promise<void>;
  readonly eraseThisPhone: () => Promise<void>;
}

/** Makes the state of a window; `start` reads this phone. */
export function createAppState(parts: Composition): AppState {
  const { phone, storage, windows, offers } = parts;
  const stage = signal<Stage>({ kind: 'starting' });
  const sync = signal<RunningSync | null>(null);
  const preferences = createPreferences(phone.catalogue);
  const show = (next: Stage) => {
    stage.value = next;
  };
  storage.onOutdated(() => show({ kind: 'outdated' }));
  windows.listen((message) => {
    if (message.type === 'erased') show({ kind: 'erased' });
  });
  watchStorage(document, storage, () => show({ kind: 'failed', error: { type: 'StorageLost' } }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && stage.value.kind === 'open')
      void reloadWhenExpired(parts);
  });
  let stopWatching = () => {};
  const open = async (answer: DateAnswer) => {
    sync.value?.stop();
    sync.value = null;
    stopWatching();
    // Before the books are opened: keys that change meanwhile leave them behind, too.
    const opened = ringsMark(await phone.shelf.loadKeys().catch(() => null));
    const next = await startPhone(phone, answer);
    show(next);
    if (next.kind !== 'open' && next.kind !== 'waiting') return;
    // Rings that were given or renewed, here or in another window, open other books.
    stopWatching = effect(() => {
      if (ringsMark(phone.shelf.keys.value) === opened) return;
      queueMicrotask(() => {
        stopWatching();
        void open('unasked');
      });
    });
    if (preferences.isDemo.value) return;
    const { connect } = await import('./connect.ts');
    if (stage.value === next) sync.value = await connect(parts, next.session, preferences);
  };
  return {
    ...preferences,
    stage,
    sync,
    gestures: createGestures(offers, () => preferences.texts.value),
    start: async (answer = 'unasked') => {
      await preferences.read();
      await open(answer);
      void askToPersist(navigator.storage); // some browsers ask a person first: never waited for
    },
    eraseThisPhone: async () => {
      await phone.shelf.eraseAll();
      await forgetBrowserTraces();
      // Not a reload: without a network the browser would show an error in place of the app.
      show({ kind: 'erased' });
    },
  };
}

/** What expired while the page was away must leave its memory too. */
async function reloadWhenExpired({ phone, relayClock }: Composition): Promise<void> {
  const done = await expire(phone, {
    confirmed: false,
    relayAgrees: relayClock.agreesWithin(DAY_MS),
  });
  if (done.ok && (done.value.expired.length > 0 || done.value.ask !== null)) location.reload();
}

/** Caches, local storage and the service worker go too; what fails is already empty or refused by the browser. */
async function forgetBrowserTraces(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  const names = await caches.keys().catch(() => []);
  await Promise.allSettled(names.map((name) => caches.delete(name)));
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  await Promise.allSettled(workers.map((worker) => worker.unregister()));
}

/** Which epoch of which rings a phone holds. */
function ringsMark(keys: KeyRecord | null): string {
  return Object.entries(keys?.rings ?? {})
    .map(([name, ring]) => `${name}@${epochTag(ring)}`)
    .sort()
    .join(' ');
}
