import type { Member, MemberId } from '../../domain/member.ts';
import type { Result } from '../../kernel/result.ts';
import { turnTable } from '../../store/books/week-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';

/**
 * Says who cooks this week. A row per member: only those that change are written, so two phones may
 * each tick someone else.
 */
export function chooseCooks(
  week: OpenWeek,
  cooks: readonly Member[],
  chosen: readonly MemberId[],
): Promise<Result<Saved, StoreError>> {
  const before = new Set(cooks.map(({ id }) => id));
  const after = new Set(chosen);
  const changed = [...before, ...after].filter(
    (member) => before.has(member) !== after.has(member),
  );
  const changes = changed.map((member) =>
    put(turnTable, `cook/${member}`, { member, task: 'cook', on: after.has(member) }),
  );
  return saveGesture({ book: week.book, changes });
}
