import { Check } from 'lucide';
import { waitingSuggestion } from '../../domain/cap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paths } from '../paths.ts';
import type { ScreenProps } from '../screen-props.ts';
import { answerOrder } from '../answer-order.ts';
import type { OrderRow } from './order-rows.ts';

export interface WaitingHintProps extends ScreenProps {
  readonly rows: readonly OrderRow[];
}

/** When room appears, the first in the waiting line that fits whole. */
export function WaitingHint({ rows, ...props }: WaitingHintProps) {
  const { week, gestures } = props;
  const { t } = useTexts();
  const next = waitingSuggestion(week.orders.value, week.menu.value, week.terms.value);
  const row = rows.find(({ order }) => order.id === next);
  if (!row) return null;
  const { code, order, portions } = row;
  const confirm = () =>
    void gestures.run(
      () => answerOrder(props, { order: order.id, kind: 'confirmed', cap: { type: 'ask' } }),
      t('orders.saidConfirmed', { code }),
    );
  return (
    <Notice
      tone="info"
      word={t('orders.information')}
      action={
        <div class="orders-buttons">
          <Button icon={Check} onPress={confirm}>
            {t('orders.confirmIt', { code })}
          </Button>
          <LinkButton kind="quiet" href={paths.order(week.week, order.id)}>
            {t('orders.seeIt', { code })}
          </LinkButton>
        </div>
      }
    >
      {t('orders.roomFor', { code, dishes: t('orders.dishes', { n: portions }) })}
    </Notice>
  );
}
