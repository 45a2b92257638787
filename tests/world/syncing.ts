import { syncTasks } from '../../src/app/sync-tasks.ts';
import type { BookName } from '../../src/store/book-name.ts';
import { finishRenewals } from '../../src/sync/finish-renewals.ts';
import { syncBook } from '../../src/sync/sync-book.ts';
import type { SyncTask } from '../../src/sync/sync-rounds.ts';
import { tolerate } from './checked-writing.ts';
import { knownEvents } from './events.ts';
import { noteMeeting } from './partitions.ts';
import { expectThat } from './violation.ts';
import { WEEK } from './world-week.ts';
import type { WorldPhone } from './world-phone.ts';

type Task = Pick<SyncTask, 'name' | 'expires' | 'pastDue'>;

/** The books that travel: as the app finds them where books end, else those that are there. */
async function tasksOf(phone: WorldPhone): Promise<readonly Task[]> {
  const { world, shelf, clock } = phone;
  const events = world.hasEvents ? await knownEvents(phone) : [];
  if (world.weeksEnd) return syncTasks(shelf, { currentWeek: WEEK, events, now: clock.now() });
  for (const event of events) await shelf.prepareWeek(event);
  const unseen = events.length > 0 ? phone.bookNames : [];
  const names = [...new Set<string>([...(await shelf.syncable()), ...unseen])];
  names.sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
  return names.map((name) => ({ name, expires: '2027-01-20', pastDue: false }));
}

/** Synchronises all books of a phone with the relay, as the loop of the app does; says how much moved. */
export async function syncPhone(phone: WorldPhone): Promise<number> {
  const { app, world } = phone;
  if (!app) return 0;
  let [moved, merged] = [0, 0];
  for (const { name, expires, pastDue } of await tasksOf(phone)) {
    // The catalogue names books only.
    const book = await phone.open(name as BookName);
    if (!book) continue;
    const parkedBefore = book.health.value.parked;
    const outcome = await syncBook(book, {
      relay: app.relay,
      pass: world.relay.pass,
      now: phone.clock.now(),
      expires,
      pastDue,
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
  phone.cutShort = false;
  if (merged > 0) noteMeeting(phone);
  const finished = await finishRenewals({ shelf: phone.shelf });
  if (!finished.ok) tolerate(finished.error);
  return moved;
}
