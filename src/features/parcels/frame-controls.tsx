import { ChevronLeft, ChevronRight, Pause, Play, Rabbit, Turtle } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { FrameTurn } from './use-frame-turn.ts';

export interface FrameControlsProps {
  readonly turn: FrameTurn;
  readonly count: number;
}

/** Pause, slower, faster; while nothing moves by itself, the next one. */
export function FrameControls({ turn, count }: FrameControlsProps) {
  const { t, direction } = useTexts();
  const { isPlaying } = turn;
  return (
    <>
      {!isPlaying && (
        <Button
          kind="main"
          wide
          icon={direction === 'rtl' ? ChevronLeft : ChevronRight}
          onPress={() => turn.show((turn.at + 1) % count)}
        >
          {t('parcels.next')}
        </Button>
      )}
      <div class="show-frames-buttons">
        <Button icon={isPlaying ? Pause : Play} onPress={() => turn.setPlaying(!isPlaying)}>
          {t(isPlaying ? 'parcels.pause' : 'parcels.play')}
        </Button>
        <Button
          icon={Turtle}
          onPress={turn.slower}
          reason={turn.isSlowest ? t('parcels.slowest') : undefined}
        >
          {t('parcels.slower')}
        </Button>
        <Button
          icon={Rabbit}
          onPress={turn.faster}
          reason={turn.isFastest ? t('parcels.fastest') : undefined}
        >
          {t('parcels.faster')}
        </Button>
      </div>
      <output class="show-frames-pace">{t('parcels.pace', { n: turn.pace })}</output>
    </>
  );
}
