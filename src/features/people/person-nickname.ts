import type { MemberId } from '../../domain/member.ts';
import { type NicknameError, parseNickname } from '../../domain/nickname.ts';
import { err, type Result } from '../../kernel/result.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';

export type PersonNicknameError = NicknameError | { readonly type: 'NicknameTaken' };

/** A nickname nobody else present has: envelopes and turns are told apart by it. */
export function readPersonNickname(
  group: OpenGroup,
  text: string,
  self: MemberId | null = null,
): Result<string, PersonNicknameError> {
  const nickname = parseNickname(text);
  if (!nickname.ok) return nickname;
  const folded = fold(nickname.value);
  const isTaken = group.members.value.some(
    (member) => !member.left && member.id !== self && fold(member.nickname) === folded,
  );
  return isTaken ? err({ type: 'NicknameTaken' }) : nickname;
}

/** « Zoé », « zoe » and « ZOÉ » sound the same across a kitchen. */
function fold(nickname: string): string {
  return nickname.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
