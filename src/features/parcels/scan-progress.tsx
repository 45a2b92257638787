import { RotateCcw } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { type FrameSet, missingNumbers } from '../../protocol/collected-frames.ts';
import { Button } from '../../ui/button.tsx';
import { LiveText } from '../../ui/live-text.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { numberSpans } from './number-spans.ts';

/** A voice that said each code would never stop: it says each quarter. */
const SPOKEN_PARTS = 4;

export interface ScanProgressProps {
  readonly set: FrameSet;
  readonly onStartAgain: () => void;
}

/** How many codes of a set are read, and which ones lack. */
export function ScanProgress({ set, onStartAgain }: ScanProgressProps) {
  const { t } = useTexts();
  const { total, payloads } = set;
  const quarter = Math.floor((payloads.size * SPOKEN_PARTS) / total);
  const heard = Math.ceil((quarter * total) / SPOKEN_PARTS);
  const missing = numberSpans(missingNumbers(set));
  return (
    <div class="scan-progress">
      <MeterBar
        label={t('parcels.readCount')}
        value={payloads.size}
        limit={total}
        text={`${payloads.size} / ${total}`}
        overWord=""
      />
      {missing !== '' && (
        <p>
          {t('parcels.missing')} <Ltr>{missing}</Ltr>
        </p>
      )}
      <LiveText text={quarter > 0 ? t('parcels.codeOf', { number: heard, total }) : ''} />
      <Button kind="quiet" icon={RotateCcw} onPress={onStartAgain}>
        {t('parcels.startAgain')}
      </Button>
    </div>
  );
}
