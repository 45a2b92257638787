import type { IsoWeek } from './calendar.ts';
import type { MemberId } from './member.ts';
import type { TaskId } from './task.ts';
import type { ProposedTurn } from './turn-proposal.ts';

/** What is different for a task of a week in another proposal. */
export interface ProposalChange {
  readonly week: IsoWeek;
  readonly task: TaskId;
  readonly out: readonly MemberId[];
  readonly joins: readonly MemberId[];
}

/** What a choice changes: the tasks whose people differ, in the order of the weeks. */
export function proposalChanges(
  before: readonly ProposedTurn[],
  after: readonly ProposedTurn[],
): readonly ProposalChange[] {
  const places = new Map(
    [...before, ...after].map(({ week, task }) => [`${week}/${task}`, { week, task }]),
  );
  return [...places.values()]
    .map(({ week, task }) => {
      const had = peopleOf(before, week, task);
      const has = peopleOf(after, week, task);
      const out = had.filter((member) => !has.includes(member));
      return { week, task, out, joins: has.filter((member) => !had.includes(member)) };
    })
    .filter(({ out, joins }) => out.length + joins.length > 0)
    .toSorted((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
}

function peopleOf(
  turns: readonly ProposedTurn[],
  week: IsoWeek,
  task: TaskId,
): readonly MemberId[] {
  const ofTask = turns.filter((turn) => turn.week === week && turn.task === task);
  return ofTask.map(({ member }) => member);
}
