import { Check } from 'lucide';
import { useState } from 'preact/hooks';
import { dateOf, ZONE } from '../../domain/calendar.ts';
import { toFactId } from '../../domain/fact.ts';
import { toMemberId } from '../../domain/member.ts';
import { NO_MONEY, parseAmount } from '../../domain/money.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { PayerChoice } from '../payer-choice.tsx';
import { ReceiptField } from '../receipt-field.tsx';
import { useReceipts } from '../receipt-photos.ts';
import type { ShoppingLine } from '../read-shopping.ts';
import { type FormTexts, useFormDraft } from '../use-form-draft.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { noteReceipt, type Receipt } from './change-shopping.ts';
import type { ShopPartProps } from './part-props.ts';

interface ReceiptForm extends FormTexts {
  readonly id: string;
  readonly amount: string;
  readonly paidBy: string;
}

const EMPTY: ReceiptForm = { id: '', amount: '', paidBy: '' };

/** The till: what was paid and by whom becomes an expense and her advance. */
export function PaidHere(props: ShopPartProps) {
  const { t } = useTexts();
  const { shop, lines } = props.part;
  const paid = lines.filter(({ awaitsReceipt }) => awaitsReceipt);
  return (
    <Disclosure
      late
      summary={
        shop === '' ? (
          t('shopping.paid')
        ) : (
          <>
            <span aria-hidden="true">{t('shopping.paid')}</span>
            <VisuallyHidden>{t('shopping.paidAt', { shop })}</VisuallyHidden>
          </>
        )
      }
    >
      {paid.length === 0 ? (
        <p>{t(lines.some(({ got }) => got) ? 'shopping.allPaid' : 'shopping.nothingTicked')}</p>
      ) : (
        <ReceiptFields {...props} paid={paid} />
      )}
    </Disclosure>
  );
}

type ReceiptFieldsProps = ShopPartProps & { readonly paid: readonly ShoppingLine[] };

function ReceiptFields(props: ReceiptFieldsProps) {
  const texts = useTexts();
  const { t, commas } = texts;
  const { group, week, phone, gestures, part, paid } = props;
  const draft = useFormDraft(
    { book: week.draftsBook, row: `receipt/${part.shop}`, gestures },
    EMPTY,
  );
  const [wrong, setWrong] = useState<Wrong>({});
  const once = useOneAtATime();
  const { form } = draft;
  const receipts = useReceipts(props);
  const change = (fields: Partial<ReceiptForm>) => {
    const id = form.id === '' ? phone.ids.next() : form.id;
    draft.change({ id, ...fields });
    return toFactId(id);
  };
  const write = useWrittenReceipt(props);
  const press = () => {
    const amount = parseAmount(form.amount);
    const found = wrongIn(form, amount);
    setWrong(found);
    if (!amount.ok || Object.keys(found).length > 0) return;
    const receipt = {
      id: toFactId(form.id),
      shop: part.shop,
      what: commas(paid.map(({ name }) => name)),
      amount: amount.value,
      paidBy: form.paidBy === 'cash-box' ? form.paidBy : toMemberId(form.paidBy),
      spentOn: dateOf(phone.clock.now(), ZONE),
    } as const;
    once('note', async () => {
      if (await write(receipt)) draft.clear();
    });
  };
  return (
    <>
      <p>{t('shopping.paidWhat', { n: paid.length })}</p>
      <AmountField
        label={t('shopping.amount')}
        unit="€"
        value={form.amount}
        onInput={(amount) => change({ amount })}
        error={wrong.amount && errorSentence(texts, wrong.amount)}
      />
      <PayerChoice
        group={group}
        paidBy={form.paidBy}
        onChange={(paidBy) => change({ paidBy })}
        error={wrong.paidBy && t('shopping.payerMissing')}
      />
      <ReceiptField {...props} receipts={receipts} of={[form.id]} expense={() => change({})} />
      <Button kind="main" wide icon={Check} onPress={press}>
        {t('shopping.notePaid')}
      </Button>
    </>
  );
}

function useWrittenReceipt(props: ReceiptFieldsProps) {
  const { t, money } = useTexts();
  return (receipt: Receipt) =>
    props.gestures.run(
      () => noteReceipt(props, props.paid, receipt),
      t('shopping.paidSaid', { amount: money(receipt.amount) }),
    );
}

type AmountResult = ReturnType<typeof parseAmount>;
type Wrong = {
  readonly amount?:
    Exclude<AmountResult, { ok: true }>['error'] | { readonly type: 'NothingSpent' };
  readonly paidBy?: true;
};

function wrongIn(form: ReceiptForm, amount: AmountResult): Wrong {
  const nothing = amount.ok && amount.value === NO_MONEY;
  return {
    ...(!amount.ok && { amount: amount.error }),
    ...(nothing && { amount: { type: 'NothingSpent' } }),
    ...(form.paidBy === '' && { paidBy: true }),
  };
}
