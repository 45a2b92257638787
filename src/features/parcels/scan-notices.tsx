import { RotateCcw } from 'lucide';
import type { TextKey } from '../../i18n/catalog.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CameraFault } from './camera.ts';
import type { CodeNote } from './code-collection.ts';

/** `broken`: the reader of codes itself does not start. */
export type ScanFault = CameraFault | 'broken';

const FAULTS = {
  none: 'parcels.cameraNone',
  refused: 'parcels.cameraRefused',
  busy: 'parcels.cameraBusy',
  unsupported: 'parcels.cameraUnsupported',
  ended: 'parcels.cameraEnded',
  broken: 'parcels.readerBroken',
} as const satisfies Readonly<Record<ScanFault, TextKey>>;

const NOTES = {
  foreign: 'parcels.foreign',
  damaged: 'parcels.damaged',
  spoiled: 'parcels.spoiled',
} as const satisfies Readonly<Record<Exclude<CodeNote, null>, TextKey>>;

export interface CameraTroubleProps {
  readonly fault: ScanFault;
  readonly onRetry: () => void;
}

/** Why the camera shows nothing, and what to do about it. */
export function CameraTrouble({ fault, onRetry }: CameraTroubleProps) {
  const { t } = useTexts();
  const retry = (
    <Button icon={RotateCcw} onPress={onRetry}>
      {t('parcels.retry')}
    </Button>
  );
  return (
    <Notice tone="problem" word={t('parcels.problem')} role="alert" action={retry}>
      {t(FAULTS[fault])}
    </Notice>
  );
}

/** What is odd about the code seen last. */
export function CodeNotice({ note }: { readonly note: Exclude<CodeNote, null> }) {
  const { t } = useTexts();
  return (
    <Notice tone="attention" word={t('parcels.attention')} role="alert">
      {t(NOTES[note])}
    </Notice>
  );
}

export interface ScanDoneProps {
  readonly count: number;
  readonly onMore: () => void;
}

/** Everything is read, and the camera is out. */
export function ScanDone({ count, onMore }: ScanDoneProps) {
  const { t } = useTexts();
  const more = <Button onPress={onMore}>{t('parcels.readMore')}</Button>;
  return (
    <Notice tone="good" word={t('parcels.readDone')} role="alert" action={more}>
      {t('parcels.readDoneText', { n: count })}
    </Notice>
  );
}
