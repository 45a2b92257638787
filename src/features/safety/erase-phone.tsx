import { CircleStop, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LiveText } from '../../ui/live-text.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import type { Timer } from '../../ui/timer.ts';
import type { Gestures } from '../gestures.ts';
import { useCountdown } from './use-countdown.ts';

/** Deletes everything this phone keeps, for good. Needs no network. */
export interface Eraser {
  eraseThisPhone(): Promise<void>;
}

export interface ErasePhoneProps {
  readonly erase: Eraser;
  readonly gestures: Pick<Gestures, 'fail'>;
  readonly timer: Timer;
}

/** Long enough to take a thumb back, short enough for somebody in danger. */
const SECONDS = 5;

/** Two moves and five seconds: the first opens, the second counts down, anything else leaves. */
export function ErasePhone({ erase, gestures, timer }: ErasePhoneProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const eraseAll = async () => {
    setErasing(true);
    try {
      await erase.eraseThisPhone();
    } catch {
      setErasing(false);
      setOpen(false);
      gestures.fail({ type: 'EraseFailed' });
    }
  };
  const { left, start, stop } = useCountdown(timer, SECONDS, () => void eraseAll());
  const close = () => {
    if (isErasing) return;
    stop();
    setOpen(false);
  };
  return (
    <Section title={t('safety.eraseTitle')}>
      <p>{t('safety.eraseHint')}</p>
      <Button kind="danger" icon={Trash2} onPress={() => setOpen(true)}>
        {t('safety.erase')}
      </Button>
      <Dialog
        open={isOpen}
        title={t('safety.eraseAsk')}
        closeWord={t('words.cancel')}
        onClose={close}
        actions={<EraseButton left={left} isErasing={isErasing} start={start} stop={stop} />}
      >
        <p>{t('safety.eraseLoses')}</p>
        <p>
          <strong>{t('safety.eraseOnlyCopy')}</strong>
        </p>
        {left !== null && (
          <p class="erase-count" aria-hidden="true">
            <Ltr>{left}</Ltr>
          </p>
        )}
        <LiveText urgent text={isErasing ? t('safety.erasing') : spokenCount(left, t)} />
      </Dialog>
    </Section>
  );
}

interface EraseButtonProps {
  readonly left: number | null;
  readonly isErasing: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** One button in one place: whoever taps twice by mistake stops what the first tap began. */
function EraseButton({ left, isErasing, start, stop }: EraseButtonProps) {
  const { t } = useTexts();
  const counts = left !== null;
  return (
    <Button
      kind={counts ? 'main' : 'danger'}
      icon={counts ? CircleStop : Trash2}
      busyWord={isErasing ? t('safety.erasing') : undefined}
      onPress={counts ? stop : start}
    >
      {counts ? t('safety.eraseStop') : t('safety.eraseNow')}
    </Button>
  );
}

/** The whole sentence once, then the bare number: a second is too short for more. */
function spokenCount(left: number | null, t: ReturnType<typeof useTexts>['t']): string {
  if (left === null) return '';
  return left === SECONDS ? t('safety.eraseCounts', { n: left }) : String(left);
}
