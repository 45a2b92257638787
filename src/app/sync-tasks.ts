import { addDays, addWeeks, dateInWeek, dateOf, ZONE } from '../domain/calendar.ts';
import type { IsoWeek } from '../domain/calendar.ts';
import type { Instant } from '../kernel/clock.ts';
import { type BookName, parseWeekBookName, splitBookName } from '../store/book-name.ts';
import type { CatalogueEntry } from '../store/storage.ts';
import type { Shelf } from '../store/shelf.ts';
import type { SyncTask } from '../sync/sync-rounds.ts';

/** How long a relay keeps a log nobody writes in, in days: it goes no further than this. */
const RELAY_KEEPS_DAYS = 60;

/**
 * The books of this phone in the order they matter: root books say who may write in the others, this
 * week's come next, then the rest.
 */
export async function syncTasks(
  shelf: Shelf,
  currentWeek: IsoWeek,
  now: Instant,
): Promise<readonly SyncTask[]> {
  const names = new Set<string>(await shelf.syncable());
  const entries = (await shelf.entries()).filter(({ name }) => names.has(name));
  const tasks = entries.map((entry) => taskOf(shelf, entry, { currentWeek, now }));
  return tasks.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function taskOf(
  shelf: Shelf,
  { name, due }: CatalogueEntry,
  { currentWeek, now }: { currentWeek: IsoWeek; now: Instant },
): SyncTask {
  const { base } = splitBookName(name);
  const week = parseWeekBookName(base)?.week;
  const near = [addWeeks(currentWeek, -1), currentWeek, addWeeks(currentWeek, 1)];
  return {
    name,
    often: week === undefined || near.includes(week),
    expires: expiresOn(now, { due, week: week ?? null }),
    pastDue: due !== null && now > due,
    // The catalogue names books only.
    open: () => shelf.open(name as BookName),
  };
}

/** The book's own day where it has one; the relay cuts it to what it keeps at most. */
function expiresOn(
  now: Instant,
  { due, week }: { due: Instant | null; week: IsoWeek | null },
): string {
  const furthest = addDays(dateOf(now, ZONE), RELAY_KEEPS_DAYS);
  const own = due === null ? null : dateOf(due, ZONE);
  const latest = own ?? (week ? addDays(dateInWeek(week, 7), RELAY_KEEPS_DAYS) : furthest);
  return latest < furthest ? latest : furthest;
}

function rank({ name, often }: SyncTask): number {
  if (!name.includes('/')) return 0;
  return often ? 1 : 2;
}
