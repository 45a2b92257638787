import type { CarryViews } from '../features/carry-views.ts';
import { workerReader } from '../features/parcels/code-reader.ts';
import { PickFile } from '../features/parcels/pick-file.tsx';
import { ScanFrames } from '../features/parcels/scan-frames.tsx';
import { ShareFile } from '../features/parcels/share-file.tsx';
import { ShowFrames } from '../features/parcels/show-frames.tsx';
import type { TrustedUrl } from './trusted-types.ts';

/** Codes, camera and files of one feature, for the others; to be made once for a screen. */
export function carryViews(scanWorkerUrl: TrustedUrl): CarryViews {
  const openReader = () => workerReader(scanWorkerUrl);
  return {
    Show: ShowFrames,
    Scan: ({ onBytes }) => <ScanFrames openReader={openReader} onBytes={onBytes} />,
    ShareFile,
    PickFile,
  };
}
