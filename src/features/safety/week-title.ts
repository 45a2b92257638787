import type { WeekName } from '../../domain/calendar.ts';
import { isEvent } from '../../domain/week-name.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { eventTitle } from '../event-title.ts';
import { servedDay } from '../served-day.ts';

/** What a week or an event is called. Reads signals. */
export function weekTitle(
  { t, day }: Pick<Texts, 't' | 'day'>,
  group: Pick<OpenGroup, 'settings' | 'oneOffs'>,
  week: WeekName,
): string {
  const served = day(servedDay(group, week));
  const event = isEvent(week) ? group.oneOffs.value.get(week) : undefined;
  return event ? eventTitle({ t }, event, served) : t('safety.weekOf', { day: served });
}
