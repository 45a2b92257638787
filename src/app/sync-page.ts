import type { SyncPage } from '../sync/sync-loop.ts';

/** The page as the loop sees it. Two windows side by side are both shown: coming back to one counts too. */
export const browserPage: SyncPage = {
  isShown,
  onShown: (listener) => {
    const look = () => {
      if (isShown()) listener();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  },
  onOnline: (listener) => {
    window.addEventListener('online', listener);
    return () => window.removeEventListener('online', listener);
  },
};

function isShown(): boolean {
  return document.visibilityState === 'visible';
}
