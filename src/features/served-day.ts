import { dateInWeek, type IsoDate, type WeekName } from '../domain/calendar.ts';
import { isEvent } from '../domain/week-name.ts';
import type { OpenGroup } from '../store/views/open-group.ts';

/** The day of a week's hand-over by the group's settings, or of an event by its own. Reads signals. */
export function servedDay(
  { settings, oneOffs }: Pick<OpenGroup, 'settings' | 'oneOffs'>,
  of: WeekName,
): IsoDate {
  const own = isEvent(of) ? oneOffs.value.get(of)?.weekday : undefined;
  return dateInWeek(of, own ?? settings.value.handoverWeekday);
}
