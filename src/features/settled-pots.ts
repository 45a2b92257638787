import { compareWeeks, type WeekName } from '../domain/calendar.ts';
import { toFactId } from '../domain/fact.ts';
import { type Cents, NO_MONEY, subtractCents } from '../domain/money.ts';
import { weekTotalKind } from '../store/books/group-book.ts';
import { standingSettle } from '../store/views/settlement.ts';
import type { CircleRound } from '../store/views/circle-rounds.ts';
import type { ScreenProps } from './screen-props.ts';

/** The pot of one settled week, in cents. */
export type SettledPot = CircleRound['pots'][number];

/**
 * The pots of all settled weeks, oldest first: earlier ones from the group's totals, the one of the
 * open week from its own settling. The last settling of a week counts. What was granted to priorities
 * (`taken`, in cents by week) is no longer there to share.
 */
export function settledPots(
  { group, week }: Pick<ScreenProps, 'group' | 'week'>,
  taken: ReadonlyMap<WeekName, Cents> = NOTHING_TAKEN,
): SettledPot[] {
  const pots = new Map<WeekName, { readonly settle: string; readonly toShare: Cents }>();
  for (const { id, data } of group.book.facts(weekTotalKind).value)
    pots.set(data.week, { settle: id, toShare: data.toShare });
  const own = standingSettle(week.book)?.fact;
  if (own) pots.set(week.week, { settle: own.id, toShare: own.data.toShare });
  return [...pots]
    .map(([of, { settle, toShare }]) => {
      const granted = taken.get(of) ?? NO_MONEY;
      const left = subtractCents(toShare, granted);
      return { week: of, settle: toFactId(settle), toShare: left, granted };
    })
    .sort((a, b) => compareWeeks(a.week, b.week));
}

const NOTHING_TAKEN: ReadonlyMap<WeekName, Cents> = new Map();

/** The pots that no agreed round has shared yet and that hold something. */
export function unsharedPots(
  pots: readonly SettledPot[],
  agreed: readonly CircleRound[],
): SettledPot[] {
  const shared = new Set(agreed.flatMap((round) => round.pots.map(({ week }) => week)));
  return pots.filter(({ week, toShare }) => toShare > 0 && !shared.has(week));
}
