import { signal } from '@preact/signals';
import { addWeeks } from '../domain/calendar.ts';
import { weekBookName } from '../store/book-name.ts';
import { webLock } from '../store/lock.ts';
import type { Phone } from '../store/phone.ts';
import type { RelayFetch } from '../sync/relay-address.ts';
import type { Session } from './session.ts';

/** What a turn for the customers stands on. */
export interface CarrierParts {
  readonly phone: Phone;
  readonly session: Session;
  readonly pass: () => string | null;
  readonly fetch: RelayFetch;
}

/** Weeks from the one shown first whose customers may still write: a menu may go out a week ahead. */
const WEEKS = [0, 1];

/**
 * Gives what looks after the customers' menus and orders at the relay once the books were exchanged. One
 * turn at a time over all windows; nobody waits for it, and what fails is tried at the next.
 */
export function customersCarrier({ phone, session, pass, fetch }: CarrierParts): () => void {
  const told = new Map<string, string>();
  const nobody = signal(null);
  let isRunning = false;
  const turn = async () => {
    const { customerRelay } = await import('../sync/customer-relay.ts');
    const { takeRelayOrders } = await import('../features/inbox/take-relay-orders.ts');
    const { putMenu } = await import('../features/menu/put-menu.ts');
    const { group, deskBook } = session;
    const relay = customerRelay({ fetch });
    for (const ahead of WEEKS) {
      const week = addWeeks(session.currentWeek, ahead);
      // Asking for a week must not make one.
      if (!(await phone.shelf.has(weekBookName('week', week)))) continue;
      const opened = await session.openWeek(week);
      if (!opened.ok || !opened.value.contactsBook) continue;
      const deps = { phone, group, deskBook, me: nobody, week: opened.value };
      await takeRelayOrders({ ...deps, relay, relayPass: pass }, told);
      await putMenu({ ...deps, relay, relayPass: pass });
    }
  };
  return () => {
    if (isRunning || pass() === null) return;
    isRunning = true;
    webLock('customers', turn)
      .catch(() => undefined) // no network, no chunk, a full disk: at the next round
      .finally(() => {
        isRunning = false;
      });
  };
}
