import { ArrowDown, ArrowUp, MapPin } from 'lucide';
import type { OrderId } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import type { EveningOrder } from '../evening.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { ContactLinks } from './contact-links.tsx';
import { HandOverButton } from './hand-over-button.tsx';
import { HandedState } from './hand-over-card.tsx';
import { moveStop } from './move-stop.ts';
import { OrderCard } from './order-card.tsx';
import { PaymentOfOrder } from './payment-of-order.tsx';
import { StopIncident } from './stop-incident.tsx';
import './stop-card.css';

export interface StopCardProps extends ScreenProps {
  readonly of: EveningOrder;
  /** Place in the round, from 0. */
  readonly at: number;
  readonly round: readonly OrderId[];
}

/** One stop: where, whom to call, what to give, and what went wrong. */
export function StopCard(props: StopCardProps) {
  const { of, week } = props;
  return (
    <OrderCard of={of} menu={week.menu.value} named heading="h2" state={<HandedState of={of} />}>
      <Place {...props} />
      {of.contact !== null && <ContactLinks contact={of.contact} />}
      <HandOverButton {...props} />
      <PaymentOfOrder {...props} />
      {of.handedOver === null && <StopIncident {...props} />}
      <StopMoves {...props} />
    </OrderCard>
  );
}

function Place({ of, at, week }: StopCardProps) {
  const { t } = useTexts();
  const address = week.addresses.value.get(of.order.id);
  return (
    <p class="stop-card-place">
      <span class="stop-card-number">
        <Ltr>{at + 1}</Ltr>
      </span>
      <Icon node={MapPin} />
      {address === undefined || address === '' ? (
        <span>{t('thursday.noAddress')}</span>
      ) : (
        <Name lines="all">{address}</Name>
      )}
    </p>
  );
}

function StopMoves({ of, at, round, week, gestures }: StopCardProps) {
  const { t } = useTexts();
  const once = useOneAtATime();
  const { code } = of;
  const move = (by: -1 | 1) =>
    once('move', () => gestures.run(() => moveStop(week, { round, stop: of.order.id, by })));
  return (
    <div class="order-card-actions">
      <Button
        icon={ArrowUp}
        {...(at === 0 ? { reason: t('thursday.firstStop') } : {})}
        onPress={() => move(-1)}
      >
        {t('thursday.stopUp', { code })}
      </Button>
      <Button
        icon={ArrowDown}
        {...(at === round.length - 1 ? { reason: t('thursday.lastStop') } : {})}
        onPress={() => move(1)}
      >
        {t('thursday.stopDown', { code })}
      </Button>
    </div>
  );
}
