import { useEffect } from 'preact/hooks';

/** Keeps the screen lit while `wanted`, where the browser can. A hidden page loses it, then asks again. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return undefined;
    let held: Promise<WakeLockSentinel | null> = Promise.resolve(null);
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      held = navigator.wakeLock.request('screen').catch(() => null); // battery saver: dim it is
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      void held.then((lock) => lock?.release()); // a lock once given can always be given back
    };
  }, [wanted]);
}
