import { useTexts } from '../../i18n/use-texts.ts';
import { Tag } from '../../ui/tag.tsx';
import type { EveningOrder } from '../evening.ts';
import type { ScreenProps } from '../screen-props.ts';
import { HandOverButton } from './hand-over-button.tsx';
import { INCIDENT_WORDS } from './incident-words.ts';
import { OrderCard } from './order-card.tsx';
import { PaymentOfOrder } from './payment-of-order.tsx';
import { hasPrices } from '../../store/views/open-week.ts';

/** One order at the door. */
export function HandOverCard(props: ScreenProps & { readonly of: EveningOrder }) {
  return (
    <OrderCard
      of={props.of}
      menu={props.week.menu.value}
      named
      state={<HandedState of={props.of} />}
    >
      <HandOverButton {...props} />
      {hasPrices(props.week) && <PaymentOfOrder {...props} />}
    </OrderCard>
  );
}

/** Given and when; else what went wrong; else packed or not yet. */
export function HandedState({ of }: { readonly of: EveningOrder }) {
  const { t, time } = useTexts();
  if (of.handedOver !== null)
    return <Tag tone="good">{t('thursday.givenAt', { time: time(of.handedOver.at) })}</Tag>;
  if (of.incident !== null)
    return <Tag tone="attention">{t(INCIDENT_WORDS[of.incident.reason])}</Tag>;
  return of.packed === null ? (
    <Tag tone="todo">{t('thursday.notPacked')}</Tag>
  ) : (
    <Tag tone="info">{t('thursday.packed')}</Tag>
  );
}
