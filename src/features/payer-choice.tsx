import { Wallet } from 'lucide';
import { useTexts } from '../i18n/use-texts.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Name } from '../ui/name.tsx';
import { TokenPicture } from '../ui/token.tsx';
import type { ScreenProps } from './screen-props.ts';

export interface PayerChoiceProps {
  readonly group: ScreenProps['group'];
  /** A member's id, `cash-box`, or empty while nothing is said. */
  readonly paidBy: string;
  readonly onChange: (paidBy: string) => void;
  readonly error: string | undefined;
}

/** Who paid: a member, by token and nickname, or the common box. */
export function PayerChoice({ group, paidBy, onChange, error }: PayerChoiceProps) {
  const { t } = useTexts();
  const members = group.members.value.filter(({ id, left }) => !left || id === paidBy);
  return (
    <ChoiceGroup<string>
      legend={t('cash.paidBy')}
      choices={[
        ...members.map(({ id, nickname, shape, colour }) => ({
          value: id,
          word: <Name lines={1}>{nickname}</Name>,
          picture: <TokenPicture shape={shape} colour={colour} />,
        })),
        { value: 'cash-box', word: t('cash.box'), icon: Wallet },
      ]}
      value={paidBy === '' ? null : paidBy}
      onChange={onChange}
      error={error}
    />
  );
}
