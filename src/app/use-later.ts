import { useEffect, useState } from 'preact/hooks';

/** A part of the app fetched once a screen is there: no start waits for it. Null until then. */
export function useLater<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    load().then(
      (part) => setLoaded(() => part),
      () => undefined, // not on this phone yet: the next start has it
    );
  }, [load]);
  return loaded;
}
