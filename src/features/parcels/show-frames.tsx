import { useMemo, useState } from 'preact/hooks';
import { qrMatrix } from '../../formats/qr.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Bytes } from '../../kernel/bytes.ts';
import { cutIntoFrames } from '../../protocol/frames.ts';
import { Notice } from '../../ui/notice.tsx';
import { browserTimer, type Timer } from '../../ui/timer.ts';
import { CodePicture } from '../code-picture.tsx';
import { FrameControls } from './frame-controls.tsx';
import { StuckFrames } from './stuck-frames.tsx';
import { useFrameTurn } from './use-frame-turn.ts';
import { useWakeLock } from './use-wake-lock.ts';
import './show-frames.css';

/** Payload bytes of the larger squares: QR version 7, 53 modules with the quiet zone instead of 73. */
const COARSE_BYTES = 138;
const PAGE_TIMER = browserTimer();

export interface ShowFramesProps {
  /** At most 69 kB; more is told in words, and needs a file. */
  readonly bytes: Bytes;
  readonly timer?: Timer;
}

/** Bytes as QR codes that follow each other, for the camera of another phone. */
export function ShowFrames({ bytes, timer = PAGE_TIMER }: ShowFramesProps) {
  const { t } = useTexts();
  const [isCoarse, setCoarse] = useState(false);
  const fine = useMemo(() => cutIntoFrames(bytes), [bytes]);
  const coarse = useMemo(() => cutIntoFrames(bytes, COARSE_BYTES), [bytes]);
  const frames = isCoarse && coarse.ok ? coarse : fine;
  if (!frames.ok) {
    return (
      <Notice tone="problem" word={t('parcels.problem')}>
        {t('parcels.tooLarge')}
      </Notice>
    );
  }
  const canBeCoarse = coarse.ok && bytes.length > COARSE_BYTES;
  return (
    <Frames
      texts={frames.value}
      timer={timer}
      coarse={canBeCoarse ? { on: isCoarse, onChange: setCoarse } : null}
    />
  );
}

interface FramesProps {
  readonly texts: readonly string[];
  readonly timer: Timer;
  readonly coarse: { readonly on: boolean; readonly onChange: (on: boolean) => void } | null;
}

function Frames({ texts, timer, coarse }: FramesProps) {
  const { t } = useTexts();
  const turn = useFrameTurn(texts.length, timer);
  const text = texts[turn.at] ?? '';
  const matrix = useMemo(() => qrMatrix(text), [text]);
  useWakeLock(true);
  const label = t('parcels.codeOf', { number: turn.at + 1, total: texts.length });
  return (
    <div class="show-frames">
      {matrix.ok && <CodePicture matrix={matrix.value} label={label} />}
      <p class="show-frames-count" aria-hidden="true">
        {label}
      </p>
      {texts.length > 1 && <FrameControls turn={turn} count={texts.length} />}
      <StuckFrames turn={turn} count={texts.length} coarse={coarse} />
    </div>
  );
}
