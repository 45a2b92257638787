import type { BuiltFile } from '../../seal/file-hashes.ts';

/** What is needed of the browser: the worker that answers for this page, and its caches. */
export interface FileKeeper {
  readonly worker: Pick<ServiceWorkerContainer, 'getRegistration'> | undefined;
  readonly caches: Pick<CacheStorage, 'match'> | undefined;
}

/** A worker that just woke may miss the question. */
const LONGEST_ANSWER_MS = 5_000;

/**
 * The files of the app as they lie on this phone, byte for byte: those the service worker starts it from. null
 * while they are not all here, as on a first visit or in a private window.
 */
export async function runningFiles(keeper: FileKeeper): Promise<readonly BuiltFile[] | null> {
  const registration = await keeper.worker?.getRegistration();
  if (!registration?.active || !keeper.caches) return null;
  const list = await listOf(registration.active);
  if (list === null) return null;
  const files: BuiltFile[] = [];
  for (const [path, key] of list.keys) {
    const kept = await keeper.caches.match(key, { cacheName: list.cacheName });
    if (!kept) return null;
    files.push({ path: path.slice(1), bytes: new Uint8Array(await kept.arrayBuffer()) });
  }
  return files;
}

/** Where the worker keeps what: the path of each file → its key in that cache. */
interface FileList {
  readonly cacheName: string;
  readonly keys: readonly (readonly [path: string, key: string])[];
}

/** null when a worker of an older version does not answer. */
function listOf(worker: ServiceWorker): Promise<FileList | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const giveUp = setTimeout(() => resolve(null), LONGEST_ANSWER_MS);
    port1.addEventListener('message', ({ data }: MessageEvent<FileList>) => {
      clearTimeout(giveUp);
      resolve(data);
    });
    port1.start();
    worker.postMessage({ type: 'LIST_FILES' }, [port2]);
  });
}
