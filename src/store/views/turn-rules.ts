import type { Availability } from '../../domain/availability.ts';
import type { IsoDate, IsoWeek } from '../../domain/calendar.ts';
import { type MemberId, toMemberId } from '../../domain/member.ts';
import type { PairRule } from '../../domain/pair-rule.ts';
import { COOK, type Task, tasksOf } from '../../domain/task.ts';
import type { WeekCount } from '../../domain/turn-count.ts';
import type { Book } from '../book.ts';
import { turnCountKind } from '../books/group-book.ts';
import {
  askFirstTable,
  availabilityTable,
  COUNTED_ROW,
  countedTable,
  pairTable,
  taskTable,
} from '../books/turn-tables.ts';

/** What the group's book says of the turns. Each reads a signal: what calls it follows it. */

/** What everybody said of the weeks ahead, and of those not long past. */
export function availabilitiesOf(book: Book): readonly Availability[] {
  return [...book.rows(availabilityTable).value.values()].flatMap(({ week, member, says }) =>
    says === null ? [] : [{ week, member, says }],
  );
}

/** The tasks of the group, those not shared out too. */
export function groupTasks(book: Book): readonly Task[] {
  return tasksOf([...book.rows(taskTable).value.values()]);
}

/** The tasks that are shared out in turns now. */
export function activeTasks(book: Book): readonly Task[] {
  return groupTasks(book).filter(({ on }) => on);
}

/** The rules about two people. */
export function pairRulesOf(book: Book): readonly PairRule[] {
  return [...book.rows(pairTable).value.values()].flatMap(({ members, wish }) =>
    wish === null ? [] : [{ members, wish }],
  );
}

/** Who has a turn only where she said that she can. */
export function askFirstOf(book: Book): readonly MemberId[] {
  const rows = [...book.rows(askFirstTable).value.values()];
  return rows.filter(({ asks }) => asks).map(({ id }) => toMemberId(id));
}

/** From which day turns are counted; null: all of them. */
export function countedSince(book: Book): IsoDate | null {
  return book.rows(countedTable).value.get(COUNTED_ROW)?.since ?? null;
}

/** How often each did each task, week by week; the last word on a week counts. */
export function weekCountsOf(book: Book, members: readonly MemberId[]): readonly WeekCount[] {
  const byWeek = new Map<IsoWeek, WeekCount>();
  for (const { data } of book.facts(turnCountKind).value) {
    const { week, cooks, counts } = data;
    byWeek.set(week, { week, counts: counts.length > 0 ? counts : onlyCooks(cooks, members) });
  }
  return [...byWeek.values()];
}

/** Before there were tasks nobody could say that she can't come. */
function onlyCooks(cooks: readonly MemberId[], members: readonly MemberId[]) {
  return [...new Set([...members, ...cooks])].map((member) => ({
    member,
    task: COOK,
    times: cooks.includes(member) ? 1 : 0,
  }));
}
