import type { IsoWeek } from './calendar.ts';
import type { MemberId } from './member.ts';
import type { TaskId } from './task.ts';
import { candidatesFor } from './turn-groups.ts';
import { openTasks, pairFinder, standingsBefore, type TurnPlan } from './turn-plan.ts';

/** A turn somebody can't keep. */
export interface LostTurn {
  readonly week: IsoWeek;
  readonly task: TaskId;
  readonly member: MemberId;
}

/** How many people are named: one to ask, and one to ask if she can't. */
const STAND_INS = 2;

/**
 * Who could take a turn over, the best to ask first: who said yes before who said « if needed » or nothing,
 * then who did it least, then the draw of the week. Nobody who has a task that week, said no, or is kept
 * apart from somebody who has one. Fewer than two where fewer can.
 */
export function standInsFor(plan: TurnPlan, lost: LostTurn): readonly MemberId[] {
  const without = { ...plan, turns: turnsWithout(plan, lost) };
  const open = openTasks(without).find(
    ({ week, task }) => week === lost.week && task.id === lost.task,
  );
  if (!open) return [];
  const isApart = pairFinder(plan.pairs, 'apart');
  const standings = standingsBefore(without, open.task);
  const order = (member: MemberId): readonly [number, number, number] => [
    open.readiness.get(member) ?? 0,
    standings.get(member)?.hundredths ?? 0,
    open.rank.get(member) ?? 0,
  ];
  return candidatesFor(open, [...open.busy, lost.member])
    .filter((member) => !open.busy.some((other) => isApart(member, other)))
    .toSorted((a, b) => {
      const [one, other] = [order(a), order(b)];
      return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
    })
    .slice(0, STAND_INS);
}

function turnsWithout({ turns }: TurnPlan, lost: LostTurn): TurnPlan['turns'] {
  const kept = (turns.get(lost.week) ?? []).filter(
    ({ member, task }) => member !== lost.member || task !== lost.task,
  );
  return new Map([...turns, [lost.week, kept]]);
}
