import { Pencil, Trash2, Undo2 } from 'lucide';
import type { Expense } from '../../domain/expense.ts';
import { type Cents, sumCents } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Book } from '../../store/book.ts';
import { Button } from '../../ui/button.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { MoneyBlock } from '../../ui/money-block.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { photoOf } from '../receipt-photos.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { Payer } from './payer.tsx';
import { takeReimbursementBack } from './reimburse.ts';
import { ReceiptView } from './receipt-view.tsx';
import { isReimbursed, removeExpense } from './save-expense.ts';
import './cash.css';

export interface ExpenseListProps extends ScreenProps {
  readonly expenses: readonly Expense[];
  /** As `useReceipts` gives it. */
  readonly receipts: Book | null;
  readonly onEdit: (expense: Expense) => void;
}

/** Every expense with who paid it, the sums below. */
export function ExpenseList(props: ExpenseListProps) {
  const { expenses } = props;
  const { t, money } = useTexts();
  const sumOf = (kind: Expense['kind']): Cents =>
    sumCents(expenses.filter((one) => one.kind === kind).map(({ amount }) => amount));
  return (
    <>
      <ul class="cash-rows">
        {expenses.map((expense) => (
          <ExpenseRow key={expense.id} {...props} expense={expense} />
        ))}
      </ul>
      <MoneyBlock label={t('cash.purchases')} amount={money(sumOf('purchase'))} />
      <MoneyBlock label={t('cash.kitchen')} amount={money(sumOf('kitchen'))} />
    </>
  );
}

function ExpenseRow(props: ExpenseListProps & { readonly expense: Expense }) {
  const { expense, group, week } = props;
  const { t, money, day } = useTexts();
  const { shop, what, kind } = expense;
  return (
    <li class="cash-row">
      <div class="cash-row-head">
        <span class="cash-row-number">
          <Ltr>{money(expense.amount)}</Ltr>
        </span>
        <Payer paidBy={expense.paidBy} members={group.members.value} />
      </div>
      <p>
        {kind === 'kitchen' && `${t('cash.kitchen')} `}
        {shop !== '' && <Name>{shop}</Name>}
        {/* Two names side by side would be read in the wrong order where one of them wraps. */}
        {shop !== '' && what !== '' && <br />}
        {what !== '' && <Name>{what}</Name>}
      </p>
      <p class="cash-row-soft">{day(expense.spentOn)}</p>
      <ReceiptView {...props} photo={photoOf(props.receipts, expense.id)} />
      {isReimbursed(week, expense.id) ? <PaidBack {...props} /> : <Changes {...props} />}
    </li>
  );
}

type ExpenseRowProps = ExpenseListProps & { readonly expense: Expense };

function Changes(props: ExpenseRowProps) {
  const { expense, gestures, onEdit } = props;
  const { t } = useTexts();
  const once = useOneAtATime();
  const drop = () =>
    once('drop', () =>
      gestures.run(() => removeExpense(props, expense.id), t('cash.expenseRemoved')),
    );
  return (
    <div class="cash-row-actions">
      <Button kind="quiet" icon={Pencil} onPress={() => onEdit(expense)}>
        {t('words.edit')}
      </Button>
      <Button kind="quiet" icon={Trash2} onPress={drop}>
        {t('words.remove')}
      </Button>
    </div>
  );
}

function PaidBack({ expense, week, gestures }: ExpenseRowProps) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const takeBack = () =>
    once('back', () =>
      gestures.run(() => takeReimbursementBack(week, expense.id), t('cash.reimbursementTakenBack')),
    );
  return (
    <div class="cash-row-actions">
      <Tag tone="good">{t('cash.reimbursed')}</Tag>
      <Button kind="quiet" icon={Undo2} onPress={takeBack}>
        {t('cash.takeReimbursementBack')}
      </Button>
    </div>
  );
}
