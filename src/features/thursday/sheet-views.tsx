import { useMemo } from 'preact/hooks';
import { ArrowLeft, ArrowRight } from 'lucide';
import { roundSheetToText } from '../../formats/round-sheet.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { type Bytes, utf8 } from '../../kernel/bytes.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { Button } from '../../ui/button.tsx';
import type { FrameViews } from '../frame-views.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { keepSheet } from './keep-sheet.ts';
import { type Round, sheetStops } from '../round-stops.ts';
import { isoWeekOf } from '../../domain/week-name.ts';

export interface ShowSheetProps {
  readonly week: OpenWeek;
  readonly round: Round;
  readonly frames: FrameViews;
  readonly onBack: () => void;
}

/** The stops still to make, on the screen for the camera of whoever delivers. */
export function ShowSheet({ week, round, frames, onBack }: ShowSheetProps) {
  const { t } = useTexts();
  const text = roundSheetToText({ week: isoWeekOf(week.week), stops: sheetStops(round.stops) });
  // The same bytes as long as they say the same: the codes do not begin anew at each redraw.
  const bytes = useMemo(() => utf8(text), [text]);
  return (
    <>
      <p>{t('rings.sheetFor')}</p>
      <frames.Show bytes={bytes} />
      <BackButton onPress={onBack} />
    </>
  );
}

export interface ReceiveSheetProps {
  readonly screen: ScreenProps;
  readonly frames: FrameViews;
  readonly onBack: () => void;
}

/** The camera, until the round is here. */
export function ReceiveSheet({ screen, frames, onBack }: ReceiveSheetProps) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const keep = async (bytes: Bytes) => {
    const work = () => keepSheet(screen, bytes);
    if (await screen.gestures.run(work, t('rings.sheetReceived'))) onBack();
  };
  return (
    <>
      <p>{t('rings.receiveFrom')}</p>
      <frames.Scan onBytes={(bytes) => once('keep', () => keep(bytes))} />
      <BackButton onPress={onBack} />
    </>
  );
}

function BackButton({ onPress }: { readonly onPress: () => void }) {
  const { t, direction } = useTexts();
  return (
    <Button kind="quiet" icon={direction === 'rtl' ? ArrowRight : ArrowLeft} onPress={onPress}>
      {t('rings.sheetBack')}
    </Button>
  );
}
