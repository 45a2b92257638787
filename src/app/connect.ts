import { announceDevice } from '../sync/announce-device.ts';
import type { Composition } from './compose.ts';
import type { Preferences } from './preferences.ts';
import type { Session } from './session.ts';
import { type RunningSync, startSync } from './start-sync.ts';

/** Makes the phone one of several: lists it in the rings it holds, and starts to exchange with the relay. */
export async function connect(
  parts: Pick<Composition, 'phone' | 'relayClock'>,
  session: Session,
  preferences: Pick<Preferences, 'me' | 'isRelayOff' | 'setRelayOff'>,
): Promise<RunningSync> {
  const own = session.group.members.value.find(({ id }) => id === preferences.me.value);
  const { shelf } = parts.phone;
  // A phone that joined was listed by its inviter. What fails is tried at the next start.
  if (!shelf.keys.value?.trusted) await announceDevice(shelf, own?.nickname ?? '');
  return startSync(parts, session, preferences);
}
