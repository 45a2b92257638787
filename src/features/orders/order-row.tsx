import type { IsoWeek } from '../../domain/calendar.ts';
import { orderMoment } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CountRow } from '../../ui/count-row.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { paths } from '../paths.ts';
import type { OrderRow } from './order-rows.ts';
import { STATE_TONE, STATE_WORD } from './state-words.ts';

export interface OrderListRowProps {
  readonly week: IsoWeek;
  readonly row: OrderRow;
}

/** One order in a list: code, who, how much, when, and its state. */
export function OrderListRow({ week, row }: OrderListRowProps) {
  const { t, money, moment } = useTexts();
  const { order, state } = row;
  const nickname = row.contact?.nickname ?? '';
  return (
    <CountRow
      href={paths.order(week, order.id)}
      count={row.code}
      detail={
        <>
          {t('orders.dishes', { n: row.portions })} · <Ltr>{money(row.total)}</Ltr> ·{' '}
          <HandoverWord row={row} />
          {state === 'late' && (
            <span class="orders-sent">
              {t('orders.sentAt', { moment: moment(orderMoment(order)) })}
            </span>
          )}
        </>
      }
      badges={
        <>
          <Tag tone={STATE_TONE[state]}>{t(STATE_WORD[state])}</Tag>
          {order.kitchenNote.trim() !== '' && <Tag tone="attention">{t('orders.allergy')}</Tag>}
        </>
      }
    >
      {nickname === '' ? t('orders.noNickname') : <Name>{nickname}</Name>}
    </CountRow>
  );
}

function HandoverWord({ row: { order } }: { readonly row: OrderRow }) {
  const { t } = useTexts();
  if (order.delivery) return <>{t('orders.delivered')}</>;
  return order.slot === null ? <>{t('orders.notSaidYet')}</> : <Ltr>{order.slot}</Ltr>;
}
