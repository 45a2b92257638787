import { signal } from '@preact/signals';
import { type Clock, toInstant } from '../kernel/clock.ts';
import { phraseStretcher, pictureReader, type PictureReader } from '../seal/picture-reader.ts';
import { randomIds, systemRandom } from '../seal/random.ts';
import { dexieStorage } from '../store/dexie-storage.ts';
import type { AppLockDeps } from '../store/app-lock.ts';
import { lockableKeys } from '../store/lockable-keys.ts';
import { webLock } from '../store/lock.ts';
import type { Phone } from '../store/phone.ts';
import { Shelf } from '../store/shelf.ts';
import type { Storage } from '../store/storage.ts';
import { browserWindows, type Windows } from '../store/windows.ts';
import { createRelayClock, type RelayClock } from '../sync/relay-clock.ts';
import { browserTimer } from '../ui/timer.ts';
import { createUndoOffers, type UndoOffers } from '../ui/undo-offer.ts';
import { type Updates, watchForUpdates } from './service-worker.ts';
import { claimWindowId } from './window-id.ts';
import { browserTrustedTypes, type TrustedUrl, trustScripts } from './trusted-types.ts';

/** How often what depends on the hour looks again, in milliseconds. */
const TICK_MS = 30_000;
const HOUR_MS = 3_600_000;

/** Everything the app is made of; this file is the only place that makes it. */
export interface Composition {
  readonly phone: Phone;
  readonly storage: Storage;
  readonly windows: Windows;
  readonly offers: UndoOffers;
  readonly updates: Updates;
  /** What the relay's time says of this phone's clock. */
  readonly relayClock: RelayClock;
  /** The worker that reads QR codes, as `new Worker` takes it. */
  readonly scanWorkerUrl: TrustedUrl;
  /** The worker that reads messages. */
  readonly intakeWorkerUrl: TrustedUrl;
  /** The six pictures of what two phones told each other. */
  readonly readPictures: PictureReader;
  /** What turns the app's lock on and off, and opens it. */
  readonly appLock: AppLockDeps;
}

/** Makes the parts of the running app, once per window. */
export async function compose(): Promise<Composition> {
  const clock: Clock = { now: () => toInstant(Date.now()) };
  const ids = randomIds(systemRandom);
  const random = systemRandom;
  const disk = dexieStorage(ids, webLock, document);
  const keys = lockableKeys(disk.keys, random);
  const storage = { ...disk, keys };
  const windows = browserWindows();
  const appVersion = versionOf(document);
  const relayClock = createRelayClock(clock);
  const clockTrusted = () => relayClock.agreesWithin(HOUR_MS);
  const stands = { storage, windows, lock: webLock, clock, ids, random, appVersion };
  const shelf = new Shelf({ ...stands, clockTrusted });
  const windowId = await claimWindowId(ids, sessionStorage);
  const isInUse = watchHands(document);
  const trusted = trustScripts(
    ['/sw.js', '/scan-worker.js', '/picture-worker.js', '/intake-worker.js'],
    browserTrustedTypes(),
  );
  const pictureWorker = () => new Worker(trusted('/picture-worker.js'), { type: 'module' });
  return {
    phone: {
      windowId,
      clock,
      ids,
      random,
      shelf,
      catalogue: storage.catalogue,
      now: ticking(clock),
    },
    storage,
    windows,
    relayClock,
    offers: createUndoOffers(browserTimer()),
    updates: watchForUpdates({
      workerUrl: trusted('/sw.js'),
      clock,
      mayApplyAlone: () => Promise.resolve(!isInUse()),
    }),
    scanWorkerUrl: trusted('/scan-worker.js'),
    intakeWorkerUrl: trusted('/intake-worker.js'),
    readPictures: pictureReader(pictureWorker),
    appLock: { shelf, keys, random, stretch: phraseStretcher(pictureWorker) },
  };
}

function ticking(clock: Clock) {
  const now = signal(clock.now());
  const tick = () => {
    if (document.visibilityState === 'visible') now.value = clock.now();
  };
  setInterval(tick, TICK_MS);
  document.addEventListener('visibilitychange', tick);
  return now;
}

/**
 * Where somebody may be typing, nothing reloads unasked, though drafts are kept. A page nobody touched
 * yet is not in use, whatever fields it shows.
 */
function watchHands(page: Document): () => boolean {
  let touched = false;
  const note = () => {
    touched = true;
  };
  for (const type of ['pointerdown', 'keydown', 'input'])
    page.addEventListener(type, note, { capture: true, once: true, passive: true });
  return () => touched && page.querySelector('#app input, #app textarea, #app select') !== null;
}

/** The build writes its version into the page; the development server has none. */
function versionOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? 'dev';
}
