import type { ScreenProps } from '../features/screen-props.ts';
import { AvailabilityScreen } from '../features/turns/availability-screen.tsx';
import { CooksScreen } from '../features/turns/cooks-screen.tsx';
import { MyTurnsScreen } from '../features/turns/my-turns-screen.tsx';
import { ProposalScreen } from '../features/turns/proposal-screen.tsx';
import { TurnRulesScreen } from '../features/turns/turn-rules-screen.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { NotFound } from './not-found.tsx';

export interface TurnsRouteProps extends ScreenProps {
  /** What follows « cooks » in the address; nothing for this week's. */
  readonly place?: string;
}

/** The screens of the turns, fetched together: who opens one mostly opens the next. */
export function TurnsRoute({ place = '', ...screen }: TurnsRouteProps) {
  const { t } = useTexts();
  switch (place) {
    case '':
      return <CooksScreen {...screen} />;
    case 'availability':
      return <AvailabilityScreen {...screen} />;
    case 'rules':
      return <TurnRulesScreen {...screen} />;
    case 'proposal':
      return <ProposalScreen {...screen} />;
    case 'mine':
      return <MyTurnsScreen {...screen} />;
    default:
      return <NotFound week={screen.week.week} title={t('week.notFound')} />;
  }
}
