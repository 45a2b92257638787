import { computed, type ReadonlySignal } from '@preact/signals';
import { RELAY_ROW, relayTable } from '../store/books/device-facts.ts';
import { finishRenewals } from '../sync/finish-renewals.ts';
import { relayAt } from '../sync/relay-address.ts';
import { createRelayClient } from '../sync/relay-client.ts';
import { createSyncLoop, type SyncLoop } from '../sync/sync-loop.ts';
import type { SyncTimer } from '../sync/sync-pace.ts';
import { webLock } from '../store/lock.ts';
import { customersCarrier } from './carry-customers.ts';
import type { Composition } from './compose.ts';
import type { Preferences } from './preferences.ts';
import type { Session } from './session.ts';
import { browserPage } from './sync-page.ts';
import { syncTasks } from './sync-tasks.ts';

/** What the loop of one session gives the screens. */
export interface RunningSync extends SyncLoop {
  /** The creation pass as somebody typed it; null while nobody did. */
  readonly pass: ReadonlySignal<string | null>;
  /** Whether somebody told this phone to leave the relay alone. */
  readonly isStopped: ReadonlySignal<boolean>;
  /** Leaves the relay alone, also after the next start, or uses it again at once. */
  readonly setStopped: (stopped: boolean) => Promise<void>;
}

/** Starts carrying the books of a session to the relay and back; off until somebody typed the pass. */
export async function startSync(
  { phone, relayClock }: Pick<Composition, 'phone' | 'relayClock'>,
  session: Session,
  { isRelayOff, setRelayOff }: Pick<Preferences, 'isRelayOff' | 'setRelayOff'>,
): Promise<RunningSync> {
  const { shelf, clock, random } = phone;
  const pass = relayPassOf(session);
  const cursor = await session.group.book.log.cursor();
  // A log was made there, or this phone just joined and waits for what the others have.
  const isKnown = cursor.ok && cursor.value !== null;
  const waits = () => session.group.members.value.length === 0;
  const relayFetch = relayAt(relayOrigin(document), (...asked) => fetch(...asked));
  const relay = createRelayClient({ fetch: relayFetch, clock, relayClock });
  const loop = createSyncLoop({
    relay,
    relayClock,
    clock,
    random,
    timer: browserTimer,
    lock: webLock,
    page: browserPage,
    pause: () => new Promise((done) => setTimeout(done, 0)),
    relayPass: () => pass.value,
    isOn: () => !isRelayOff.value && (isKnown || pass.value !== null || waits()),
    tasks: () => {
      const events = [...session.group.oneOffs.value.keys()];
      return syncTasks(shelf, { currentWeek: session.currentWeek, events, now: clock.now() });
    },
  });
  const carryCustomers = customersCarrier({
    phone,
    session,
    pass: () => (isRelayOff.value ? null : pass.value),
    fetch: relayFetch,
  });
  const forget = [
    shelf.onWritten((book) => loop.wrote(book)),
    // What came late under a former key goes over once a round is done.
    loop.ends.subscribe(() => void finishRenewals({ shelf })),
    loop.ends.subscribe(() => carryCustomers()),
  ];
  return {
    status: loop.status,
    ends: loop.ends,
    pass,
    isStopped: isRelayOff,
    setStopped: async (stopped) => {
      await setRelayOff(stopped);
      await loop.now();
    },
    wrote: (book) => loop.wrote(book),
    now: () => loop.now(),
    resend: () => loop.resend(),
    stop: () => {
      forget.forEach((end) => end());
      loop.stop();
    },
  };
}

function relayPassOf({ group }: Session): ReadonlySignal<string | null> {
  return computed(() => group.book.rows(relayTable).value.get(RELAY_ROW)?.pass ?? null);
}

/** The build writes into the page where the relay is; nothing when it is at the app's own origin: `''`. */
function relayOrigin(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name=relay]')?.content ?? '';
}

const browserTimer: SyncTimer = {
  now: () => performance.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
