import { LockScreen } from '../features/lock/lock-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';
import type { AppState } from './app-state.ts';
import type { Composition } from './compose.ts';

export interface LockRouteProps extends ScreenProps {
  readonly parts: Composition;
  readonly state: AppState;
}

/** The screen of the app's lock, with what it needs of this window. */
export function LockRoute({ parts, state, ...screen }: LockRouteProps) {
  // Phones known by a fact or vouched for: one of them could invite this one again.
  const keys = screen.phone.shelf.keys.value;
  const others = Object.keys(keys?.trusted ?? {}).filter((id) => id !== keys?.device.id);
  return (
    <LockScreen {...screen} lock={parts.appLock} controls={state} hasOthers={others.length > 0} />
  );
}
