import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import type { FrameControlsProps } from './frame-controls.tsx';

export interface StuckFramesProps extends FrameControlsProps {
  /** Null where larger squares would change nothing or be too many. */
  readonly coarse: { readonly on: boolean; readonly onChange: (on: boolean) => void } | null;
}

/** What else helps when the other phone does not get them all. */
export function StuckFrames({ turn, count, coarse }: StuckFramesProps) {
  const { t } = useTexts();
  const goTo = (number: number) => {
    turn.setPlaying(false);
    turn.show(number - 1);
  };
  // Another cut is another set: it begins at its first code.
  const cutAnew = () => {
    turn.show(0);
    coarse?.onChange(!coarse.on);
  };
  return (
    <Disclosure summary={t('parcels.stuck')}>
      <div class="show-frames">
        <p>{t('parcels.stuckHint')}</p>
        {count > 1 && (
          <Stepper
            label={t('parcels.goToCode')}
            value={turn.at + 1}
            min={1}
            max={count}
            lessLabel={t('parcels.codeBefore')}
            moreLabel={t('parcels.codeAfter')}
            onChange={goTo}
          />
        )}
        {coarse !== null && (
          <>
            <Button pressed={coarse.on} onPress={cutAnew}>
              {t('parcels.coarse')}
            </Button>
            <p>{t('parcels.coarseHint')}</p>
          </>
        )}
      </div>
    </Disclosure>
  );
}
