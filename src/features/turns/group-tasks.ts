import { type Task, type TaskId, tasksOf } from '../../domain/task.ts';
import type { Result } from '../../kernel/result.ts';
import { taskTable } from '../../store/books/turn-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';

type Group = Pick<OpenGroup, 'book'>;

/** The tasks of the group. Reads a signal: what calls it follows it. */
export function groupTasks({ book }: Group): readonly Task[] {
  return tasksOf([...book.rows(taskTable).value.values()]);
}

/** The tasks that are shared out in turns now. */
export function activeTasks(group: Group): readonly Task[] {
  return groupTasks(group).filter(({ on }) => on);
}

/** Changes what a task needs, or whether it is shared out; makes it where it is new. */
export function changeTask(
  group: Group,
  id: TaskId,
  fields: Partial<Pick<Task, 'name' | 'people' | 'on'>>,
): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book: group.book, changes: [put(taskTable, id, fields)] });
}
