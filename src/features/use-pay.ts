import type { Cents } from '../domain/money.ts';
import type { PaymentMethod } from '../domain/payment.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { EveningOrder } from './evening.ts';
import { recordPayment, takeBackPayment } from './record-payment.ts';
import type { ScreenProps } from './screen-props.ts';
import { useOneAtATime } from './use-one-at-a-time.ts';

/** The two gestures on the money of an order, each said with its code and amount. */
export interface PayGestures {
  readonly pay: (method: PaymentMethod, amount: Cents) => void;
  readonly takeBack: () => void;
}

/** Notes a payment, or takes the last one back. */
export function usePay(
  screen: Pick<ScreenProps, 'week' | 'deskBook' | 'gestures'>,
  { order, code }: Pick<EveningOrder, 'order' | 'code'>,
): PayGestures {
  const { t, money } = useTexts();
  const once = useOneAtATime();
  return {
    pay: (method, amount) =>
      once('pay', () =>
        screen.gestures.run(
          () => recordPayment(screen, { order: order.id, method, amount }),
          method === 'offered'
            ? t('cash.offeredSaid', { code })
            : t('cash.paidSaid', { code, amount: money(amount) }),
        ),
      ),
    takeBack: () =>
      once('pay', () =>
        screen.gestures.run(
          () => takeBackPayment(screen, order.id),
          t('cash.paymentTakenBack', { code }),
        ),
      ),
  };
}
