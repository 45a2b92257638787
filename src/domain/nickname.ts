import { err, ok, type Result } from '../kernel/result.ts';

export type NicknameError =
  { readonly type: 'NicknameMissing' } | { readonly type: 'NicknameLong'; readonly most: number };

/** Longest nickname, in characters as people count them. */
const MOST = 40;

/** A nickname without space around it. It is never a person's real name: the label says so. */
export function parseNickname(text: string): Result<string, NicknameError> {
  const nickname = text.normalize('NFC').trim();
  if (nickname === '') return err({ type: 'NicknameMissing' });
  return Array.from(nickname).length > MOST
    ? err({ type: 'NicknameLong', most: MOST })
    : ok(nickname);
}
