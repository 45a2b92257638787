import { useState } from 'preact/hooks';
import { weeksOfYear, type WeekFigures, yearOf } from '../../domain/ledger.ts';
import type { ScreenProps } from '../screen-props.ts';
import { settledFigures } from './read-figures.ts';
import { yearRounds, type YearRounds } from './read-rounds.ts';

/** The year somebody looks at, and what this phone knows of it. */
export interface LookedAtYear {
  readonly year: number;
  /** Newest first; the year of the open week is always among them. */
  readonly years: readonly number[];
  readonly setYear: (year: number) => void;
  /** Its settled weeks, oldest first. */
  readonly weeks: readonly WeekFigures[];
  readonly rounds: YearRounds | null;
}

/** Starts with the year of the week the address names. Reads signals. */
export function useYear(screen: ScreenProps): LookedAtYear {
  const { handoverWeekday } = screen.group.settings.value;
  const now = yearOf(screen.week.week, handoverWeekday);
  const [year, setYear] = useState(now);
  const all = settledFigures(screen);
  const known = all.map(({ week }) => yearOf(week, handoverWeekday));
  return {
    year,
    years: [...new Set([now, ...known])].sort((a, b) => b - a),
    setYear,
    weeks: weeksOfYear(all, year, handoverWeekday),
    rounds: yearRounds(screen, year, handoverWeekday),
  };
}
