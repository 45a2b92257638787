import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PayerChoice } from '../payer-choice.tsx';
import type { ScreenProps } from '../screen-props.ts';
import type { FormDraft } from '../use-form-draft.ts';
import type { ExpenseErrors, ExpenseForm } from './expense-form.ts';

export interface ExpenseInputsProps {
  readonly draft: FormDraft<ExpenseForm>;
  readonly group: ScreenProps['group'];
  readonly errors: ExpenseErrors;
}

/** What an expense is asked: what for, how much, where, by whom, when. */
export function ExpenseInputs({ draft, group, errors }: ExpenseInputsProps) {
  const texts = useTexts();
  const { t } = texts;
  const { form } = draft;
  const type = (field: keyof ExpenseErrors) => ({
    value: form[field],
    onInput: (typed: string) => draft.change({ [field]: typed }),
    error: errors[field] && errorSentence(texts, errors[field]),
  });
  return (
    <>
      <ChoiceGroup
        legend={t('cash.expenseKind')}
        choices={[
          { value: 'purchase', word: t('cash.purchase') },
          { value: 'kitchen', word: t('cash.kitchen'), hint: t('cash.kitchenHint') },
        ]}
        value={form.kind === 'kitchen' ? 'kitchen' : 'purchase'}
        onChange={(kind) => draft.change({ kind })}
      />
      <AmountField label={t('cash.amount')} unit="€" {...type('amount')} />
      {form.kind !== 'kitchen' && <TextField label={t('cash.shop')} {...type('shop')} />}
      <TextField label={t('cash.what')} {...type('what')} />
      <PayerChoice
        group={group}
        paidBy={form.paidBy}
        onChange={(paidBy) => draft.change({ paidBy })}
        error={type('paidBy').error}
      />
      <DateField label={t('cash.spentOn')} {...type('spentOn')} />
    </>
  );
}
