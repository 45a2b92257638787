import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/use-texts.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Section } from '../../ui/section.tsx';
import { type EveningOrder, readEvening } from '../evening.ts';
import type { ScreenProps } from '../screen-props.ts';
import { PaymentRow } from './payment-row.tsx';
import './cash.css';

/** Who has paid, how, and what is still open; the open ones first to see. */
export function PaymentsSection(props: ScreenProps) {
  const { t } = useTexts();
  const [filter, setFilter] = useState<'open' | 'all'>('open');
  const orders = readEvening(props.week);
  const open = orders.filter(isOpen);
  const shown = filter === 'open' ? open : orders;
  return (
    <Section title={t('cash.payments')}>
      <FilterChips
        label={t('cash.show')}
        filters={[
          { value: 'open', word: t('cash.filterOpen'), count: open.length },
          { value: 'all', word: t('cash.filterAll'), count: orders.length },
        ]}
        value={filter}
        onChange={setFilter}
      />
      {shown.length === 0 && <p>{t('cash.allPaid')}</p>}
      <ul class="cash-rows">
        {shown.map((one) => (
          <PaymentRow key={one.order.id} {...props} of={one} />
        ))}
      </ul>
    </Section>
  );
}

function isOpen({ balance }: EveningOrder): boolean {
  return balance.open > 0 || balance.surplus > 0;
}
