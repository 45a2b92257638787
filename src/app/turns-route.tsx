import type { ScreenProps } from '../features/screen-props.ts';
import { AvailabilityScreen } from '../features/turns/availability-screen.tsx';
import { CooksScreen } from '../features/turns/cooks-screen.tsx';
import { KitchenSlotsScreen } from '../features/turns/kitchen-slots-screen.tsx';
import { MyTurnsScreen } from '../features/turns/my-turns-screen.tsx';
import { ProposalScreen } from '../features/turns/proposal-screen.tsx';
import { TurnRulesScreen } from '../features/turns/turn-rules-screen.tsx';

const SCREENS = {
  cooks: CooksScreen,
  availability: AvailabilityScreen,
  rules: TurnRulesScreen,
  proposal: ProposalScreen,
  mine: MyTurnsScreen,
  slots: KitchenSlotsScreen,
};

export interface TurnsRouteProps extends ScreenProps {
  readonly place: keyof typeof SCREENS;
}

/** The screens of the turns, fetched together: who opens one mostly opens the next. */
export function TurnsRoute({ place, ...screen }: TurnsRouteProps) {
  const Screen = SCREENS[place];
  return <Screen {...screen} />;
}
