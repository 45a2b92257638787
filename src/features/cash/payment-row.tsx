import { useState } from 'preact/hooks';
import { Banknote, Landmark, Undo2 } from 'lucide';
import { type AmountError, type Cents, cents, parseAmount } from '../../domain/money.ts';
import type { PaymentMethod } from '../../domain/payment.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import type { EveningOrder } from '../evening.ts';
import { PaidTag } from '../paid-tag.tsx';
import { PaymentButtons } from '../payment-buttons.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { type PayGestures, usePay } from '../use-pay.ts';

export type PaymentRowProps = ScreenProps & { readonly of: EveningOrder };
type Pay = PayGestures['pay'];

/** The money of one order: what is open, one tap for the whole, another amount, or money back. */
export function PaymentRow(props: PaymentRowProps) {
  const { of } = props;
  const { t } = useTexts();
  const { code, contact, balance, payments } = of;
  const { pay, takeBack } = usePay(props, of);
  return (
    <li class="cash-row">
      <div class="cash-row-head">
        <h3 class="cash-row-number">
          <Ltr>{code}</Ltr>
        </h3>
        {contact !== null && <Name lines={1}>{contact.nickname}</Name>}
      </div>
      <PaidTag of={of} />
      {balance.open > 0 && <PaymentButtons open={balance.open} onPay={pay} />}
      {balance.open > 0 && <OtherAmount onPay={pay} />}
      {balance.surplus > 0 && <MoneyBack surplus={balance.surplus} onPay={pay} />}
      {payments.length > 0 && (
        <Button kind="quiet" icon={Undo2} onPress={takeBack}>
          {t('cash.takePaymentBack')}
        </Button>
      )}
    </li>
  );
}

/** Part of what is due, or more. What cannot be read stays as typed. */
function OtherAmount({ onPay }: { readonly onPay: Pay }) {
  const texts = useTexts();
  const { t } = texts;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<AmountError | { readonly type: 'NothingGiven' } | null>(null);
  const pay = (method: PaymentMethod) => {
    const amount = parseAmount(typed);
    if (!amount.ok) return setError(amount.error);
    if (amount.value === 0) return setError({ type: 'NothingGiven' });
    setError(null);
    setTyped('');
    onPay(method, amount.value);
  };
  return (
    <Disclosure summary={t('cash.otherAmount')}>
      <AmountField
        label={t('cash.amount')}
        unit="€"
        value={typed}
        onInput={setTyped}
        error={error ? errorSentence(texts, error) : undefined}
      />
      <div class="cash-row-actions">
        <Button icon={Banknote} onPress={() => pay('cash')}>
          {t('cash.noteCash')}
        </Button>
        <Button icon={Landmark} onPress={() => pay('transfer')}>
          {t('cash.noteTransfer')}
        </Button>
      </div>
    </Disclosure>
  );
}

/** Too much came in: give it back, or leave it in the pot. */
function MoneyBack({ surplus, onPay }: { readonly surplus: Cents; readonly onPay: Pay }) {
  const { t } = useTexts();
  return (
    <div class="cash-row-actions">
      <Button icon={Banknote} onPress={() => onPay('cash', cents(-surplus))}>
        {t('cash.backCash')}
      </Button>
      <Button icon={Landmark} onPress={() => onPay('transfer', cents(-surplus))}>
        {t('cash.backTransfer')}
      </Button>
    </div>
  );
}
