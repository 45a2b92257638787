import { Hourglass } from 'lucide';
import { capView } from '../../domain/cap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { List } from '../../ui/list.tsx';
import { Pencil } from 'lucide';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { answerOrder } from '../answer-order.ts';
import { OrderListRow } from './order-row.tsx';
import type { OrderRow } from './order-rows.ts';
import { raiseCap } from './raise-cap.ts';
import { RaiseCapForm } from '../raise-cap-form.tsx';

export interface OverChoicesProps extends ScreenProps {
  readonly rows: readonly OrderRow[];
}

/** The orders over the cap, each with what can be done about it; leaving them so is a choice too. */
export function OverChoices({ rows, ...props }: OverChoicesProps) {
  const { week, gestures, group } = props;
  const { t } = useTexts();
  const { used } = capView(week.orders.value, week.menu.value, week.terms.value);
  const wait = ({ order, code }: OrderRow) =>
    void gestures.run(
      () => answerOrder(props, { order: order.id, kind: 'waiting', cap: { type: 'ask' } }),
      t('orders.saidWaiting', { code }),
    );
  return (
    <div class="orders-stack">
      <p>{t('orders.overRows')}</p>
      {rows.map((row) => (
        <div class="orders-over" key={row.order.id}>
          <List>
            <OrderListRow week={week} row={row} />
          </List>
          <div class="orders-buttons">
            <Button icon={Hourglass} onPress={() => wait(row)}>
              {t('orders.capWaiting')}
            </Button>
            <LinkButton icon={Pencil} href={paths.editOrder(week.week, row.order.id)}>
              {t('orders.capChange')}
            </LinkButton>
          </div>
        </div>
      ))}
      <RaiseCapForm
        least={used}
        decisions={group.decisions.value}
        onRaise={(cap, decision) =>
          void gestures.run(() => raiseCap(week, { cap, decision }), t('orders.capRaised', { cap }))
        }
      />
    </div>
  );
}
