import { useMemo } from 'preact/hooks';
import type { FrameViews } from '../features/frame-views.ts';
import { workerReader } from '../features/parcels/code-reader.ts';
import { ScanFrames } from '../features/parcels/scan-frames.tsx';
import { ShowFrames } from '../features/parcels/show-frames.tsx';
import type { ScreenProps } from '../features/screen-props.ts';
import { RoundScreen } from '../features/thursday/round-screen.tsx';
import type { TrustedUrl } from './trusted-types.ts';

export interface RoundRouteProps extends ScreenProps {
  readonly scanWorkerUrl: TrustedUrl;
}

/** The delivery round with the codes and the camera of another feature. */
export function RoundRoute({ scanWorkerUrl, ...screen }: RoundRouteProps) {
  const frames = useMemo(() => framesOf(scanWorkerUrl), [scanWorkerUrl]);
  return <RoundScreen {...screen} frames={frames} />;
}

function framesOf(scanWorkerUrl: TrustedUrl): FrameViews {
  const openReader = () => workerReader(scanWorkerUrl);
  return {
    Show: ShowFrames,
    Scan: ({ onBytes }) => <ScanFrames openReader={openReader} onBytes={onBytes} />,
  };
}
