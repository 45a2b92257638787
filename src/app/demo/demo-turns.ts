import { addWeeks, type IsoWeek } from '../../domain/calendar.ts';
import { toMemberId } from '../../domain/member.ts';
import { COOK, toTaskId } from '../../domain/task.ts';
import { countsOfWeek } from '../../domain/turn-count.ts';
import type { Turn } from '../../domain/turn.ts';
import { turnCountKind } from '../../store/books/group-book.ts';
import {
  availabilityRowId,
  availabilityTable,
  KITCHEN_ROW,
  kitchenTable,
  taskTable,
} from '../../store/books/turn-tables.ts';
import { turnTable } from '../../store/books/week-book.ts';
import { type Change, happen, put } from '../../store/table.ts';
import { demoAvailabilities, demoTasks, demoTurns, demoTurnsBefore } from './demo-content.ts';

/** The id of somebody of the demo. */
export function demoMemberId(nickname: string) {
  return toMemberId(`demo-${nickname.toLowerCase()}`);
}

/** Who does what in the week shown. */
export function demoTurnChanges(): readonly Change[] {
  return turnsFrom(demoTurns).map((turn) => put(turnTable, `${turn.task}/${turn.member}`, turn));
}

/** Who can come when, what is shared out, and who did what the week before. */
export function demoRuleChanges(week: IsoWeek): readonly Change[] {
  const said = Object.entries(demoAvailabilities).flatMap(([nickname, answers]) =>
    answers.flatMap((says, later) =>
      says === null ? [] : [{ week: addWeeks(week, later), member: demoMemberId(nickname), says }],
    ),
  );
  return [
    ...said.map((one) => put(availabilityTable, availabilityRowId(one.week, one.member), one)),
    ...demoTasks.map((task) => put(taskTable, task, { on: true })),
    put(kitchenTable, KITCHEN_ROW, { shared: true }),
    weekBefore(addWeeks(week, -1)),
  ];
}

/** The counts a settled week leaves. */
function weekBefore(week: IsoWeek): Change {
  const turns = turnsFrom(demoTurnsBefore);
  const members = Object.keys(demoAvailabilities).map(demoMemberId);
  return happen(turnCountKind, `demo-turns/${week}`, {
    week,
    cooks: turns.filter(({ task }) => task === COOK).map(({ member }) => member),
    counts: [...countsOfWeek(turns, members, [])],
  });
}

function turnsFrom(done: typeof demoTurns): readonly Turn[] {
  return done.map(([task, nickname]) => ({
    task: toTaskId(task),
    member: demoMemberId(nickname),
    on: true,
  }));
}
