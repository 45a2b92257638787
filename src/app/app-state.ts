import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { createGestures, type Gestures } from '../features/gestures.ts';
import { estimateRoom, watchStorage } from '../store/persistence.ts';
import { epochTag } from '../protocol/batch.ts';
import { toStoreError } from '../store/store-error.ts';
import { appLockState } from '../store/app-lock-state.ts';
import type { KeyRecord } from '../store/key-record.ts';
import type { Composition } from './compose.ts';
import type { RunningSync } from './start-sync.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { mayReloadAlone } from './reload-alone.ts';
import type { HidingDeps } from './watch-hiding.ts';
import { expire, type ExpiryAnswers, type Stage, startPhone, UNASKED } from './start-phone.ts';

const DAY_MS = 86_400_000;
/** In bytes. */
const LITTLE_ROOM = 10_000_000;
/** What was typed a moment ago is on the disk by then, in milliseconds. */
const SETTLING_MS = 300;

/** The state of one window, and what changes it as a whole. */
export interface AppState extends Preferences {
  readonly stage: ReadonlySignal<Stage>;
  readonly gestures: Gestures;
  /** The browser leaves less than a year of weeks needs, as in some private windows. */
  readonly hasLittleRoom: ReadonlySignal<boolean>;
  /** Carries changes to the relay and back; null before the group is open, and in the demo. */
  readonly sync: ReadonlySignal<RunningSync | null>;
  /** Reads this phone; the answers are to what was asked before old weeks go. */
  readonly start: (answers?: ExpiryAnswers) => Promise<void>;
  readonly eraseThisPhone: () => Promise<void>;
  /** Closes the app's lock in this window, and empties its memory: by loading it anew, at this address. */
  readonly closeLock: (address?: string) => void;
}

/** What the state of a window stands on. */
type AppParts = Pick<Composition, 'phone' | 'storage' | 'windows' | 'offers' | 'relayClock'>;

/** Makes the state of a window; `start` reads this phone. */
export function createAppState(parts: AppParts): AppState {
  const { phone, storage, windows, offers } = parts;
  const preferences = createPreferences(phone.catalogue, navigator.languages);
  const { stage, sync, show, open, letGo } = createOpening(parts, preferences);
  const hasLittleRoom = signal(false);
  const end = () => {
    letGo();
    show({ kind: 'erased' });
  };
  storage.onOutdated(() => show({ kind: 'outdated' }));
  windows.listen((message) => {
    if (message.type === 'erased') end();
  });
  const closeLock = (address?: string) => {
    letGo();
    // Nothing of anybody is drawn any more; what was just typed reaches the disk before the page goes.
    show({ kind: 'starting' });
    setTimeout(() => (address ? location.replace(address) : location.reload()), SETTLING_MS);
  };
  closeWhenHidden(() => phone.shelf.keys.value, {
    page: document,
    waitMs: () => preferences.lockWait.value * 1000,
    close: closeLock,
  });
  watchStorage(document, storage, () => {
    if (mayReloadAlone(sessionStorage, phone.clock.now())) location.reload();
    else show({ kind: 'failed', error: { type: 'StorageLost' } });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && stage.value.kind === 'open')
      void reloadWhenExpired(parts);
  });
  return {
    ...preferences,
    stage,
    sync,
    hasLittleRoom,
    closeLock,
    gestures: createGestures(offers, () => preferences.texts.value),
    start: async (answers = UNASKED) => {
      const refused = await preferences.read().then(() => null, toStoreError);
      if (refused) return show({ kind: 'failed', error: refused });
      await open(answers);
      const room = await estimateRoom(navigator.storage);
      hasLittleRoom.value = room !== null && room.available < LITTLE_ROOM;
    },
    eraseThisPhone: async () => {
      // Keys that go look like keys that changed: nobody may open the books anew meanwhile.
      letGo();
      await phone.shelf.eraseAll();
      await forgetBrowserTraces();
      // Not a reload: without a network the browser would show an error in place of the app.
      end();
    },
  };
}

/** The stage of a window, what leads to it, and what lets go of it. */
function createOpening(parts: AppParts, preferences: Preferences) {
  const { shelf } = parts.phone;
  const stage = signal<Stage>({ kind: 'starting' });
  const sync = signal<RunningSync | null>(null);
  let turn = 0;
  let stopWatching = () => {};
  // Erased is for good: what was still being opened is not shown any more.
  const show = (next: Stage) => {
    if (stage.value.kind !== 'erased') stage.value = next;
  };
  const letGo = () => {
    turn += 1;
    sync.value?.stop();
    sync.value = null;
    stopWatching();
  };
  const open = async (answers: ExpiryAnswers) => {
    letGo();
    const mine = turn;
    // Before the books are opened: keys that change meanwhile leave them behind, too.
    const opened = ringsMark(await shelf.loadKeys().catch(() => null));
    const next = await startPhone(parts.phone, answers);
    // Somebody let go of it, or began anew, while it was being opened.
    if (mine !== turn) return;
    show(next);
    if (stage.value !== next || !hasKeys(next)) return;
    // Rings that were given or renewed, here or in another window, open other books.
    stopWatching = effect(() => {
      if (ringsMark(shelf.keys.value) === opened) return;
      queueMicrotask(() => {
        stopWatching();
        void open(UNASKED);
      });
    });
    if (preferences.isDemo.value || next.kind === 'locked') return;
    const { connect } = await import('./connect.ts');
    if (mine !== turn) return;
    const running = await connect(parts, next.session, preferences);
    if (mine === turn) sync.value = running;
    else running.stop();
  };
  return { stage, sync, show, open, letGo };
}

/** What expired while the page was away must leave its memory too. */
async function reloadWhenExpired({ phone, relayClock }: AppParts): Promise<void> {
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

/** Whether this stage ends when the keys change. */
function hasKeys(stage: Stage): stage is Extract<Stage, { kind: 'open' | 'waiting' | 'locked' }> {
  return stage.kind === 'open' || stage.kind === 'waiting' || stage.kind === 'locked';
}

/** Watches from the moment this window first holds a lock open: not part of every start. */
function closeWhenHidden(keys: () => KeyRecord | null, deps: Omit<HidingDeps, 'isOpen'>): void {
  const isOpen = () => appLockState(keys()) === 'open';
  const stop = effect(() => {
    if (!isOpen()) return;
    queueMicrotask(() => stop());
    void import('./watch-hiding.ts').then(({ watchHiding }) => watchHiding({ ...deps, isOpen }));
  });
}

/** Which epoch of which rings a phone holds, whether its lock holds some, and what was erased. */
function ringsMark(keys: KeyRecord | null): string {
  const lock = keys?.isLocked ? ' locked' : '';
  const rings = Object.entries(keys?.rings ?? {})
    .map(([name, ring]) => `${name}@${epochTag(ring)}`)
    .sort()
    .join(' ');
  // What a person erased here leaves the memory of every window.
  return rings + lock + Object.values(keys?.erased ?? {}).join();
}
