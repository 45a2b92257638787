import { Wallet } from 'lucide';
import type { Expense } from '../../domain/expense.ts';
import type { Member } from '../../domain/member.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Icon } from '../../ui/icon.tsx';
import { Token } from '../../ui/token.tsx';

export interface PayerProps {
  readonly paidBy: Expense['paidBy'];
  readonly members: readonly Member[];
}

/** Who paid: a member's token, the common cash box, or somebody this phone does not know yet. */
export function Payer({ paidBy, members }: PayerProps) {
  const { t } = useTexts();
  if (paidBy === 'cash-box')
    return (
      <span class="payer">
        <Icon node={Wallet} /> {t('cash.box')}
      </span>
    );
  const member = members.find(({ id }) => id === paidBy);
  if (!member) return <span>{t('cash.unknownMember')}</span>;
  return <Token shape={member.shape} colour={member.colour} name={member.nickname} />;
}
