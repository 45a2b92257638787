import type { Order } from '../../domain/order.ts';
import { sortDishes } from '../../domain/menu.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { Name } from '../../ui/name.tsx';

export interface OrderPictureProps {
  readonly week: OpenWeek;
  readonly order: Order;
}

/** An order in one line: who, what, when. */
export function OrderPicture({ week, order }: OrderPictureProps) {
  const { t } = useTexts();
  const nickname = week.contacts.value.get(order.id)?.nickname ?? '';
  const lines = sortDishes(week.menu.value.dishes).flatMap(({ id, name }) => {
    const quantity = order.lines.find(({ dish }) => dish === id)?.quantity;
    return quantity === undefined ? [] : [t('inbox.line', { quantity, dish: name })];
  });
  const when = order.delivery ? t('inbox.delivery') : (order.slot ?? t('inbox.notSaid'));
  return (
    <p>
      {nickname !== '' && (
        <>
          <Name>{nickname}</Name>
          {' · '}
        </>
      )}
      {[...lines, when].join(' · ')}
    </p>
  );
}
