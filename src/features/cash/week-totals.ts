import { tally } from '../../domain/tally.ts';
import { intentId } from '../../seal/hash.ts';
import { toFactId } from '../../domain/fact.ts';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import { weekTotalKind } from '../../store/books/group-book.ts';
import { weekBesidesKind } from '../../store/books/report-tables.ts';
import { type Change, happen } from '../../store/table.ts';
import { readWeekMoney } from '../../store/views/week-money.ts';
import { advanceSums } from '../advance-sums.ts';
import { readEvening } from '../evening.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { SettleData } from '../../store/views/settlement.ts';
import { turnChanges } from './week-turns.ts';

type Deps = Pick<ScreenProps, 'week' | 'group'>;

/** What the group's book keeps of a settled week: totals and turns, no person's order. */
export async function totalChanges(
  deps: Deps,
  data: SettleData,
  settle: string,
): Promise<Change[]> {
  const { week, group } = deps;
  const totals = group.book.facts(weekTotalKind).value.filter((one) => one.data.week === week.week);
  const id = await intentId('week-total', week.week, settle);
  const menu = week.menu.value;
  const cooked = readEvening(week).flatMap(({ cooked: isCooked, order }) =>
    isCooked ? [order] : [],
  );
  const counts = tally(cooked, menu);
  const sold = counts.perDish.flatMap(({ dish, quantity }) => {
    const libraryId = menu.dishes.find((one) => one.id === dish)?.libraryId;
    return libraryId !== undefined && quantity > 0 ? [{ libraryId, quantity }] : [];
  });
  const { income, purchases, kitchen, toShare } = data;
  const said = happen(weekTotalKind, id, {
    week: week.week,
    orders: cooked.length,
    mains: counts.mains,
    sold,
    income,
    purchases,
    kitchen,
    toShare,
    replaces: totals.flatMap((one) => (one.id === id ? [] : [one.id])),
  });
  return [said, await besidesChange(deps, data, id), ...(await turnChanges(deps))];
}

/** What the pot held beside: its id is its content, so two phones that settle alike say one thing. */
async function besidesChange({ week, group }: Deps, data: SettleData, total: string) {
  const { gifts, late, cashDifference, rounding, deficitCarried, reserve } = data;
  const { reserveHundredths } = group.settings.value;
  const said = {
    week: week.week,
    total: toFactId(total),
    gifts,
    late,
    cashDifference,
    rounding,
    deficitCarried,
    reserve,
    reserveHundredths,
    ...advanceSums(readWeekMoney(week.book)),
  };
  return happen(weekBesidesKind, await intentId('week-besides', canonicalJson(said)), said);
}
