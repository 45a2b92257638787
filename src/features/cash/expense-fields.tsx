import { useEffect, useState } from 'preact/hooks';
import { Check } from 'lucide';
import { type FactId, toFactId } from '../../domain/fact.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Book } from '../../store/book.ts';
import { expenseKind } from '../../store/books/week-book.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { ReceiptField } from '../receipt-field.tsx';
import { dropPhoto, photoOf } from '../receipt-photos.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { FormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import {
  checkExpense,
  type ExpenseErrors,
  type ExpenseForm,
  type NewExpense,
} from './expense-form.ts';
import { ExpenseInputs } from './expense-inputs.tsx';
import { saveExpense } from './save-expense.ts';

export type ExpenseFieldsProps = ScreenProps & {
  readonly draft: FormDraft<ExpenseForm>;
  /** As `useReceipts` gives it. */
  readonly receipts: Book | null;
  /** The id the expense of this form will have, fixed from now on. */
  readonly fixId: () => FactId;
};

/** The form of one expense, new or edited; kept while it is typed. */
export function ExpenseFields(props: ExpenseFieldsProps) {
  const { draft, receipts, gestures } = props;
  const { t } = useTexts();
  const { form } = draft;
  const [errors, setErrors] = useState<ExpenseErrors>({});
  const once = useOneAtATime();
  const submit = useExpenseGesture(props);
  const press = () => {
    const checked = checkExpense(form);
    setErrors(checked.ok ? {} : checked.error);
    if (checked.ok) once('save', () => submit(checked.value));
  };
  const cancel = async () => {
    // The photo was taken for this form alone.
    const photo = photoOf(receipts, form.id);
    if (receipts && photo && !(await gestures.run(() => dropPhoto(receipts, photo)))) return;
    draft.clear();
  };
  return (
    <Section title={form.replaces === '' ? t('cash.newExpense') : t('cash.editExpense')}>
      {draft.isContinued && <p>{t('cash.draftFound')}</p>}
      <ExpenseInputs {...props} errors={errors} />
      <ReceiptField {...props} of={[form.id, form.replaces]} expense={props.fixId} />
      <div class="expense-actions">
        <Button kind="main" icon={Check} onPress={press}>
          {t('cash.noteExpense')}
        </Button>
        {(form.replaces !== '' || draft.isContinued) && (
          <Button kind="quiet" onPress={() => void cancel()}>
            {t('words.cancel')}
          </Button>
        )}
      </div>
    </Section>
  );
}

function useExpenseGesture(props: ExpenseFieldsProps) {
  const { draft, gestures, week } = props;
  const { t, money } = useTexts();
  const { id, replaces } = draft.form;
  const { book } = week;
  useEffect(() => {
    // Saved, then stopped before the draft was put away.
    const known = book.facts(expenseKind).peek();
    if (draft.isContinued && known.some((fact) => fact.id === id)) draft.clear();
  }, [book, draft, id]);
  return async (expense: NewExpense) => {
    const gesture = {
      id: toFactId(id),
      expense,
      replaces: replaces === '' ? null : toFactId(replaces),
    };
    const said = t('cash.expenseSaid', { amount: money(expense.amount) });
    if (await gestures.run(() => saveExpense(props, gesture), said)) draft.clear();
  };
}
