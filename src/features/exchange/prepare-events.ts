import { isEvent, parseWeekName } from '../../domain/week-name.ts';
import { eventTable } from '../../store/books/event-tables.ts';
import type { Shelf } from '../../store/shelf.ts';

/**
 * Makes the keys of every event the group knows of, looked at here or not: else what arrives of one is
 * nobody's. Says whether there are new ones.
 */
export async function prepareEvents(shelf: Shelf): Promise<boolean> {
  const group = await shelf.open('group');
  if (!group.ok) return false;
  const before = shelf.keys.value;
  for (const row of group.value.rows(eventTable).value.keys()) {
    const name = parseWeekName(row);
    if (name.ok && isEvent(name.value)) await shelf.prepareWeek(name.value);
  }
  return shelf.keys.value !== before;
}
