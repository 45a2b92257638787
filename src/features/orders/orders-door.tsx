import { DoorClosed, DoorOpen } from 'lucide';
import { instantOf } from '../../domain/calendar.ts';
import { areOrdersClosed } from '../../domain/week-state.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { List, ListRow } from '../../ui/list.tsx';
import { Section } from '../../ui/section.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { needsAnswer } from '../state-words.ts';
import { doorEvents, turnDoor } from './close-orders.ts';
import type { OrderRow } from './order-rows.ts';

export interface OrdersDoorProps extends ScreenProps {
  readonly rows: readonly OrderRow[];
}

/** Closing the orders, opening them again, and the trace of both. */
export function OrdersDoor({ rows, ...props }: OrdersDoorProps) {
  const { week, phone, gestures } = props;
  const { t, moment } = useTexts();
  const unanswered = rows.filter(({ state }) => needsAnswer(state)).length;
  const cutoff = instantOf(week.terms.value.cutoff).instant;
  const now = phone.now.value;
  const closed = areOrdersClosed({ events: week.events.value, cutoff }, now);
  const events = doorEvents(week);
  const turn = (kind: 'orders-closed' | 'orders-reopened', said: string) =>
    void gestures.run(() => turnDoor(props, kind), said);
  const sentence = now >= cutoff ? 'orders.doorReopened' : 'orders.doorOpen';
  return (
    <Section title={t('orders.door')}>
      <div class="orders-stack">
        <p>{closed ? t('orders.doorClosed') : t(sentence, { moment: moment(cutoff) })}</p>
        {rows.length > 0 && (
          <p>
            {unanswered === 0 ? t('orders.allAnswered') : t('orders.unanswered', { n: unanswered })}
          </p>
        )}
        {closed ? (
          <Button icon={DoorOpen} onPress={() => turn('orders-reopened', t('orders.reopened'))}>
            {t('orders.reopenOrders')}
          </Button>
        ) : (
          <Button
            icon={DoorClosed}
            onPress={() => turn('orders-closed', t('orders.closed', { n: unanswered }))}
          >
            {t('orders.closeOrders')}
          </Button>
        )}
        {events.length > 0 && (
          <Disclosure summary={t('orders.doorHistory')}>
            <List>
              {events.map(({ id, kind, at }) => (
                <ListRow key={id}>
                  {kind === 'orders-closed'
                    ? t('orders.eventClosed', { moment: moment(at) })
                    : t('orders.eventReopened', { moment: moment(at) })}
                </ListRow>
              ))}
            </List>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}
