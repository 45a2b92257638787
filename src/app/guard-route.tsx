import { useMemo } from 'preact/hooks';
import { BackupScreen } from '../features/backup/backup-screen.tsx';
import { LockScreen } from '../features/lock/lock-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';
import type { AppState } from './app-state.ts';
import { carryViews } from './carry-views.tsx';
import type { Composition } from './compose.ts';

export interface GuardRouteProps {
  readonly screen: ScreenProps;
  readonly parts: Composition;
  readonly state: AppState;
  readonly place: 'lock' | 'backup';
}

/** The screens that guard what is on this phone, with what they need of this window. */
export function GuardRoute({ screen, parts, state, place }: GuardRouteProps) {
  const views = useMemo(() => carryViews(parts.scanWorkerUrl), [parts]);
  const { stretch } = parts.appLock;
  if (place === 'backup')
    return <BackupScreen {...screen} views={views} stretch={stretch} isDemo={state.isDemo.value} />;
  // Phones known by a fact or vouched for: one of them could invite this one again.
  const keys = screen.phone.shelf.keys.value;
  const others = Object.keys(keys?.trusted ?? {}).filter((id) => id !== keys?.device.id);
  return (
    <LockScreen {...screen} lock={parts.appLock} controls={state} hasOthers={others.length > 0} />
  );
}
