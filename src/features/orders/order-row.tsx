import { orderMoment } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices, type OpenWeek } from '../../store/views/open-week.ts';
import { ListRow } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { Name } from '../../ui/name.tsx';
import { Tag } from '../../ui/tag.tsx';
import { paths } from '../paths.ts';
import type { OrderRow } from './order-rows.ts';
import { STATE_TONE, STATE_WORD } from '../state-words.ts';

export interface OrderListRowProps {
  readonly week: OpenWeek;
  readonly row: OrderRow;
}

/** One order in a list: code, who if this phone may know, how much, when, and its state. */
export function OrderListRow({ week, row }: OrderListRowProps) {
  const { t, money, moment } = useTexts();
  const { order, state } = row;
  return (
    <ListRow
      href={paths.order(week.week, order.id)}
      detail={
        <>
          {t('orders.dishes', { n: row.portions })} ·{' '}
          {hasPrices(week) && (
            <>
              <Ltr>{money(row.total)}</Ltr> ·{' '}
            </>
          )}
          <HandoverWord row={row} />
          {state === 'late' && (
            <span class="orders-line">
              {t('orders.sentAt', { moment: moment(orderMoment(order)) })}
            </span>
          )}
          <span class="orders-tags">
            <Tag tone={STATE_TONE[state]}>{t(STATE_WORD[state])}</Tag>
            {order.kitchenNote.trim() !== '' && <Tag tone="attention">{t('orders.allergy')}</Tag>}
          </span>
        </>
      }
    >
      <span class="orders-code">
        <Ltr>{row.code}</Ltr>
      </span>{' '}
      <Nickname week={week} row={row} />
    </ListRow>
  );
}

function Nickname({ week, row }: OrderListRowProps) {
  const { t } = useTexts();
  const nickname = row.contact?.nickname ?? '';
  if (nickname !== '') return <Name>{nickname}</Name>;
  return week.contactsAre === 'elsewhere' ? null : <>{t('orders.noNickname')}</>;
}

function HandoverWord({ row: { order } }: { readonly row: OrderRow }) {
  const { t } = useTexts();
  if (order.delivery) return <>{t('orders.delivered')}</>;
  return order.slot === null ? <>{t('orders.notSaidYet')}</> : <Ltr>{order.slot}</Ltr>;
}
