import type { WeekName } from '../domain/calendar.ts';
import type { Book } from '../store/book.ts';
import { standingRounds } from '../store/views/circle-rounds.ts';

/** The weeks whose pot was shared for good. Empty on a phone without the circle's book. Reads signals. */
export function agreedWeeks(circleBook: Book | null): ReadonlySet<WeekName> {
  const rounds = circleBook === null ? [] : standingRounds(circleBook);
  const agreed = rounds.filter(({ status }) => status === 'agreed');
  return new Set(agreed.flatMap(({ round }) => round.pots.map(({ week }) => week)));
}
