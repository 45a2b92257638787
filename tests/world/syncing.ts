import { isoDate } from '../../src/domain/calendar.ts';
import { finishRenewals } from '../../src/sync/finish-renewals.ts';
import { syncBook } from '../../src/sync/sync-book.ts';
import { tolerate } from './checked-writing.ts';
import { noteMeeting } from './partitions.ts';
import { expectThat } from './violation.ts';
import type { WorldPhone } from './world-phone.ts';

/** Synchronises all books of a phone with the relay, as the loop of the app does; says how much moved. */
export async function syncPhone(phone: WorldPhone): Promise<number> {
  const { app, world } = phone;
  if (!app) return 0;
  let [moved, merged] = [0, 0];
  const names = [...(await phone.shelf.syncable())];
  names.sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
  for (const name of names) {
    const book = await phone.open(name);
    if (!book) continue;
    const parkedBefore = book.health.value.parked;
    const outcome = await syncBook(book, {
      relay: app.relay,
      pass: world.relay.pass,
      expires: isoDate('2027-01-20'),
      now: phone.clock.now(),
      pastDue: false,
      mayWalk: true,
      onArriving: () => undefined,
      pause: () => world.scheduler.gate(app, 'pause'),
    });
    const { end } = outcome;
    expectThat(
      end.type !== 'Refused' && end.type !== 'NeedsPass',
      'P14',
      `${phone.name} is refused with ${end.type} at ${name}`,
    );
    if (end.type === 'NotStored') tolerate(end.error);
    moved += outcome.merged + outcome.sent;
    merged += outcome.merged;
    world.counts.parked += outcome.parked;
    world.counts.unparked += Math.max(0, parkedBefore - book.health.value.parked);
  }
  if (merged > 0) noteMeeting(phone);
  const finished = await finishRenewals({ shelf: phone.shelf });
  if (!finished.ok) tolerate(finished.error);
  return moved;
}
