import type { Settings } from '../../domain/settings.ts';
import type { Cents } from '../../domain/money.ts';
import { formatCommunication, parseCommunication } from '../../formats/structured-communication.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices, type OpenWeek } from '../../store/views/open-week.ts';
import { List, ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Section } from '../../ui/section.tsx';
import { canBeConfirmed } from './order-gestures.tsx';
import type { OrderRow } from './order-rows.ts';
import { PaymentCode } from './payment-code.tsx';
import { writtenIban } from '../customer-answer.ts';

export interface OrderPaymentProps {
  readonly week: OpenWeek;
  readonly row: OrderRow;
  readonly settings: Settings;
}

/**
 * What is still to pay, and the reference a transfer must carry. Nobody pays for what was refused or
 * cancelled: only what came in already is shown then; and nobody pays where nothing is sold.
 */
export function OrderPayment({ week, row, settings }: OrderPaymentProps) {
  const { t } = useTexts();
  const { paid } = row.balance;
  const stands = row.state !== 'declined' && row.state !== 'cancelled';
  if (!hasPrices(week) || (!stands && paid === 0)) return null;
  return (
    <Section title={t('orders.payment')}>
      {stands ? (
        <Due week={week} row={row} settings={settings} />
      ) : (
        <List>
          <PaidRow paid={paid} />
        </List>
      )}
    </Section>
  );
}

function Due({ week, row, settings }: OrderPaymentProps) {
  const { t, money } = useTexts();
  const { open, paid } = row.balance;
  const { account, referenceLine: line } = settings;
  const reference = readReference(row);
  return (
    <>
      <List>
        <ListRow trailing={<Ltr>{money(open)}</Ltr>}>{t('orders.toPay')}</ListRow>
        <PaidRow paid={paid} />
        {reference !== null && (
          <ListRow detail={<Ltr>{formatCommunication(reference)}</Ltr>}>
            {t('orders.reference')}
          </ListRow>
        )}
        {reference !== null && <AccountRow account={account} />}
      </List>
      {reference !== null && account !== null && open > 0 && (
        <PaymentCode account={account} amount={open} reference={reference} line={line} />
      )}
      {week.contactsAre === 'elsewhere' ? (
        <p class="orders-soft">{t('rings.reference')}</p>
      ) : (
        reference === null &&
        canBeConfirmed(row.state) && <p class="orders-soft">{t('orders.referenceLater')}</p>
      )}
    </>
  );
}

function readReference({ contact }: OrderRow) {
  const parsed = parseCommunication(contact?.reference ?? '');
  return parsed.ok ? parsed.value : null;
}

function PaidRow({ paid }: { readonly paid: Cents }) {
  const { t, money } = useTexts();
  if (paid <= 0) return null;
  return <ListRow trailing={<Ltr>{money(paid)}</Ltr>}>{t('orders.paid')}</ListRow>;
}

function AccountRow({ account }: Pick<Settings, 'account'>) {
  const { t } = useTexts();
  if (account === null) return null;
  const detail = (
    <>
      <Name>{account.name}</Name>
      <br />
      <Ltr>{writtenIban(account.iban)}</Ltr>
    </>
  );
  return <ListRow detail={detail}>{t('orders.account')}</ListRow>;
}
