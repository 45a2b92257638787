import { compareWeeks, type IsoWeek, type WeekName } from '../domain/calendar.ts';
import { isEvent, isoWeekOf } from '../domain/week-name.ts';
import { parseWeekBookName } from '../store/book-name.ts';
import { secretOf } from '../store/keyring.ts';
import type { Shelf } from '../store/shelf.ts';
import type { OpenGroup } from '../store/views/open-group.ts';
import { nextUnerased } from './next-unerased.ts';

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
