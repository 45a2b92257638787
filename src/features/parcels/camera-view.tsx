import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Timer } from '../../ui/timer.ts';
import type { CodeReader } from './code-reader.ts';
import { watchCodes } from './watch-codes.ts';

export interface CameraViewProps {
  readonly stream: MediaStream;
  readonly reader: CodeReader;
  readonly timer: Timer;
  readonly onText: (text: string) => void;
  /** The reader does not work at all. */
  readonly onBroken: () => void;
}

/** What the camera sees, looked through for codes as long as it is shown. */
export function CameraView({ stream, reader, timer, onText, onBroken }: CameraViewProps) {
  const { t } = useTexts();
  const videoRef = useRef<HTMLVideoElement>(null);
  const latestRef = useRef({ onText, onBroken });
  useLayoutEffect(() => {
    latestRef.current = { onText, onBroken };
  });
  useEffect(() => {
    const video = videoRef.current;
    if (video === null) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    video.srcObject = stream;
    void video.play().catch(() => undefined); // cut short by leaving
    const tell = (text: string) => latestRef.current.onText(text);
    watchCodes({ video, reader, timer, signal, onText: tell }).catch(() => {
      if (!signal.aborted) latestRef.current.onBroken();
    });
    return () => {
      leaving.abort();
      video.srcObject = null;
    };
  }, [stream, reader, timer]);
  return (
    <video
      ref={videoRef}
      class="scan-view"
      aria-label={t('parcels.cameraPicture')}
      muted
      playsInline
    />
  );
}
