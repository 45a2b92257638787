import { signal, type ReadonlySignal } from '@preact/signals';
import { createGestures, type Gestures } from '../features/gestures.ts';
import { askToPersist, watchStorage } from '../store/persistence.ts';
import type { Phone } from '../store/phone.ts';
import type { Composition } from './compose.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { type DateAnswer, expire, type Stage, startPhone } from './start-phone.ts';

/** The state of one window, and what changes it as a whole. */
export interface AppState extends Preferences {
  readonly stage: ReadonlySignal<Stage>;
  readonly gestures: Gestures;
  /** Reads this phone; the answer is to « Is today …? ». */
  readonly start: (answer?: DateAnswer) => Promise<void>;
  readonly eraseThisPhone: () => Promise<void>;
}

/** Makes the state of a window; `start` reads this phone. */
export function createAppState({ phone, storage, windows, offers }: Composition): AppState {
  const stage = signal<Stage>({ kind: 'starting' });
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
      void reloadWhenExpired(phone);
  });
  return {
    ...preferences,
    stage,
    gestures: createGestures(offers, () => preferences.texts.value),
    start: async (answer = 'unasked') => {
      await preferences.read();
      show(await startPhone(phone, answer));
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
async function reloadWhenExpired(phone: Phone): Promise<void> {
  const done = await expire(phone, false);
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
