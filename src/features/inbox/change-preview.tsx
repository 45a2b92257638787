import { sortDishes } from '../../domain/menu.ts';
import type { Order } from '../../domain/order.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { List, ListRow } from '../../ui/list.tsx';
import { changedQuantities } from './change-order.ts';
import type { ChangeCard } from './inbox-cards.ts';

export interface ChangePreviewProps {
  readonly week: OpenWeek;
  readonly order: Order;
  readonly card: ChangeCard;
}

/** What an order has now, and what it will have: only what changes. */
export function ChangePreview({ week, order, card }: ChangePreviewProps) {
  const { t, number } = useTexts();
  const after = changedQuantities(order, card);
  const dishes = sortDishes(week.menu.value.dishes).flatMap(({ id, name }) => {
    const before = order.lines.find(({ dish }) => dish === id)?.quantity ?? 0;
    const now = after.get(id) ?? 0;
    if (before === now) return [];
    return [{ id, name, before: number(before), now: number(now) }];
  });
  const { handover } = card.wish;
  const saidNow = handover && (handover.kind === 'pickup' ? handover.slot : t('inbox.delivery'));
  const saidBefore = order.delivery ? t('inbox.delivery') : (order.slot ?? t('inbox.notSaid'));
  const when =
    saidNow && saidNow !== saidBefore
      ? [{ id: 'handover', name: t('inbox.handover'), before: saidBefore, now: saidNow }]
      : [];
  return (
    <List>
      {[...dishes, ...when].map(({ id, name, before, now }) => (
        <ListRow key={id} trailing={<strong>{t('inbox.beforeNow', { before, now })}</strong>}>
          {name}
        </ListRow>
      ))}
    </List>
  );
}
