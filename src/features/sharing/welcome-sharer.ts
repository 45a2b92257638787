import type { Admission } from '../../domain/sharers.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Result } from '../../kernel/result.ts';
import { sharerLeftKind, sharerWelcomedKind } from '../../store/books/circle-book.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { lastTold } from '../../store/views/circle-time.ts';
import { happen } from '../../store/table.ts';
import type { SharingDeps } from './sharing-deps.ts';

/** A present sharer says yes to a proposed one; she counts once all present have. */
export function welcomeSharer(
  { phone, circle }: SharingDeps,
  admission: Admission,
  member: MemberId,
): Promise<Result<Saved, StoreError>> {
  const welcome = {
    admission: admission.id,
    member,
    kind: 'agreed' as const,
    ...lastTold(circle.book),
  };
  return saveGesture({
    book: circle.book,
    changes: [happen(sharerWelcomedKind, phone.ids.next(), welcome)],
  });
}

/** A sharer who left the group has no say and no part from now on; what she is owed stays counted. */
export function endSharing(
  { phone, circle }: SharingDeps,
  member: MemberId,
): Promise<Result<Saved, StoreError>> {
  return saveGesture({
    book: circle.book,
    changes: [happen(sharerLeftKind, phone.ids.next(), { member, ...lastTold(circle.book) })],
  });
}
