import type { WeekName } from '../domain/calendar.ts';
import { isEvent } from '../domain/week-name.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { eventTitle } from './event-title.ts';
import type { ScreenProps } from './screen-props.ts';
import { servedDay } from './served-day.ts';

/** The day a week is named by; an event is named by what it is called, too. */
export function useServedDay({
  group,
  week,
}: Pick<ScreenProps, 'group' | 'week'>): (of: WeekName) => string {
  const { day, t } = useTexts();
  return (of) => {
    const served = day(of === week.week ? week.terms.value.servedOn : servedDay(group, of));
    const event = isEvent(of) ? group.oneOffs.value.get(of) : undefined;
    return event ? eventTitle({ t }, event, served) : served;
  };
}
