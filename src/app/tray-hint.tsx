import { useEffect, useState } from 'preact/hooks';
import type { TrayNotice } from '../features/tray/tray-notice.tsx';
import type { TrayScope } from '../features/tray/tray-scope.ts';

/** Whether phones disagree, on every screen. Fetched once a screen is there: no start waits for it. */
export function TrayHint(scope: TrayScope) {
  const [loaded, setLoaded] = useState<{ readonly Notice: typeof TrayNotice } | null>(null);
  useEffect(() => {
    void import('../features/tray/tray-notice.tsx').then(
      (module) => setLoaded({ Notice: module.TrayNotice }),
      () => undefined, // not on this phone yet: the next start shows it
    );
  }, []);
  return loaded && <loaded.Notice {...scope} />;
}
