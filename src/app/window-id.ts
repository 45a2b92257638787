import type { IdSource } from '../kernel/ids.ts';

const KEPT = 'window';

/**
 * A name for this window that outlives a reload and that no other living window has: a duplicated tab
 * copies the session's storage, so the name is also held by a lock.
 */
export async function claimWindowId(ids: IdSource, session: Storage): Promise<string> {
  const kept = session.getItem(KEPT);
  if (kept !== null && (await isFree(kept))) return kept;
  const fresh = ids.next();
  session.setItem(KEPT, fresh);
  await isFree(fresh);
  return fresh;
}

/** Takes the lock of a name, for as long as the window lives, if nobody has it. */
function isFree(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`carnet-window-${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined); // held until the window closes
    });
  });
}
