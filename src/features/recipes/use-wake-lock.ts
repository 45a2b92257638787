import { useEffect, useState } from 'preact/hooks';

/** Keeps the screen on while a person cooks, where the phone can; true while it does. */
export function useWakeLock(): boolean {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => {
    // Older browsers have none, whatever the types say.
    const wakeLock = navigator.wakeLock as WakeLock | undefined;
    let held: WakeLockSentinel | null = null;
    let isLeft = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return;
      // A phone that saves its battery refuses: then its screen goes dark as ever.
      const lock = (await wakeLock?.request('screen').catch(() => null)) ?? null;
      if (isLeft)
        void lock?.release().catch(() => undefined); // nothing is left to hold
      else {
        held = lock;
        lock?.addEventListener('release', () => setAwake(false));
        setAwake(lock !== null);
      }
    };
    const again = () => void ask(); // it never fails
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', again);
      void held?.release().catch(() => undefined); // nothing is left to hold
    };
  }, []);
  return isAwake;
}
