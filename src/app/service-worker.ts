import { signal, type ReadonlySignal } from '@preact/signals';
import { messageSW, Workbox } from 'workbox-window';
import type { Clock } from '../kernel/clock.ts';

const HOUR_MS = 3_600_000;

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
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
    return { updateReady, offlineReady, applyUpdate: () => undefined };
  }
  const workbox = new Workbox(deps.workerUrl);
  let changedElsewhere = false;
  let asked = false;

  const applyUpdate = (): void => {
    if (changedElsewhere) location.reload();
    asked = true;
    workbox.messageSkipWaiting();
  };
  workbox.addEventListener('waiting', async ({ sw, wasWaitingBeforeRegister }) => {
    const alone = wasWaitingBeforeRegister && sw && (await isOnlyWindow(sw));
    if (alone && (await deps.mayApplyAlone())) applyUpdate();
    else updateReady.value = true;
  });
  workbox.addEventListener('controlling', async ({ isUpdate, isExternal }) => {
    if (!isUpdate && !isExternal) return; // the first version ever takes over: nothing changes
    if (asked || (await deps.mayApplyAlone())) return location.reload();
    changedElsewhere = true;
    updateReady.value = true;
  });
  void navigator.serviceWorker.ready.then(() => (offlineReady.value = true)); // never rejects
  workbox.register().then(
    () => checkWhenShown(workbox, deps.clock),
    () => undefined, // refused by the browser (private window, full disk): the app works online
  );
  return { updateReady, offlineReady, applyUpdate };
}

/** The waiting worker sees every window of the app; a page sees only itself. */
async function isOnlyWindow(waiting: ServiceWorker): Promise<boolean> {
  const windows: unknown = await messageSW(waiting, { type: 'COUNT_WINDOWS' });
  return windows === 1;
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
