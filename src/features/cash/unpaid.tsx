import { sumCents } from '../../domain/money.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Section } from '../../ui/section.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { PaymentRow } from './payment-row.tsx';
import { unpaidOrders } from './settle-week.ts';
import './cash.css';

/** What nobody paid yet: note it, offer it, or leave it; what is left becomes a debt. */
export function Unpaid(props: ScreenProps) {
  const { t, money } = useTexts();
  const unpaid = unpaidOrders(props.week);
  const open = sumCents(unpaid.map(({ balance }) => balance.open));
  return (
    <Section title={t('settle.unpaid')}>
      {unpaid.length === 0 ? (
        <p>{t('settle.allPaid')}</p>
      ) : (
        <p>{t('settle.leftAsDebt', { n: unpaid.length, amount: money(open) })}</p>
      )}
      {props.deskBook === null && <Elsewhere>{t('settle.noDesk')}</Elsewhere>}
      <ul class="cash-rows">
        {unpaid.map((one) => (
          <PaymentRow key={one.order.id} {...props} of={one} />
        ))}
      </ul>
    </Section>
  );
}
