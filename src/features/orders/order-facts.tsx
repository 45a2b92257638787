import { sortDishes } from '../../domain/menu.ts';
import { multiplyCents } from '../../domain/money.ts';
import { orderMoment } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { hasPrices, type OpenWeek } from '../../store/views/open-week.ts';
import { CountRow } from '../../ui/count-row.tsx';
import { List } from '../../ui/list.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { MoneyBlock } from '../../ui/money-block.tsx';
import { Name } from '../../ui/name.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Elsewhere } from '../elsewhere.tsx';
import type { OrderRow } from './order-rows.ts';

export interface OrderFactsProps {
  readonly week: OpenWeek;
  readonly row: OrderRow;
}

/** What was ordered: dishes with their number, then the total. */
export function OrderLines({ week, row }: OrderFactsProps) {
  const { t, money } = useTexts();
  const isSold = hasPrices(week);
  const dishes = sortDishes(week.menu.value.dishes);
  const place = (id: string) => dishes.findIndex((dish) => dish.id === id);
  const lines = row.order.lines.toSorted((a, b) => place(a.dish) - place(b.dish));
  return (
    <Section title={t('orders.lines')}>
      {row.order.kitchenNote.trim() !== '' && (
        <Notice tone="attention" word={t('orders.kitchenReads')}>
          <Name lines="all">{row.order.kitchenNote}</Name>
        </Notice>
      )}
      <List>
        {lines.map(({ dish, quantity, unitPrice }) => (
          <CountRow
            key={dish}
            count={quantity}
            detail={isSold ? <Ltr>{money(multiplyCents(unitPrice, quantity))}</Ltr> : undefined}
          >
            <Name>{dishes.find(({ id }) => id === dish)?.name ?? t('orders.unknownDish')}</Name>
          </CountRow>
        ))}
        {row.order.offered > 0 && (
          <CountRow
            count={row.order.offered}
            detail={<Ltr>{money(multiplyCents(row.order.offeredPrice, row.order.offered))}</Ltr>}
          >
            {t('orders.offered')}
          </CountRow>
        )}
      </List>
      {isSold && <MoneyBlock label={t('orders.total')} amount={money(row.total)} sign="=" />}
    </Section>
  );
}

/** Who ordered, and where it goes; only on phones of the desk, only while it is kept. */
export function OrderPerson({ week, row }: OrderFactsProps) {
  const { t, moment } = useTexts();
  const { order, contact } = row;
  const address = order.delivery ? week.addresses.value.get(order.id) : undefined;
  return (
    <Section title={t('orders.person')}>
      {contact === null && <NoPerson week={week} row={row} />}
      <Said text={contact?.contact} />
      <p>
        <Handover row={row} />
      </p>
      <Said text={address} />
      <Said label={t('orders.teamNote')} text={contact?.note} />
      <p class="orders-soft">
        {order.sentAt === null
          ? t('orders.takenAt', { moment: moment(order.takenAt) })
          : t('orders.sentAt', { moment: moment(orderMoment(order)) })}
      </p>
    </Section>
  );
}

/** Why nobody is named: not on this phone, not opened yet, erased, or nobody said. */
function NoPerson({ week, row: { order } }: OrderFactsProps) {
  const { t } = useTexts();
  const isSealed = week.sealed.value.has(order.id);
  switch (week.contactsAre) {
    case 'elsewhere':
      return <Elsewhere>{isSealed ? t('rings.waitsForDesk') : t('rings.contact')}</Elsewhere>;
    case 'here':
      return <p>{isSealed ? t('rings.notOpened') : t('orders.noContact')}</p>;
    case 'gone':
      return <p>{t('orders.expiredContact')}</p>;
  }
}

interface SaidProps {
  readonly label?: string;
  readonly text: string | undefined;
}

/** What a person said, if anything. */
function Said({ label, text }: SaidProps) {
  if (text === undefined || text === '') return null;
  return (
    <p>
      {label !== undefined && <strong>{label}</strong>} <Name lines="all">{text}</Name>
    </p>
  );
}

function Handover({ row: { order } }: { readonly row: OrderRow }) {
  const { t } = useTexts();
  if (order.delivery) return <>{t('orders.deliveryTo')}</>;
  if (order.slot === null) return <>{t('orders.handoverUnknown')}</>;
  return <>{t('orders.pickUp', { slot: order.slot })}</>;
}
