import { Banknote, Gift, Landmark } from 'lucide';
import { type Cents, NO_MONEY } from '../domain/money.ts';
import { cashPayable, type PaymentMethod } from '../domain/payment.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import './payment-buttons.css';

export interface PaymentButtonsProps {
  /** In cents, above 0. */
  readonly open: Cents;
  readonly onPay: (method: PaymentMethod, amount: Cents) => void;
}

/** What is still open, and the three ways it can be settled with one tap. */
export function PaymentButtons({ open, onPay }: PaymentButtonsProps) {
  const { t, money } = useTexts();
  const { payable, rounding } = cashPayable(open);
  return (
    <fieldset class="payment-buttons" aria-label={t('cash.howPaid')}>
      <Button icon={Banknote} onPress={() => onPay('cash', payable)}>
        {t('cash.inCash', { amount: money(payable) })}
      </Button>
      <Button icon={Landmark} onPress={() => onPay('transfer', open)}>
        {t('cash.byTransfer', { amount: money(open) })}
      </Button>
      <Button icon={Gift} onPress={() => onPay('offered', NO_MONEY)}>
        {t('cash.offered')}
      </Button>
      {rounding !== 0 && (
        <p class="payment-buttons-rounding">
          {t('cash.rounded', { exact: money(open), payable: money(payable) })}
        </p>
      )}
    </fieldset>
  );
}
