import { useEffect, useState } from 'preact/hooks';
import { type CameraFault, cameraFault, stopCamera } from './camera.ts';

export type CameraState =
  | { readonly type: 'off' }
  | { readonly type: 'starting' }
  | { readonly type: 'live'; readonly stream: MediaStream }
  | { readonly type: 'failed'; readonly fault: CameraFault };

export interface UsedCamera {
  readonly camera: CameraState;
  readonly retry: () => void;
}

/**
 * A camera that is on while `wanted` and the page is seen, and off in any other case: on another
 * screen, behind another app, with the phone locked.
 */
export function useCamera(open: () => Promise<MediaStream>, wanted: boolean): UsedCamera {
  const [camera, setCamera] = useState<CameraState>({ type: 'off' });
  const [attempt, setAttempt] = useState(0);
  const isSeen = usePageSeen();
  const isOn = wanted && isSeen;
  useEffect(() => {
    if (!isOn) return setCamera({ type: 'off' });
    setCamera({ type: 'starting' });
    let held: MediaStream | null = null;
    let isLeft = false;
    const fail = (fault: CameraFault) => {
      if (!isLeft) setCamera({ type: 'failed', fault });
    };
    open().then(
      (stream) => {
        // The person may have left while the browser was still asking.
        if (isLeft) return stopCamera(stream);
        held = stream;
        for (const track of stream.getTracks()) {
          track.addEventListener('ended', () => fail('ended'), { once: true });
        }
        setCamera({ type: 'live', stream });
      },
      (reason: unknown) => fail(cameraFault(reason)),
    );
    return () => {
      isLeft = true;
      if (held) stopCamera(held);
    };
  }, [open, isOn, attempt]);
  return { camera, retry: () => setAttempt(attempt + 1) };
}

function usePageSeen(): boolean {
  const [isSeen, setSeen] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setSeen(document.visibilityState === 'visible');
    const leave = () => setSeen(false);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
      window.removeEventListener('pagehide', leave);
    };
  }, []);
  return isSeen;
}
