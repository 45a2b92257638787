import { dateInWeek, type IsoWeek } from '../domain/calendar.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { ScreenProps } from './screen-props.ts';

/** The day a week is named by. */
export function useServedDay({
  group,
  week,
}: Pick<ScreenProps, 'group' | 'week'>): (of: IsoWeek) => string {
  const { day } = useTexts();
  return (of) =>
    day(
      of === week.week
        ? week.terms.value.servedOn
        : dateInWeek(of, group.settings.value.handoverWeekday),
    );
}
