import type { TurnPlan } from '../../domain/turn-plan.ts';
import { turnTable } from '../../store/books/week-book.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import {
  activeTasks,
  askFirstOf,
  availabilitiesOf,
  countedSince,
  pairRulesOf,
  weekCountsOf,
} from '../../store/views/turn-rules.ts';
import type { WeeksAhead } from './use-weeks-ahead.ts';

/** Everything a proposal is made from, as this phone knows it. Reads signals. */
export function readPlan(group: OpenGroup, ahead: WeeksAhead): TurnPlan {
  const { book } = group;
  const members = group.members.value.filter(({ left }) => !left).map(({ id }) => id);
  return {
    weeks: [...ahead.keys()],
    tasks: activeTasks(book),
    members,
    availabilities: availabilitiesOf(book),
    // A week ahead may be settled already; its turns are counted from its own book.
    counts: weekCountsOf(book, members).filter(({ week }) => !ahead.has(week)),
    since: countedSince(book),
    turns: new Map(
      [...ahead].map(([week, opened]) => [week, [...opened.rows(turnTable).value.values()]]),
    ),
    pairs: pairRulesOf(book),
    askFirst: askFirstOf(book),
    skipped: [],
  };
}
