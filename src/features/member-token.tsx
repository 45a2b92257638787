import type { Member, MemberId } from '../domain/member.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Name } from '../ui/name.tsx';
import { Token } from '../ui/token.tsx';

export interface MemberTokenProps {
  readonly members: readonly Member[];
  readonly member: MemberId;
  /** As a round kept it; the name of today where left out. */
  readonly nickname?: string;
  readonly size?: 'text' | 'big';
}

/** A person by her token; by her name alone where the group no longer has her. */
export function MemberToken({ members, member, nickname, size = 'text' }: MemberTokenProps) {
  const { t } = useTexts();
  const known = members.find(({ id }) => id === member);
  const name = nickname || known?.nickname || t('sharing.someone');
  if (!known) return <Name>{name}</Name>;
  return <Token shape={known.shape} colour={known.colour} name={name} size={size} />;
}

/** The name of a member of the group, for a sentence. */
export function useNameOf(members: readonly Member[]): (member: MemberId) => string {
  const { t } = useTexts();
  return (member) => members.find(({ id }) => id === member)?.nickname || t('sharing.someone');
}
