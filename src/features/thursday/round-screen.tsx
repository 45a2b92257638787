import { useState } from 'preact/hooks';
import { Truck } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import type { FrameViews } from '../frame-views.ts';
import { dayWord } from '../day-word.ts';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { RoundNotice } from './round-notice.tsx';
import { readRound, type Round } from '../round-stops.ts';
import { ReceiveSheet, ShowSheet } from './sheet-views.tsx';
import { StopCard } from './stop-card.tsx';
import { UnknownStop } from './unknown-stop.tsx';
import { useSheet } from './use-sheet.ts';

export interface RoundScreenProps extends ScreenProps {
  /** How a round goes from this screen to another phone's camera. */
  readonly frames: FrameViews;
}

/** What fills the screen: the stops, or one phone showing them to another. */
export type RoundView = 'stops' | 'show' | 'receive';

/** The delivery round of this evening, in the order somebody set by hand. */
export function RoundScreen(props: RoundScreenProps) {
  const { week, frames } = props;
  const texts = useTexts();
  const { t, day } = texts;
  const [view, setView] = useState<RoundView>('stops');
  const sheet = useSheet(props);
  const round = readRound(week, sheet);
  const back = () => setView('stops');
  return (
    <Page
      title={t('thursday.round')}
      meta={t('thursday.stopsOn', {
        n: round.stops.length + round.unknown.length,
        day: day(week.terms.value.servedOn),
      })}
      back={{ href: paths.thursday(week.week), word: dayWord(texts, week) }}
    >
      {view === 'show' && <ShowSheet week={week} round={round} frames={frames} onBack={back} />}
      {view === 'receive' && <ReceiveSheet screen={props} frames={frames} onBack={back} />}
      {view === 'stops' && (
        <>
          <RoundNotice screen={props} round={round} hasSheet={sheet !== null} onView={setView} />
          <Stops screen={props} round={round} />
        </>
      )}
    </Page>
  );
}

function Stops({ screen, round }: { readonly screen: ScreenProps; readonly round: Round }) {
  const { t } = useTexts();
  const ids = round.stops.map(({ of }) => of.order.id);
  if (ids.length + round.unknown.length === 0)
    return <EmptyState picture={Truck}>{t('thursday.noStop')}</EmptyState>;
  return (
    <ol class="order-cards">
      {round.stops.map((stop, at) => (
        <StopCard key={stop.of.order.id} {...screen} {...stop} at={at} round={ids} />
      ))}
      {round.unknown.map((stop, at) => (
        <UnknownStop key={stop.code} stop={stop} at={ids.length + at} />
      ))}
    </ol>
  );
}
