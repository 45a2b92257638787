import { AgendaScreen } from '../features/decisions/agenda-screen.tsx';
import { DecisionsScreen } from '../features/decisions/decisions-screen.tsx';
import { ProposalsScreen } from '../features/decisions/proposals-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';

const SCREENS = { decisions: DecisionsScreen, proposals: ProposalsScreen, agenda: AgendaScreen };

export interface DecisionsRouteProps extends ScreenProps {
  readonly place: keyof typeof SCREENS;
}

/** What the group decided, is deciding, and wants to speak of, fetched together. */
export function DecisionsRoute({ place, ...screen }: DecisionsRouteProps) {
  const Screen = SCREENS[place];
  return <Screen {...screen} />;
}
