import { Banknote, Landmark } from 'lucide';
import { compareWeeks } from '../../domain/calendar.ts';
import { formatCommunication, parseCommunication } from '../../formats/structured-communication.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { debtTable } from '../../store/books/desk-books.ts';
import type { MoneyWay } from '../../store/views/week-money.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { servedDay } from '../served-day.ts';
import { type Debt, forgiveDebt, payDebt } from './other-money.ts';
import './cash.css';

/** What is still owed for earlier weeks; paid here, it enters this week's pot. */
export function DebtsSection(props: ScreenProps) {
  const { t } = useTexts();
  const { deskBook, week } = props;
  if (deskBook === null)
    return (
      <Section title={t('cash.debts')}>
        <Elsewhere>{t('rings.debts')}</Elsewhere>
      </Section>
    );
  const debts = [...deskBook.rows(debtTable).value.values()]
    .filter((debt) => compareWeeks(debt.week, week.week) < 0)
    .toSorted((a, b) => compareWeeks(a.week, b.week) || (a.code < b.code ? -1 : 1));
  if (debts.length === 0) return null;
  return (
    <Section title={t('cash.debts')}>
      <ul class="cash-rows">
        {debts.map((debt) => (
          <DebtRow key={debt.id} {...props} debt={debt} />
        ))}
      </ul>
    </Section>
  );
}

/** As a bank shows it, `+++026/4823/17277+++`; what is none is shown as it is. */
function asPrinted(reference: string): string {
  const parsed = parseCommunication(reference);
  return parsed.ok ? formatCommunication(parsed.value) : reference;
}

function DebtRow(props: ScreenProps & { readonly debt: Debt }) {
  const { debt, gestures, group } = props;
  const { t, money, day } = useTexts();
  const once = useOneAtATime();
  const { code, nickname, contact, reference, amount } = debt;
  const pay = (method: MoneyWay) =>
    once('debt', () =>
      gestures.run(
        () => payDebt(props, debt, method),
        t('cash.paidSaid', { code, amount: money(amount) }),
      ),
    );
  const forgive = () =>
    once('debt', () => gestures.run(() => forgiveDebt(props, debt), t('cash.forgiven', { code })));
  return (
    <li class="cash-row">
      <div class="cash-row-head">
        <h3 class="cash-row-number">
          <Ltr>{code}</Ltr>
        </h3>
        <Name lines={1}>{nickname}</Name>
        <Ltr>{money(amount)}</Ltr>
      </div>
      <p class="cash-row-soft">
        {day(servedDay(group, debt.week))} <Name>{contact}</Name>{' '}
        {reference !== null && <Ltr>{asPrinted(reference)}</Ltr>}
      </p>
      <div class="cash-row-actions">
        <Button icon={Banknote} onPress={() => pay('cash')}>
          {t('cash.noteCash')}
        </Button>
        <Button icon={Landmark} onPress={() => pay('transfer')}>
          {t('cash.noteTransfer')}
        </Button>
        <Button kind="quiet" onPress={forgive}>
          {t('cash.forgive')}
        </Button>
      </div>
    </li>
  );
}
