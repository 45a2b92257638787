import { compareWeeks, type IsoDate, type IsoWeek, weekOf } from './calendar.ts';
import type { MemberId } from './member.ts';
import type { TaskId } from './task.ts';
import type { Turn } from './turn.ts';

/** How often a member did a task in a week: 1 or 0. Who could not come that week has none. */
export interface TaskCount {
  readonly member: MemberId;
  readonly task: TaskId;
  readonly times: number;
}

/** What stays of the turns of a week: a count for everybody who could have done each task. */
export interface WeekCount {
  readonly week: IsoWeek;
  readonly counts: readonly TaskCount[];
}

/** How often somebody did a task, and how that stands beside the others. */
export interface Standing {
  readonly times: number;
  /** In hundredths of a turn: what she did, and her share of the weeks she could not come. */
  readonly hundredths: number;
}

const NONE: Standing = { times: 0, hundredths: 0 };
const TURN = 100;

/**
 * What a week weighs for somebody who could not come, in hundredths of a turn: what each of those who
 * could did on average. So an absence neither costs anything nor is made up for. 0 where nobody could.
 */
export function absentShare(done: number, could: number): number {
  return could === 0 ? 0 : Math.round((TURN * done) / could);
}

/**
 * What is to stay of a week: for each task somebody did, a count for everybody who could have, which is
 * who did it and who was not absent. Of a task nobody did there is nothing to divide.
 */
export function countsOfWeek(
  turns: readonly Turn[],
  members: readonly MemberId[],
  absent: readonly MemberId[],
): readonly TaskCount[] {
  const done = turns.filter(({ on, member }) => on && members.includes(member));
  const tasks = [...new Set(done.map(({ task }) => task))].toSorted();
  return tasks.flatMap((task) => {
    const doers = new Set(done.filter((turn) => turn.task === task).map(({ member }) => member));
    const could = members.filter((member) => doers.has(member) || !absent.includes(member));
    return could.toSorted().map((member) => ({ member, task, times: doers.has(member) ? 1 : 0 }));
  });
}

/** One more turn done. */
export function withTurn({ times, hundredths }: Standing): Standing {
  return { times: times + 1, hundredths: hundredths + TURN };
}

/** A week somebody could not come: nothing is owed for it. */
export function withAbsence(standing: Standing, share: number): Standing {
  return { ...standing, hundredths: standing.hundredths + share };
}

/** Where each member stands with a task, from the counts of the weeks since a day (null: all). */
export function standingsOf(
  weeks: readonly WeekCount[],
  {
    task,
    members,
    since,
  }: {
    readonly task: TaskId;
    readonly members: readonly MemberId[];
    readonly since: IsoDate | null;
  },
): ReadonlyMap<MemberId, Standing> {
  const first = since && weekOf(since);
  const counted = weeks.filter(({ week }) => first === null || compareWeeks(week, first) >= 0);
  const byWeek = counted.map(({ counts }) => timesOf(counts, task));
  return new Map(
    members.map((member) => [
      member,
      byWeek.reduce((sum, times) => after(sum, member, times), NONE),
    ]),
  );
}

/** How often each of those who could did a task in one week. */
function timesOf(counts: readonly TaskCount[], task: TaskId): ReadonlyMap<MemberId, number> {
  const ofTask = counts.filter((count) => count.task === task);
  return new Map(ofTask.map(({ member, times }) => [member, times]));
}

function after(
  standing: Standing,
  member: MemberId,
  times: ReadonlyMap<MemberId, number>,
): Standing {
  const own = times.get(member);
  if (own !== undefined) return own > 0 ? withTurn(standing) : standing;
  const done = [...times.values()].reduce((sum, one) => sum + one, 0);
  return withAbsence(standing, absentShare(done, times.size));
}
