import { onlyWeeks, type WeekFigures } from './ledger.ts';
import { type Cents, sumCents } from './money.ts';

/** The totals of a year for somebody outside, without any person; amounts in cents. */
export interface YearSheet {
  readonly weeks: number;
  readonly orders: number;
  readonly mains: number;
  readonly dishes: number;
  readonly income: Cents;
  readonly purchases: Cents;
  readonly kitchen: Cents;
  readonly toShare: Cents;
  /** How many shared; null where it is not known here, or so few that one would be recognised. */
  readonly people: number | null;
}

/** Fewer people than this are not counted on paper: with two, each reads the other's share. */
const FEWEST_NAMELESS = 3;

/** Adds a year up. `people` is null where this phone does not see the rounds. */
export function yearSheet(weeks: readonly WeekFigures[], people: number | null): YearSheet {
  const money = (of: (week: WeekFigures) => Cents) => sumCents(weeks.map(of));
  const count = (of: (week: WeekFigures) => number) =>
    weeks.reduce((sum, week) => sum + of(week), 0);
  return {
    weeks: onlyWeeks(weeks).length,
    orders: count(({ orders }) => orders),
    mains: count(({ mains }) => mains),
    dishes: count(({ dishes }) => dishes),
    income: money(({ income }) => income),
    purchases: money(({ purchases }) => purchases),
    kitchen: money(({ kitchen }) => kitchen),
    toShare: money(({ toShare }) => toShare),
    people: people !== null && people >= FEWEST_NAMELESS ? people : null,
  };
}
