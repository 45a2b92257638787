import { useMemo } from 'preact/hooks';
import { BackupScreen } from '../features/backup/backup-screen.tsx';
import { LockScreen } from '../features/lock/lock-screen.tsx';
import type { ScreenProps } from '../features/screen-props.ts';
import { devicesOfRing } from '../sync/ring-devices.ts';
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
  return (
    <LockScreen
      {...screen}
      lock={parts.appLock}
      controls={state}
      hasOthers={hasOtherPhones(screen)}
    />
  );
}

/** Whether the group has another phone: one that could invite this one again. Reads signals. */
function hasOtherPhones({ phone, group }: ScreenProps): boolean {
  const keys = phone.shelf.keys.value;
  if (!keys) return false;
  const phones = devicesOfRing(group.book, keys, 'kitchen');
  return phones.some(({ id, isRemoved }) => id !== keys.device.id && !isRemoved);
}
