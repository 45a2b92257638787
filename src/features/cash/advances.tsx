import { Banknote, Landmark } from 'lucide';
import { type OpenAdvance, openAdvances } from '../../domain/expense.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { type MoneyWay, readWeekMoney } from '../../store/views/week-money.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { Payer } from './payer.tsx';
import { reimburse } from './reimburse.ts';
import './cash.css';

/** What the group owes to those who paid in the shops; given back before anything is shared. */
export function Advances(props: ScreenProps & { readonly title: string }) {
  const { t } = useTexts();
  const { expenses, reimbursements } = readWeekMoney(props.week.book);
  const open = openAdvances(expenses, reimbursements);
  return (
    <Section title={props.title}>
      {open.length === 0 ? (
        <p>{t('cash.noAdvance')}</p>
      ) : (
        <ul class="cash-rows">
          {open.map((advance) => (
            <AdvanceRow key={advance.member} {...props} advance={advance} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function AdvanceRow(props: ScreenProps & { readonly advance: OpenAdvance }) {
  const { advance, group, week, gestures } = props;
  const { t, money } = useTexts();
  const once = useOneAtATime();
  const amount = money(advance.amount);
  const members = group.members.value;
  const name = members.find(({ id }) => id === advance.member)?.nickname;
  const give = (method: MoneyWay) =>
    once('give', () =>
      gestures.run(
        () => reimburse(week, advance, method),
        t('cash.reimbursedSaid', { amount, name: name ?? t('cash.unknownMember') }),
      ),
    );
  return (
    <li class="cash-row">
      <div class="cash-row-head">
        <span class="cash-row-number">
          <Ltr>{amount}</Ltr>
        </span>
        <Payer paidBy={advance.member} members={members} />
      </div>
      <div class="cash-row-actions">
        <Button icon={Banknote} onPress={() => give('cash')}>
          {t('cash.reimburseCash')}
        </Button>
        <Button icon={Landmark} onPress={() => give('transfer')}>
          {t('cash.reimburseTransfer')}
        </Button>
      </div>
    </li>
  );
}
