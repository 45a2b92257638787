import type { WallTime } from '../../domain/calendar.ts';
import type { DishId } from '../../domain/dish.ts';
import { ownOrder } from '../../domain/inbox-message.ts';
import { isForKitchen, withoutName } from '../../domain/kitchen-note.ts';
import type { OrderId, OrderLine } from '../../domain/order.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { CardDraft } from './card-draft.ts';
import { type CardWish, quantitiesOf } from './card-wish.ts';
import type { OrderCard } from './inbox-cards.ts';

/** A card and how a person left it. */
export interface CardToAccept {
  readonly card: OrderCard;
  readonly draft: CardDraft;
}

/** An order as it will be written: what the messages say, and what stands. */
export interface OrderToWrite {
  readonly id: OrderId;
  /** What was read, at the prices of now. */
  readonly read: readonly OrderLine[];
  readonly lines: readonly OrderLine[];
  readonly slot: WallTime | null;
  readonly delivery: boolean;
  /** Whether a person said when, and not the message. */
  readonly handoverBySomeone: boolean;
  readonly address: string;
  readonly nickname: string;
  readonly nicknameBySomeone: boolean;
  readonly contact: string;
  readonly note: string;
  readonly kitchenNote: string;
  readonly sentAt: Instant | null;
}

/** What accepting a card writes. Dishes that are on no menu any more are left out. */
export function orderToWrite(
  { menu }: Pick<OpenWeek, 'menu'>,
  { card, draft }: CardToAccept,
): OrderToWrite {
  const { wish } = card;
  const { note, kitchenNote } = notesOf(wish.note, draft.nickname);
  const delivery = draft.handover === 'delivery';
  const said = wish.handover;
  const saidHandover = said === null ? 'not-said' : said.kind === 'pickup' ? said.slot : 'delivery';
  return {
    id: ownOrder(card.message.id),
    read: pricedLines(menu.value, quantitiesOf(wish.lines)),
    lines: pricedLines(menu.value, draft.quantities),
    slot: draft.handover === 'delivery' || draft.handover === 'not-said' ? null : draft.handover,
    delivery,
    handoverBySomeone: saidHandover !== draft.handover,
    address: delivery ? draft.address.trim() : '',
    nickname: draft.nickname.trim(),
    nicknameBySomeone: draft.nickname !== wish.name,
    contact: wish.contact.trim(),
    note: [note, ...sharedDishes(wish)].filter((part) => part !== '').join(' / '),
    kitchenNote,
    sentAt: wish.sentAt,
  };
}

/** Lines at the prices of the menu; a quantity of 0 is none. */
export function pricedLines(
  menu: OpenWeek['menu']['value'],
  quantities: ReadonlyMap<DishId, number>,
): OrderLine[] {
  return [...quantities].flatMap(([dish, quantity]) => {
    const found = menu.dishes.find(({ id }) => id === dish);
    return found && quantity > 0 ? [{ dish, quantity, unitPrice: found.price }] : [];
  });
}

/** What concerns the food goes to the kitchen, without the name; the rest stays at the desk. */
export function notesOf(text: string, nickname: string) {
  return isForKitchen(text)
    ? { note: '', kitchenNote: withoutName(text, nickname).trim() }
    : { note: text.trim(), kitchenNote: '' };
}

/** For who takes the money, in the language of the team: notes are written once and read on every phone. */
function sharedDishes({ coded }: CardWish): string[] {
  if (!coded || coded.kind === 'cancel') return [];
  const { offered, asked } = coded;
  return [
    offered > 0 ? `offre ${offered} repas` : '',
    asked > 0 ? `demande ${asked} repas offert${asked > 1 ? 's' : ''}` : '',
  ];
}
