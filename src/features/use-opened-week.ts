import { useEffect, useState } from 'preact/hooks';
import type { WeekName } from '../domain/calendar.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import type { ScreenProps } from './screen-props.ts';

/** The open week itself, or an earlier one once it was read. */
export function useOpenedWeek(
  { week, openWeek }: Pick<ScreenProps, 'week' | 'openWeek'>,
  wanted: WeekName,
): OpenWeek | null {
  const [opened, setOpened] = useState<OpenWeek | null>(null);
  useEffect(() => {
    let asked = true;
    if (wanted !== week.week)
      void openWeek(wanted).then((found) => {
        if (asked) setOpened(found);
      });
    return () => {
      asked = false;
    };
  }, [wanted, week, openWeek]);
  return wanted === week.week ? week : opened;
}
