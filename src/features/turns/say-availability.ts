import { saidOf, type Willingness } from '../../domain/availability.ts';
import type { IsoWeek } from '../../domain/calendar.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Result } from '../../kernel/result.ts';
import { availabilityRowId, availabilityTable } from '../../store/books/turn-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import { availabilitiesOf } from '../../store/views/turn-rules.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';

type Group = Pick<OpenGroup, 'book'>;

/** Notes what a member says of some weeks. Only rows that change are written. */
export function sayAvailability(
  group: Group,
  member: MemberId,
  said: { readonly weeks: readonly IsoWeek[]; readonly says: Willingness },
): Promise<Result<Saved, StoreError>> {
  const before = availabilitiesOf(group.book);
  const { says } = said;
  const changes = said.weeks
    .filter((week) => saidOf(before, member, week) !== says)
    .map((week) => put(availabilityTable, availabilityRowId(week, member), { week, member, says }));
  return saveGesture({ book: group.book, changes });
}
