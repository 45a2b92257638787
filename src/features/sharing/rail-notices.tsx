import type { Member } from '../../domain/member.ts';
import type { GuardRailCrossed } from '../../domain/weight.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenCircle } from '../../store/views/open-circle.ts';
import { Notice } from '../../ui/notice.tsx';
import { useNameOf } from '../member-token.tsx';
import { railsCrossed } from './propose-round.ts';
import { useWeightWords } from './use-weight-words.ts';

export interface RailNoticesProps {
  readonly circle: OpenCircle;
  readonly members: readonly Member[];
}

/** Which limits of the group the weights cross, said where the weights are. */
export function RailNotices({ circle, members }: RailNoticesProps) {
  const { t } = useTexts();
  const written = useWeightWords();
  const nameOf = useNameOf(members);
  const words = (crossed: GuardRailCrossed) => {
    switch (crossed.type) {
      case 'RatioTooHigh': {
        const { highest, lowest } = crossed;
        return t('sharing.ratioCrossed', { highest: written(highest), lowest: written(lowest) });
      }
      case 'ChangeTooLarge': {
        const { member, from, to } = crossed;
        const said = { name: nameOf(member), from: written(from), to: written(to) };
        return t('sharing.changeCrossed', said);
      }
    }
  };
  return (
    <>
      {railsCrossed(circle).map((crossed) => (
        <Notice key={words(crossed)} tone="attention" word={t('sharing.attention')} role="alert">
          {words(crossed)}
        </Notice>
      ))}
    </>
  );
}
