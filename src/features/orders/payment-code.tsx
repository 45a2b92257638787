import { useMemo } from 'preact/hooks';
import { type QrMatrix, qrMatrix } from '../../formats/qr.ts';
import { formatCommunication } from '../../formats/structured-communication.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { CodePicture } from '../code-picture.tsx';
import { writtenIban } from '../customer-answer.ts';
import { type OrderTransfer, paymentPayload } from './payment-payload.ts';

/** The transfer as a code to film, and in words beside it: not every bank's app reads codes. */
export function PaymentCode(props: OrderTransfer) {
  const { account, amount, reference, line } = props;
  const { t, money } = useTexts();
  const matrix = useMemo(
    () => paymentMatrix({ account, amount, reference, line }),
    [account, amount, reference, line],
  );
  return (
    <Disclosure summary={t('orders.payCode')}>
      {matrix === null ? (
        <p>{t('orders.noPayCode')}</p>
      ) : (
        <>
          <p>{t('orders.scanToPay')}</p>
          <CodePicture matrix={matrix} label={t('orders.payCodePicture')} />
        </>
      )}
      <p class="orders-transfer">
        <Name>{account.name}</Name>
        <Ltr>{writtenIban(account.iban)}</Ltr>
        <Ltr>{money(amount)}</Ltr>
        <Ltr>{formatCommunication(reference)}</Ltr>
      </p>
    </Disclosure>
  );
}

function paymentMatrix(transfer: OrderTransfer): QrMatrix | null {
  const payload = paymentPayload(transfer);
  const matrix = payload === null ? null : qrMatrix(payload, 'medium');
  return matrix?.ok ? matrix.value : null;
}
