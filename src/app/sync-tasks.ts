import {
  addDays,
  addWeeks,
  dateInWeek,
  dateOf,
  type IsoDate,
  isoDate,
  ZONE,
} from '../domain/calendar.ts';
import { compareWeeks, type IsoWeek, type WeekName } from '../domain/calendar.ts';
import { isoWeekOf } from '../domain/week-name.ts';
import type { Instant } from '../kernel/clock.ts';
import {
  type BookName,
  latestDue,
  parseWeekBookName,
  ringOfBook,
  splitBookName,
  WEEK_KINDS,
  weekBookName,
} from '../store/book-name.ts';
import { secretOf } from '../store/keyring.ts';
import type { CatalogueEntry } from '../store/storage.ts';
import type { Shelf } from '../store/shelf.ts';
import type { SyncTask } from '../sync/sync-rounds.ts';

/** How long a relay keeps a log nobody writes in, in days. */
const RELAY_KEEPS_DAYS = 60;
/** A book without a day of its own is to be kept as long as the relay ever does. */
const NO_END = isoDate('9999-12-31');

/** What the rounds of a moment go by. */
export interface SyncMoment {
  readonly currentWeek: IsoWeek;
  /** The events the group knows of. */
  readonly events: readonly WeekName[];
  readonly now: Instant;
}

/**
 * The books of this phone in the order they matter: root books say who may write in the others, this
 * week's and those beside it come next, looked at here or not, then the rest.
 */
export async function syncTasks(
  shelf: Shelf,
  { currentWeek, events, now }: SyncMoment,
): Promise<readonly SyncTask[]> {
  const keys = shelf.keys.value;
  const names = new Set<string>(await shelf.syncable());
  // What the app's lock holds waits until it is open.
  const isHeld = (name: string) => keys?.isLocked === true && secretOf(keys, name) === null;
  const here = (await shelf.entries()).filter(({ name }) => names.has(name) && !isHeld(name));
  const entries = [...here, ...(await unseenNear(shelf, { currentWeek, events, now }, names))];
  const tasks = entries.map((entry) => taskOf(shelf, entry, { currentWeek, now }));
  return tasks.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** A book a round may take a turn with; it comes onto this phone when it is opened. */
type Known = Pick<CatalogueEntry, 'name' | 'due'>;

/**
 * What others write in the weeks around this one, and in events to come, must come although nobody looked
 * at them here yet.
 */
async function unseenNear(
  shelf: Shelf,
  { currentWeek, events, now }: SyncMoment,
  names: ReadonlySet<string>,
): Promise<readonly Known[]> {
  const near = nearWeeks(currentWeek);
  const [first = currentWeek] = near;
  const weeks = [...near, ...events.filter((event) => compareWeeks(event, first) >= 0)];
  // A week whose keys can't be made now has no books yet: the next round asks again.
  for (const week of weeks) await shelf.prepareWeek(week);
  const keys = shelf.keys.value;
  return weeks
    .flatMap((week) =>
      WEEK_KINDS.map((kind) => ({ name: weekBookName(kind, week), due: latestDue(kind, week) })),
    )
    .filter(({ name, due }) => {
      const isMine = ringOfBook(name) !== null && keys !== null && secretOf(keys, name) !== null;
      return isMine && !names.has(name) && (due === null || now <= due);
    });
}

function nearWeeks(currentWeek: IsoWeek): readonly IsoWeek[] {
  return [addWeeks(currentWeek, -1), currentWeek, addWeeks(currentWeek, 1)];
}

function taskOf(
  shelf: Shelf,
  { name, due }: Known,
  { currentWeek, now }: { currentWeek: IsoWeek; now: Instant },
): SyncTask {
  const { base } = splitBookName(name);
  const week = parseWeekBookName(base)?.week;
  return {
    name,
    often: week === undefined || nearWeeks(currentWeek).includes(isoWeekOf(week)),
    expires: expiresOn(due, week ?? null),
    pastDue: due !== null && now > due,
    // The catalogue names books only.
    open: () => shelf.open(name as BookName),
  };
}

/**
 * The book's own day where it has one; the relay cuts it to what it keeps at most. This phone's clock has no
 * say: a year behind, it would ask for logs that ended long ago, and the relay would begin none.
 */
function expiresOn(due: Instant | null, week: WeekName | null): IsoDate {
  if (due !== null) return dateOf(due, ZONE);
  return week ? addDays(dateInWeek(week, 7), RELAY_KEEPS_DAYS) : NO_END;
}

function rank({ name, often }: SyncTask): number {
  if (!name.includes('/')) return 0;
  return often ? 1 : 2;
}
