import type { Member, MemberId } from '../../domain/member.ts';
import type { TaskId } from '../../domain/task.ts';
import { guestId, MOST_GUESTS } from '../../domain/turn.ts';
import type { Result } from '../../kernel/result.ts';
import { turnTable } from '../../store/books/week-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';

/** The row that says whether a member does a task of the week. */
export function turnChange(task: TaskId, member: MemberId, on: boolean): Change {
  return put(turnTable, `${task}/${member}`, { member, task, on });
}

/**
 * Says who does a task this week. A row per member: only those that change are written, so two phones
 * may each tick someone else.
 */
export function chooseDoers(
  week: OpenWeek,
  task: TaskId,
  { before, chosen }: { readonly before: readonly Member[]; readonly chosen: readonly MemberId[] },
): Promise<Result<Saved, StoreError>> {
  const did = new Set(before.map(({ id }) => id));
  const does = new Set(chosen);
  const changed = [...did, ...does].filter((member) => did.has(member) !== does.has(member));
  const changes = changed.map((member) => turnChange(task, member, does.has(member)));
  return saveGesture({ book: week.book, changes });
}

/** Keeps so many places of a task for people from outside, and no more. */
export function keepForGuests(
  week: OpenWeek,
  task: TaskId,
  guests: number,
): Promise<Result<Saved, StoreError>> {
  const changes = Array.from({ length: MOST_GUESTS }, (_, at) =>
    turnChange(task, guestId(at + 1), at < guests),
  );
  return saveGesture({ book: week.book, changes });
}
