import type { TokenColour, TokenShape } from '../../domain/member.ts';
import { type MemberId, toMemberId } from '../../domain/member.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import { memberTable } from '../../store/books/group-book.ts';
import { saveGesture } from '../../store/gesture.ts';
import type { Phone } from '../../store/phone.ts';
import { put } from '../../store/table.ts';
import { foundGroup } from '../../sync/found-group.ts';
import { proposeSharer } from '../propose-sharer.ts';

/** The first person of a group. */
export interface Founder {
  readonly nickname: string;
  readonly colour: TokenColour;
  readonly shape: TokenShape;
  /** Whether she shares the money; fixed for good. */
  readonly shares: boolean;
}

/**
 * Starts a group on this phone: keys first, then the circle's word on who shares, then the person.
 * Killed in between, the next start asks for the person again and goes on with the same keys; what
 * the circle heard of somebody who was never written is taken back.
 */
export async function startGroup(
  phone: Phone,
  founder: Founder,
): Promise<Result<MemberId, SpokenError>> {
  // A phone that only asked to join a group has keys, and no ring.
  if (!phone.shelf.keys.value?.rings.kitchen) {
    const founded = await foundGroup(phone.shelf, phone.random);
    if (!founded.ok) return founded;
  }
  const [group, circle] = [await phone.shelf.open('group'), await phone.shelf.open('circle')];
  if (!group.ok) return group;
  if (!circle.ok) return circle;
  const member = toMemberId(phone.ids.next());
  const { nickname, colour, shape, shares } = founder;
  const books = { circle: circle.value, group: group.value };
  const saved = await saveGesture(
    {
      book: circle.value,
      changes: proposeSharer(phone, books, shares ? { member, present: [] } : null),
    },
    { book: group.value, changes: [put(memberTable, member, { nickname, colour, shape })] },
  );
  return saved.ok ? ok(member) : saved;
}
