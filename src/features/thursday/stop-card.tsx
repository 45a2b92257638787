import { ArrowDown, ArrowUp } from 'lucide';
import type { OrderId } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { ContactLinks } from './contact-links.tsx';
import { HandOverButton } from './hand-over-button.tsx';
import { HandedState } from './hand-over-card.tsx';
import { moveStop } from './move-stop.ts';
import { OrderCard } from './order-card.tsx';
import { PaymentOfOrder } from './payment-of-order.tsx';
import type { RoundStop } from '../round-stops.ts';
import { StopIncident } from './stop-incident.tsx';
import { StopPlace } from './stop-place.tsx';

export interface StopCardProps extends ScreenProps, RoundStop {
  /** Place in the round, from 0. */
  readonly at: number;
  readonly round: readonly OrderId[];
}

/** One stop: where, whom to call, what to give, and what went wrong. */
export function StopCard(props: StopCardProps) {
  const { of, week, at, address, sheetAmount } = props;
  const { t, money } = useTexts();
  return (
    <OrderCard of={of} menu={week.menu.value} named heading="h2" state={<HandedState of={of} />}>
      <StopPlace at={at} address={address} />
      {of.contact !== null && <ContactLinks contact={of.contact} />}
      {sheetAmount !== null && <p>{t('rings.sheetAmount', { amount: money(sheetAmount) })}</p>}
      <HandOverButton {...props} />
      <PaymentOfOrder {...props} />
      {of.handedOver === null && <StopIncident {...props} />}
      <StopMoves {...props} />
    </OrderCard>
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
