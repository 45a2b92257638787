import { Undo2 } from 'lucide';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { EveningOrder } from '../evening.ts';
import { PaidTag } from '../paid-tag.tsx';
import { PaymentButtons } from '../payment-buttons.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { usePay } from '../use-pay.ts';

/** The money of one order, beside its hand-over and independent of it. */
export function PaymentOfOrder(props: ScreenProps & { readonly of: EveningOrder }) {
  const { of } = props;
  const { t } = useTexts();
  const { balance, payments } = of;
  const { pay, takeBack } = usePay(props, of);
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
