import { EventScreen } from '../features/events/event-screen.tsx';
import { EventsScreen } from '../features/events/events-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';

const SCREENS = { all: EventsScreen, one: EventScreen };

export interface EventsRouteProps extends ScreenProps {
  readonly place: keyof typeof SCREENS;
}

/** The events of the group and what each says of itself, fetched together. */
export function EventsRoute({ place, ...screen }: EventsRouteProps) {
  const Screen = SCREENS[place];
  return <Screen {...screen} />;
}
