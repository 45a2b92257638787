import { useRef, useState } from 'preact/hooks';
import { ShoppingBasket } from 'lucide';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { toFactId } from '../../domain/fact.ts';
import type { Expense } from '../../domain/expense.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { readWeekMoney } from '../../store/views/week-money.ts';
import { dayWord } from '../day-word.ts';
import { paths } from '../paths.ts';
import { useReceipts } from '../receipt-photos.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { Advances } from './advances.tsx';
import { writtenAmount } from './written-amount.ts';
import { ExpenseFields } from './expense-fields.tsx';
import { blankExpense, type ExpenseForm } from './expense-form.ts';
import { ExpenseList } from './expense-list.tsx';
import { ReceiptsApart } from './receipt-view.tsx';

/** What the group spent, who advanced it, and what was given back. */
export function PurchasesScreen(props: ScreenProps) {
  const { week, phone, gestures } = props;
  const texts = useTexts();
  const { t, day } = texts;
  const [empty] = useState(() => blankExpense(dateOf(phone.clock.now(), ZONE)));
  const kept = useFormDraft({ book: week.draftsBook, row: 'purchase', gestures }, empty);
  const formId = kept.form.id === '' ? phone.ids.next() : kept.form.id;
  const draft = {
    ...kept,
    change: (fields: Partial<ExpenseForm>) => kept.change({ id: formId, ...fields }),
  };
  const form = useRef<HTMLDivElement>(null);
  const fixId = () => {
    draft.change({});
    return toFactId(formId);
  };
  const receipts = useReceipts(props);
  const { expenses } = readWeekMoney(week.book);
  const ids = expenses.map(({ id }) => id);
  const edit = ({ id, amount, ...expense }: Expense) => {
    const { kind, shop, what, spentOn, paidBy } = expense;
    const typed = { kind, shop, what, spentOn, paidBy, amount: writtenAmount(amount) };
    draft.change({ ...typed, id: phone.ids.next(), replaces: id });
    form.current?.querySelector<HTMLElement>('h2')?.scrollIntoView();
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  };
  return (
    <Page
      title={t('thursday.purchases')}
      meta={day(week.terms.value.servedOn)}
      back={{ href: paths.thursday(week.week), word: dayWord(texts, week) }}
    >
      <div ref={form}>
        <ExpenseFields {...props} draft={draft} receipts={receipts} fixId={fixId} />
      </div>
      <Section title={t('cash.noted')}>
        {expenses.length === 0 ? (
          <EmptyState picture={ShoppingBasket}>{t('cash.noExpense')}</EmptyState>
        ) : (
          <ExpenseList {...props} expenses={expenses} receipts={receipts} onEdit={edit} />
        )}
      </Section>
      <ReceiptsApart {...props} receipts={receipts} expenses={[formId, ...ids]} />
      <Advances {...props} title={t('cash.advances')} />
    </Page>
  );
}
