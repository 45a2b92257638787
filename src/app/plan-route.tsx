import type { ScreenProps } from '../features/screen-props.ts';
import { CapacityScreen } from '../features/plan/capacity-screen.tsx';
import { HygieneScreen } from '../features/plan/hygiene-screen.tsx';
import { PlanScreen } from '../features/plan/plan-screen.tsx';

const SCREENS = { plan: PlanScreen, capacity: CapacityScreen, hygiene: HygieneScreen };

export interface PlanRouteProps extends ScreenProps {
  readonly place: keyof typeof SCREENS;
}

/** The plan of the day and what belongs to it, fetched together. */
export function PlanRoute({ place, ...screen }: PlanRouteProps) {
  const Screen = SCREENS[place];
  return <Screen {...screen} />;
}
