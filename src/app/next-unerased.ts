import { addWeeks, type WeekName } from '../domain/calendar.ts';
import { weekBookName } from '../store/book-name.ts';
import type { KeyRecord } from '../store/key-record.ts';

/** The week itself, or the first after it that nobody erased on this phone: that one opens. */
export function nextUnerased(keys: Pick<KeyRecord, 'erased'> | null, week: WeekName): WeekName {
  const isErased = keys?.erased?.[weekBookName('week', week)] !== undefined;
  return isErased ? nextUnerased(keys, addWeeks(week, 1)) : week;
}
