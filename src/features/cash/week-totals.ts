import { tally } from '../../domain/tally.ts';
import { cooksOf } from '../../domain/turn.ts';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import { intentId } from '../../seal/hash.ts';
import { turnCountKind, weekTotalKind } from '../../store/books/group-book.ts';
import { type Change, happen, takeBack } from '../../store/table.ts';
import { readEvening } from '../evening.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { SettleData } from '../../store/views/settlement.ts';

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
  return [said, ...(await turnChanges(deps))];
}

/** How often each cooked is said once per week; other cooks take the earlier word back. */
async function turnChanges({ week, group }: Deps): Promise<Change[]> {
  const cooks = cooksOf(week.turns.value, group.members.value)
    .map(({ id }) => id)
    .toSorted();
  const told = group.book.facts(turnCountKind).value.filter(({ data }) => data.week === week.week);
  const isSaid = told.some(
    ({ data }) => canonicalJson([...data.cooks].toSorted()) === canonicalJson(cooks),
  );
  if (isSaid) return [];
  const ever = group.book.everHappened(turnCountKind).filter(({ data }) => data.week === week.week);
  const seen = ever.map(({ id }) => id).toSorted();
  const id = await intentId('turn-count', week.week, ...cooks, ...seen);
  const said = happen(turnCountKind, id, { week: week.week, cooks });
  return [...told.map((one) => takeBack(one.id)), said];
}
