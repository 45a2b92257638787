import type { DishId } from '../../domain/dish.ts';
import { sortDishes } from '../../domain/menu.ts';
import type { Order } from '../../domain/order.ts';
import type { Texts } from '../../i18n/texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { List, ListRow } from '../../ui/list.tsx';
import { offeredMealPrice } from '../offered-meals.ts';
import type { ChangeCard } from './inbox-cards.ts';
import { offeredIn, saidByPage } from './order-to-write.ts';

export interface ChangePreviewProps {
  readonly group: OpenGroup;
  readonly week: OpenWeek;
  readonly order: Order;
  /** As a person put it right. */
  readonly card: ChangeCard;
  /** All quantities the order is to have. */
  readonly after: ReadonlyMap<DishId, number>;
}

/** One thing that changes. */
interface Difference {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

/** What an order has now, and what it will have: only what changes. */
export function ChangePreview(props: ChangePreviewProps) {
  const texts = useTexts();
  const all = [
    ...dishesThatChange(props, texts),
    ...mealsThatChange(props, texts),
    ...handoverThatChanges(props, texts),
    ...wordsThatChange(props, texts),
  ];
  return (
    <List>
      {all.map(({ id, name, before, now }) => (
        <ListRow key={id} trailing={<strong>{texts.t('inbox.beforeNow', { before, now })}</strong>}>
          {name}
        </ListRow>
      ))}
    </List>
  );
}

function dishesThatChange({ week, order, after }: ChangePreviewProps, { number }: Texts) {
  return sortDishes(week.menu.value.dishes).flatMap(({ id, name }): Difference[] => {
    const before = order.lines.find(({ dish }) => dish === id)?.quantity ?? 0;
    const now = after.get(id) ?? 0;
    if (before === now) return [];
    return [{ id, name, before: number(before), now: number(now) }];
  });
}

function mealsThatChange(
  { group, order, card }: ChangePreviewProps,
  { t, number }: Texts,
): Difference[] {
  const said = offeredMealPrice(group, order) === null ? null : offeredIn(card.wish);
  const now = said ?? order.offered;
  if (now === order.offered) return [];
  const name = t('orders.offered');
  return [{ id: 'offered', name, before: number(order.offered), now: number(now) }];
}

function handoverThatChanges({ order, card }: ChangePreviewProps, { t }: Texts): Difference[] {
  const { handover } = card.wish;
  const now = handover && (handover.kind === 'pickup' ? handover.slot : t('inbox.delivery'));
  const before = order.delivery ? t('inbox.delivery') : (order.slot ?? t('inbox.notSaid'));
  if (!now || now === before) return [];
  return [{ id: 'handover', name: t('inbox.handover'), before, now }];
}

/** Where it goes and who orders. */
function wordsThatChange({ week, order, card }: ChangePreviewProps, { t }: Texts): Difference[] {
  const { handover } = card.wish;
  const { nickname, contact } = saidByPage(card.wish).person;
  const person = week.contacts.value.get(order.id);
  const all = [
    {
      id: 'address',
      name: t('inbox.address'),
      now: handover?.kind === 'delivery' ? handover.address : '',
      before: week.addresses.value.get(order.id) ?? '',
    },
    { id: 'nickname', name: t('orders.nickname'), now: nickname, before: person?.nickname ?? '' },
    { id: 'contact', name: t('orders.contact'), now: contact, before: person?.contact ?? '' },
  ];
  return all.filter(({ now, before }) => now !== '' && now !== before);
}
