import { Wallet } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Name } from '../../ui/name.tsx';
import { TokenPicture } from '../../ui/token.tsx';
import type { ScreenProps } from '../screen-props.ts';
import type { FormDraft } from '../use-form-draft.ts';
import type { ExpenseForm } from './expense-form.ts';

export interface PayerChoiceProps {
  readonly draft: FormDraft<ExpenseForm>;
  readonly group: ScreenProps['group'];
  readonly error: string | undefined;
}

/** Who paid: a member, by token and nickname, or the common box. */
export function PayerChoice({ draft, group, error }: PayerChoiceProps) {
  const { t } = useTexts();
  const { paidBy } = draft.form;
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
      onChange={(chosen) => draft.change({ paidBy: chosen })}
      error={error}
    />
  );
}
