import { compareWeeks, type WeekName } from '../../domain/calendar.ts';
import { besidesOf, type PotBesides, type WeekFigures } from '../../domain/ledger.ts';
import type { Pot } from '../../domain/pot.ts';
import { tally } from '../../domain/tally.ts';
import { weekTotalKind } from '../../store/books/group-book.ts';
import { weekBesidesKind } from '../../store/books/report-tables.ts';
import { readWeekMoney } from '../../store/views/week-money.ts';
import { advanceSums } from '../advance-sums.ts';
import { readEvening } from '../evening.ts';
import type { ScreenProps } from '../screen-props.ts';

/**
 * The settled weeks as the group's book keeps them, oldest first: totals, no person. The last settling of
 * a week counts. Reads signals.
 */
export function settledFigures({ group }: Pick<ScreenProps, 'group'>): WeekFigures[] {
  const besides = new Map<string, PotBesides>();
  for (const { data } of group.book.facts(weekBesidesKind).value) {
    const { week: _, total, ...kept } = data;
    besides.set(total, kept);
  }
  const weeks = new Map<WeekName, WeekFigures>();
  for (const { id, data } of group.book.facts(weekTotalKind).value) {
    const { week, orders, mains, sold, income, purchases, kitchen, toShare } = data;
    const dishes = sold.reduce((sum, { quantity }) => sum + quantity, 0);
    const kept = { orders, mains, dishes, income, purchases, kitchen, toShare };
    weeks.set(week, { week, ...kept, besides: besides.get(id) ?? null });
  }
  return [...weeks.values()].sort((a, b) => compareWeeks(a.week, b.week));
}

/** The open week so far: what its pot would be if it were settled now. Reads signals. */
export function figuresSoFar(
  { week, group }: Pick<ScreenProps, 'week' | 'group'>,
  pot: Pot,
): WeekFigures {
  const cooked = readEvening(week).flatMap((one) => (one.cooked ? [one.order] : []));
  const { mains, dishes } = tally(cooked, week.menu.value);
  const { reserveHundredths } = group.settings.value;
  const advances = advanceSums(readWeekMoney(week.book));
  return {
    week: week.week,
    orders: cooked.length,
    mains,
    dishes,
    income: pot.income.amount,
    purchases: pot.purchases.amount,
    kitchen: pot.kitchen.amount,
    toShare: pot.toShare,
    besides: besidesOf(pot, { reserveHundredths, ...advances }),
  };
}
