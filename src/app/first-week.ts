import { addWeeks, compareWeeks, type IsoWeek, type WeekName } from '../domain/calendar.ts';
import { isEvent, isoWeekOf } from '../domain/week-name.ts';
import { parseWeekBookName, weekBookName } from '../store/book-name.ts';
import type { KeyRecord } from '../store/key-record.ts';
import { secretOf } from '../store/keyring.ts';
import type { Shelf } from '../store/shelf.ts';
import type { OpenGroup } from '../store/views/open-group.ts';

/**
 * The week to begin with: the current one. Where a person erased that one, the newest week or event this
 * phone still has, else the next to come; where nothing is left, the current one again.
 */
export async function firstWeek(
  shelf: Pick<Shelf, 'entries' | 'keys'>,
  { oneOffs }: Pick<OpenGroup, 'oneOffs'>,
  current: IsoWeek,
): Promise<WeekName> {
  const keys = shelf.keys.value;
  const isHeld = (name: string) => keys !== null && secretOf(keys, name) !== null;
  if (nextUnerased(keys, current) === current) return current;
  const held = (await shelf.entries())
    .filter(({ name }) => isHeld(name))
    .flatMap(({ name }) => parseWeekBookName(name) ?? [])
    .filter(({ kind }) => kind === 'week')
    .map(({ week }) => week)
    .filter((week) => !isEvent(week) || oneOffs.value.has(week))
    .toSorted(compareWeeks);
  const hasBegun = (week: WeekName) => compareWeeks(isoWeekOf(week), current) <= 0;
  return held.findLast(hasBegun) ?? held[0] ?? current;
}

/** The week itself, or the first after it that nobody erased on this phone: that one opens. */
export function nextUnerased(keys: Pick<KeyRecord, 'erased'> | null, week: WeekName): WeekName {
  const isErased = keys?.erased?.[weekBookName('week', week)] !== undefined;
  return isErased ? nextUnerased(keys, addWeeks(week, 1)) : week;
}
