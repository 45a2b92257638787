import type { Member, MemberId } from '../../domain/member.ts';
import type { Result } from '../../kernel/result.ts';
import { sharerLeftKind } from '../../store/books/circle-book.ts';
import { memberTable } from '../../store/books/group-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, put } from '../../store/table.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import type { PeopleDeps } from './add-person.ts';

/** Another nickname (checked by `readPersonNickname`) or another sign. */
export function changePerson(
  group: OpenGroup,
  member: MemberId,
  fields: Partial<Pick<Member, 'nickname' | 'colour' | 'shape'>>,
): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book: group.book, changes: [put(memberTable, member, fields)] });
}

/** A person left: from now on she has no say in the sharing, and is proposed for nothing. */
export function leaveGroup(
  { phone, group, circle }: PeopleDeps,
  member: MemberId,
): Promise<Result<Saved, StoreError>> {
  const row = put(memberTable, member, { left: true });
  const inGroup = { book: group.book, changes: [row] };
  if (!circle || sharingOf(circle, member) === 'supports') return saveGesture(inGroup);
  const departure = happen(sharerLeftKind, phone.ids.next(), { member });
  return saveGesture({ book: circle.book, changes: [departure] }, inGroup);
}

/** Whether a person shares, will once everybody agreed, or supports. */
export function sharingOf(
  circle: OpenCircle,
  member: MemberId,
): 'shares' | 'proposed' | 'supports' {
  const { counted, pending } = circle.sharers.value;
  if (counted.includes(member)) return 'shares';
  return pending.some(({ admission }) => admission.member === member) ? 'proposed' : 'supports';
}
