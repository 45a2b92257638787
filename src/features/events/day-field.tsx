import { dateInWeek, type Weekday, type WeekName } from '../../domain/calendar.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../ui/select-field.tsx';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

export interface DayFieldProps {
  readonly week: WeekName;
  readonly value: Weekday;
  readonly onChange: (weekday: Weekday) => void;
}

/** A day of a week, by its date. */
export function DayField({ week, value, onChange }: DayFieldProps) {
  const { t, day } = useTexts();
  return (
    <SelectField
      label={t('events.day')}
      options={WEEKDAYS.map((each) => ({ value: String(each), word: day(dateInWeek(week, each)) }))}
      value={String(value)}
      onChange={(text) => {
        const chosen = weekdayIn(text);
        if (chosen !== null) onChange(chosen);
      }}
    />
  );
}

/** A day of the week from its number as text. */
export function weekdayIn(text: string): Weekday | null {
  return WEEKDAYS.find((each) => String(each) === text) ?? null;
}
