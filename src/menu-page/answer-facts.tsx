import { epcPayload } from '../formats/epc-qr.ts';
import { formatIban, parseIban } from '../formats/iban.ts';
import type { OrderAnswer } from '../formats/order-answer.ts';
import { qrMatrix } from '../formats/qr.ts';
import { formatCommunication, parseCommunication } from '../formats/structured-communication.ts';
import { Button } from '../ui/button.tsx';
import { Ltr } from '../ui/ltr.tsx';
import { Name } from '../ui/name.tsx';
import { calendarFile } from './calendar-file.ts';
import type { KeptOrder } from './kept-orders.ts';
import type { PageControl } from './page-state.ts';
import { QrPicture } from './qr-picture.tsx';

export interface AnswerFactsProps {
  readonly page: PageControl;
  readonly answer: OrderAnswer;
  /** null when this phone does not know the order: then the answer must name the account. */
  readonly kept: KeptOrder | null;
}

/** What only an answered order has: its code, how to pay, the calendar. Fetched when there is one. */
export function AnswerFacts({ page, answer, kept }: AnswerFactsProps) {
  const { t, money } = page.state.texts;
  const isToPay = answer.state === 'confirmed' || answer.state === 'changed';
  return (
    <>
      <dl class="facts">
        {answer.code !== '' && <Fact label={t('code')} value={answer.code} isLarge />}
        {isToPay && <Fact label={t('toPay')} value={money(answer.amount)} isLarge />}
      </dl>
      {isToPay && answer.amount > 0 && <Transfer page={page} answer={answer} kept={kept} />}
      {kept && <Calendar page={page} kept={kept} />}
    </>
  );
}

function Transfer({ page, answer, kept }: AnswerFactsProps) {
  const { t } = page.state.texts;
  const account = answer.account ?? kept?.menu.account ?? null;
  const iban = account && parseIban(account.iban);
  const reference = parseCommunication(answer.reference);
  if (!account || !iban?.ok) return null;
  return (
    <section class="pay">
      <h2>{t('payTitle')}</h2>
      <p>{t('payHint')}</p>
      <TransferCode payload={transferPayload(answer, account)} label={t('payCode')} />
      <dl class="facts">
        <Fact label={t('account')} value={formatIban(iban.value)} />
        <div>
          <dt>{t('beneficiary')}</dt>
          <dd>
            <Name>{account.name}</Name>
          </dd>
        </div>
        {reference.ok && (
          <Fact label={t('reference')} value={formatCommunication(reference.value)} />
        )}
      </dl>
    </section>
  );
}

/** Without it the numbers still stand below. */
function TransferCode({
  payload,
  label,
}: {
  readonly payload: string | null;
  readonly label: string;
}) {
  const matrix = payload === null ? null : qrMatrix(payload, 'medium');
  return matrix?.ok ? <QrPicture matrix={matrix.value} label={label} /> : null;
}

function Calendar({ page, kept }: { readonly page: PageControl; readonly kept: KeptOrder }) {
  const { deps, state } = page;
  const save = () => {
    const file = calendarFile(kept, state.texts, deps.clock.now());
    deps.saveFile('calendar.ics', 'text/calendar', file);
  };
  return <Button onPress={save}>{state.texts.t('calendar')}</Button>;
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly isLarge?: boolean;
}

function Fact({ label, value, isLarge = false }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-large={isLarge}>
        <Ltr>{value}</Ltr>
      </dd>
    </div>
  );
}

/** What the code of a transfer says, or null where the answer names no whole transfer. */
function transferPayload(
  { amount, reference, referenceLine }: OrderAnswer,
  account: { readonly iban: string; readonly name: string },
): string | null {
  const iban = parseIban(account.iban);
  const communication = parseCommunication(reference);
  if (!iban.ok || !communication.ok) return null;
  const transfer = { name: account.name, iban: iban.value, amount };
  const payload = epcPayload(
    referenceLine === 'text'
      ? { ...transfer, text: formatCommunication(communication.value) }
      : { ...transfer, reference: communication.value },
  );
  return payload.ok ? payload.value : null;
}
