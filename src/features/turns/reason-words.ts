import type { IsoDate } from '../../domain/calendar.ts';
import type { Member, MemberId } from '../../domain/member.ts';
import type { TurnReason } from '../../domain/turn-reason.ts';
import type { Texts } from '../../i18n/texts.ts';

/** Who is named in a sentence, and from which day turns are counted. */
export interface ReasonScope {
  readonly members: readonly Member[];
  readonly me: MemberId | null;
  readonly since: IsoDate | null;
}

/** A nickname inside a sentence: isolated, so that its direction disturbs nothing around it. */
export function nameIn(members: readonly Member[], id: MemberId): string {
  const nickname = members.find((member) => member.id === id)?.nickname ?? '';
  return `\u2068${nickname}\u2069`;
}

/** Why a member is proposed, in one sentence. No rule about two people is ever named. */
export function reasonSentence(
  texts: Pick<Texts, 't' | 'list' | 'longDate'>,
  { member, reason }: { readonly member: MemberId; readonly reason: TurnReason },
  { members, me, since }: ReasonScope,
): string {
  const { t, list } = texts;
  switch (reason.type) {
    case 'OtherCombination':
      return t('proposal.otherCombination');
    case 'CooksToo':
      return t(reason.otherCombination ? 'proposal.cooksTooCombined' : 'proposal.cooksToo');
    case 'OnlyYes': {
      const names = [member, ...reason.others].map((id) =>
        id === me ? t('proposal.you') : nameIn(members, id),
      );
      return t('proposal.onlyYes', { names: list(names) });
    }
    case 'LeastOften':
    case 'AsOften':
    case 'AbsencesAside':
      return timesSentence(texts, reason, since);
    case 'IfNeeded':
      return t('proposal.ifNeeded');
    case 'NothingSaid':
      return t('proposal.nothingSaid');
  }
}

function timesSentence(
  { t, longDate }: Pick<Texts, 't' | 'longDate'>,
  { type, times: n }: Extract<TurnReason, { readonly times: number }>,
  since: IsoDate | null,
): string {
  if (type === 'AsOften') return t('proposal.asOften', { n });
  if (type === 'AbsencesAside') return t('proposal.absencesAside', { n });
  return since === null
    ? t('proposal.leastOften', { n })
    : t('proposal.leastOftenSince', { n, day: longDate(since) });
}
