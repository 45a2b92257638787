import type { KeyRecord } from './key-record.ts';

/** How the app's lock stands in a window: `open` where it holds the lock's key. */
export type AppLockState = 'off' | 'open' | 'locked';

/** How the lock stands, as the keys of this window say. */
export function appLockState(keys: KeyRecord | null): AppLockState {
  if (!keys?.appLock) return 'off';
  return keys.isLocked ? 'locked' : 'open';
}
