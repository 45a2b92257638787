import { type MemberId, toMemberId } from '../../src/domain/member.ts';
import { memberTable } from '../../src/store/books/group-book.ts';
import { put } from '../../src/store/table.ts';
import { type OpenPhone, openPhone, type PhoneOptions, valueOf } from './open-phone.ts';

/** Nicknames of the group of the turns' tests; they are their ids too. */
export const [LUNE, FIGUE, SAFRAN, INDIGO] = ['Lune', 'Figue', 'Safran', 'Indigo'].map(
  toMemberId,
) as [MemberId, MemberId, MemberId, MemberId]; // as many as were named

/** A phone whose group has four people. */
export async function fourMembers(options: PhoneOptions = {}): Promise<OpenPhone> {
  const open = await openPhone(options);
  const changes = [LUNE, FIGUE, SAFRAN, INDIGO].map((id) =>
    put(memberTable, id, { nickname: id, colour: 'sky', shape: 'star', left: false }),
  );
  valueOf(await open.group.book.commit(changes));
  return open;
}
