import { type TokenColour, type TokenShape, toMemberId } from '../../domain/member.ts';
import { err, type Result } from '../../kernel/result.ts';
import { memberTable } from '../../store/books/group-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { Phone } from '../../store/phone.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { proposeSharer } from '../propose-sharer.ts';
import { type PersonNicknameError, readPersonNickname } from './person-nickname.ts';

export interface PeopleDeps {
  readonly phone: Phone;
  readonly group: OpenGroup;
  /** null on a phone without the ring of the circle. */
  readonly circle: OpenCircle | null;
}

export interface NewPerson {
  readonly nickname: string;
  readonly colour: TokenColour;
  readonly shape: TokenShape;
  /** Fixed here for good: nothing makes a supporter a sharer later. */
  readonly shares: boolean;
}

/** Adds a person. A sharing one is proposed to the circle first, so that she never is a person who might share. */
export async function addPerson(
  { phone, group, circle }: PeopleDeps,
  person: NewPerson,
): Promise<Result<Saved, PersonNicknameError | { readonly type: 'NoCircle' } | StoreError>> {
  const nickname = readPersonNickname(group, person.nickname);
  if (!nickname.ok) return nickname;
  if (person.shares && !circle) return err({ type: 'NoCircle' });
  const member = toMemberId(phone.ids.next());
  const { colour, shape } = person;
  const row = put(memberTable, member, { nickname: nickname.value, colour, shape });
  const inGroup = { book: group.book, changes: [row] };
  if (!circle) return saveGesture(inGroup);
  const books = { circle: circle.book, group: group.book };
  const present = circle.sharers.value.counted;
  const proposal = proposeSharer(phone, books, person.shares ? { member, present } : null);
  return saveGesture({ book: circle.book, changes: proposal }, inGroup);
}
