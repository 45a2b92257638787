import type { Storage } from './storage.ts';

/** What the browser lets this phone keep, in bytes. */
export interface Room {
  readonly used: number;
  readonly available: number;
}

/**
 * Asks the browser not to evict what this phone keeps. Never to be awaited while starting: Firefox asks
 * the person, and answers when she does. Says whether it was granted; a browser that can't say refuses.
 */
export async function askToPersist(
  manager: Pick<StorageManager, 'persist' | 'persisted'> | undefined,
): Promise<boolean> {
  try {
    return manager !== undefined && ((await manager.persisted()) || (await manager.persist()));
  } catch {
    return false; // a private window, or a browser without the question
  }
}

/** How much is used and left, or null when the browser does not say. An estimate, padded on purpose. */
export async function estimateRoom(
  manager: Pick<StorageManager, 'estimate'> | undefined,
): Promise<Room | null> {
  try {
    const { usage, quota } = (await manager?.estimate()) ?? {};
    if (usage === undefined || quota === undefined) return null;
    return { used: usage, available: Math.max(0, quota - usage) };
  } catch {
    return null;
  }
}

/** The page as far as its coming back to the screen is concerned: `document`. */
export type ShownPage = Pick<
  Document,
  'visibilityState' | 'addEventListener' | 'removeEventListener'
>;

/**
 * Reads something each time the page is shown again: iOS drops the databases of an app that was away
 * for long. `onLost` is called when reopening did not help: the app says so and reloads. Gives back
 * what stops it.
 */
export function watchStorage(
  page: ShownPage,
  storage: Pick<Storage, 'testRead'>,
  onLost: () => void,
): () => void {
  const look = async () => {
    if (page.visibilityState !== 'visible') return;
    const read = await storage.testRead();
    if (!read.ok && read.error.type === 'StorageLost') onLost();
  };
  const listener = () => void look(); // testRead gives its errors back, it never rejects
  page.addEventListener('visibilitychange', listener);
  return () => page.removeEventListener('visibilitychange', listener);
}
