import { useMemo } from 'preact/hooks';
import type { Cents } from '../../domain/money.ts';
import type { Account, ReferenceLine } from '../../domain/settings.ts';
import { epcPayload } from '../../formats/epc-qr.ts';
import { parseIban } from '../../formats/iban.ts';
import { type QrMatrix, qrMatrix } from '../../formats/qr.ts';
import {
  formatCommunication,
  type StructuredCommunication,
} from '../../formats/structured-communication.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { CodePicture } from '../code-picture.tsx';
import { writtenIban } from '../customer-answer.ts';

export interface PaymentCodeProps {
  readonly account: Account;
  /** What is still to pay, in cents, above 0. */
  readonly amount: Cents;
  readonly reference: StructuredCommunication;
  readonly line: ReferenceLine;
}

/**
 * The transfer as a code to film, and in words beside it: not every bank's app reads codes. It names no
 * dish and no person, for it ends up on statements.
 */
export function PaymentCode(props: PaymentCodeProps) {
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

/** null when this account could not stand in a code: a newer Carnet may take more of them. */
function paymentMatrix({ account, amount, reference, line }: PaymentCodeProps): QrMatrix | null {
  const iban = parseIban(account.iban);
  if (!iban.ok) return null;
  const transfer = { name: account.name, iban: iban.value, amount };
  const payload = epcPayload(
    line === 'text'
      ? { ...transfer, text: formatCommunication(reference) }
      : { ...transfer, reference },
  );
  const matrix = payload.ok ? qrMatrix(payload.value, 'medium') : null;
  return matrix?.ok ? matrix.value : null;
}
