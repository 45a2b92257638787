import { CeilingsScreen } from '../features/sharing/ceilings-screen.tsx';
import { ModulesScreen } from '../features/sharing/modules-screen.tsx';
import { PrioritiesScreen } from '../features/sharing/priorities-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';

const SCREENS = { modules: ModulesScreen, priorities: PrioritiesScreen, ceilings: CeilingsScreen };

export interface ModulesRouteProps extends ScreenProps {
  readonly place: keyof typeof SCREENS;
}

/** What a circle may turn on beside the sharing. */
export function ModulesRoute({ place, ...screen }: ModulesRouteProps) {
  const Screen = SCREENS[place];
  return <Screen {...screen} />;
}
