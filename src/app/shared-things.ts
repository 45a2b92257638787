import type { SharedThings } from '../features/inbox/shared-things.ts';

/** Where another app's shared things arrive: the service worker keeps them, the shell goes to the inbox. */
export const SHARED_PATH = '/shared';

/** How long to wait for the service worker, in milliseconds. */
const PATIENCE_MS = 2_000;

/** Takes what another app shared, once; null when nothing waits. */
export function takeShared(): Promise<SharedThings | null> {
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const done = (things: SharedThings | null) => {
      port1.close();
      resolve(things);
    };
    port1.onmessage = ({ data }: MessageEvent<SharedThings | null>) => done(data);
    setTimeout(() => done(null), PATIENCE_MS); // an older worker knows no such question
    worker.postMessage({ type: 'TAKE_SHARED' }, [port2]);
  });
}
