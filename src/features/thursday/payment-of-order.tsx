import { Undo2 } from 'lucide';
import type { Cents } from '../../domain/money.ts';
import type { PaymentMethod } from '../../domain/payment.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { EveningOrder } from '../evening.ts';
import { PaidTag } from '../paid-tag.tsx';
import { PaymentButtons } from '../payment-buttons.tsx';
import { recordPayment, takeBackPayment } from '../record-payment.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';

/** The money of one order, beside its hand-over and independent of it. */
export function PaymentOfOrder(props: ScreenProps & { readonly of: EveningOrder }) {
  const { of, gestures } = props;
  const { t, money } = useTexts();
  const once = useOneAtATime();
  const { order, code, balance, payments } = of;
  const pay = (method: PaymentMethod, amount: Cents) =>
    once('pay', () =>
      gestures.run(
        () => recordPayment(props, { order: order.id, method, amount }),
        method === 'offered'
          ? t('cash.offeredSaid', { code })
          : t('cash.paidSaid', { code, amount: money(amount) }),
      ),
    );
  const takeBack = () =>
    once('pay', () =>
      gestures.run(() => takeBackPayment(props, order.id), t('cash.paymentTakenBack', { code })),
    );
  return (
    <div class="payment-of-order">
      <PaidTag of={of} />
      {balance.open > 0 && <PaymentButtons open={balance.open} onPay={pay} />}
      {payments.length > 0 && (
        <Button kind="quiet" icon={Undo2} onPress={takeBack}>
          {t('cash.takePaymentBack')}
        </Button>
      )}
    </div>
  );
}
