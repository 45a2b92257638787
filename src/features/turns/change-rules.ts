import type { IsoDate } from '../../domain/calendar.ts';
import type { MemberId } from '../../domain/member.ts';
import { pairOf, type PairRule } from '../../domain/pair-rule.ts';
import type { Task, TaskId } from '../../domain/task.ts';
import type { Result } from '../../kernel/result.ts';
import {
  askFirstTable,
  COUNTED_ROW,
  countedTable,
  pairTable,
  taskTable,
} from '../../store/books/turn-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put } from '../../store/table.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { undecided } from '../group-rules.ts';

type Group = Pick<OpenGroup, 'book'>;
type Changed = Promise<Result<Saved, StoreError>>;

/** Changes what a task needs, or whether it is shared out; makes it where it is new. */
export function changeTask(
  group: Group,
  id: TaskId,
  fields: Partial<Pick<Task, 'name' | 'people' | 'on'>>,
): Changed {
  return write(group, put(taskTable, id, fields), ...undecided(group.book, 'turn-tasks'));
}

/** Says what holds for two people, or that nothing does any more. The row is the same from both sides. */
export function rulePair(
  group: Group,
  members: PairRule['members'],
  wish: PairRule['wish'] | null,
): Changed {
  const [a, b] = pairOf(...members);
  return write(group, put(pairTable, `${a}+${b}`, { members: [a, b], wish }));
}

/** Whether somebody has a turn only where she said that she can. */
export function setAskFirst(group: Group, member: MemberId, asks: boolean): Changed {
  return write(group, put(askFirstTable, member, { asks }));
}

/** From which day turns are counted; null: all of them. */
export function countSince(group: Group, since: IsoDate | null): Changed {
  const changes = [
    put(countedTable, COUNTED_ROW, { since }),
    ...undecided(group.book, 'turns-counted'),
  ];
  return write(group, ...changes);
}

function write({ book }: Group, ...changes: readonly Change[]): Changed {
  return saveGesture({ book, changes });
}
