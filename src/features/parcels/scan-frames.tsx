import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { browserTimer, type Timer } from '../../ui/timer.ts';
import { openBackCamera } from './camera.ts';
import { CameraView } from './camera-view.tsx';
import { codeCollection, type CodeTakers } from './code-collection.ts';
import type { CodeReader } from './code-reader.ts';
import { PhotoCodes } from './photo-codes.tsx';
import { CameraTrouble, CodeNotice, ScanDone, type ScanFault } from './scan-notices.tsx';
import { ScanProgress } from './scan-progress.tsx';
import { type CameraState, useCamera } from './use-camera.ts';
import { useReader } from './use-reader.ts';
import { useWakeLock } from './use-wake-lock.ts';
import './scan-frames.css';

const PAGE_TIMER = browserTimer();

export interface ScanFramesProps extends CodeTakers {
  /** Starts what reads codes off pictures; the same function each time. Closed when this leaves. */
  readonly openReader: () => CodeReader;
  /** By default the camera at the back of the phone; the same function each time. */
  readonly openCamera?: () => Promise<MediaStream>;
  readonly timer?: Timer;
}

/**
 * Reads codes off another phone, by the camera or by photos. The camera goes out as soon as
 * something is complete, and whenever this is not on the screen.
 */
export function ScanFrames(props: ScanFramesProps) {
  const { openReader, openCamera = openBackCamera, timer = PAGE_TIMER } = props;
  const [codes] = useState(codeCollection);
  const [isBroken, setBroken] = useState(false);
  const isWanted = codes.done.value === null && !isBroken;
  const { camera, retry } = useCamera(openCamera, isWanted);
  const reader = useReader(openReader, isWanted);
  useWakeLock(camera.type === 'live');
  if (codes.done.value !== null) {
    return <ScanDone count={codes.done.value} onMore={codes.startAgain} />;
  }
  const tryAgain = () => {
    setBroken(false);
    retry();
  };
  const reading: ReadingProps = {
    reader,
    timer,
    onText: (text) => codes.take(text, props),
    onBroken: () => setBroken(true),
  };
  const fault = isBroken ? 'broken' : faultOf(camera);
  const [set] = codes.collected.value;
  return (
    <div class="scan-frames">
      {fault === null && <LiveCodes {...reading} camera={camera} />}
      {fault !== null && <CameraTrouble fault={fault} onRetry={tryAgain} />}
      {codes.note.value !== null && <CodeNotice note={codes.note.value} />}
      {set && <ScanProgress set={set} onStartAgain={codes.startAgain} />}
      <ByPhotos {...reading} isOpen={fault !== null} />
    </div>
  );
}

interface ReadingProps {
  readonly reader: CodeReader | null;
  readonly timer: Timer;
  readonly onText: (text: string) => void;
  readonly onBroken: () => void;
}

function LiveCodes({ camera, reader, ...rest }: ReadingProps & { readonly camera: CameraState }) {
  const { t } = useTexts();
  const isLive = camera.type === 'live' && reader !== null;
  return (
    <>
      <output>{t(isLive ? 'parcels.looking' : 'parcels.cameraStarting')}</output>
      {isLive && <CameraView stream={camera.stream} reader={reader} {...rest} />}
    </>
  );
}

function ByPhotos({ reader, isOpen, ...rest }: ReadingProps & { readonly isOpen: boolean }) {
  const { t } = useTexts();
  if (reader === null) return null;
  return (
    <Disclosure summary={t('parcels.byPhotos')} open={isOpen}>
      <PhotoCodes reader={reader} onText={rest.onText} onBroken={rest.onBroken} />
    </Disclosure>
  );
}

function faultOf(camera: CameraState): ScanFault | null {
  return camera.type === 'failed' ? camera.fault : null;
}
