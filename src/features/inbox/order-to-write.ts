import type { WallTime } from '../../domain/calendar.ts';
import type { DishId } from '../../domain/dish.ts';
import { ownOrder } from '../../domain/inbox-message.ts';
import { isForKitchen, withoutName } from '../../domain/kitchen-note.ts';
import type { OrderId, OrderLine } from '../../domain/order.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { offeredMealPrice } from '../offered-meals.ts';
import type { CardDraft } from './card-draft.ts';
import { type CardWish, quantitiesOf } from './card-wish.ts';
import type { OrderCard } from './inbox-cards.ts';
import type { InboxDeps } from './inbox-deps.ts';

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
  /** Meals it pays for others. */
  readonly offered: number;
  readonly sentAt: Instant | null;
  /** The number of the menu its sender saw, where a code says it. */
  readonly menuVersion: number | null;
}

/** What accepting a card writes. Dishes that are on no menu any more are left out. */
export function orderToWrite(
  { week: { menu }, group }: Pick<InboxDeps, 'week' | 'group'>,
  { card, draft }: CardToAccept,
): OrderToWrite {
  const { wish } = card;
  const { fromPage } = saidByPage(wish);
  const { note, kitchenNote } = notesOf({ note: wish.note, fromPage }, draft.nickname);
  const delivery = draft.handover === 'delivery';
  const offersMeals = offeredMealPrice(group) !== null;
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
    note: [note, ...sharedDishes(wish, offersMeals)].filter((part) => part !== '').join(' / '),
    kitchenNote,
    offered: offersMeals ? (offeredIn(wish) ?? 0) : 0,
    sentAt: wish.sentAt,
    menuVersion: wish.coded && wish.coded.kind !== 'cancel' ? wish.coded.menuVersion : null,
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

/** A note, and whether it answers the page's question for a word to the kitchen. */
export interface SaidNote {
  readonly note: string;
  readonly fromPage: boolean;
}

/**
 * What concerns the food goes to the kitchen, without the name, and so does every word that the page
 * asked for the kitchen, whatever it says; the rest stays at the desk.
 */
export function notesOf({ note, fromPage }: SaidNote, nickname: string) {
  return fromPage || isForKitchen(note)
    ? { note: '', kitchenNote: withoutName(note, nickname).trim() }
    : { note: note.trim(), kitchenNote: '' };
}

/** Meals for others that the sender's page says; null where it says nothing of them. */
export function offeredIn({ coded }: Pick<CardWish, 'coded'>): number | null {
  return coded && coded.kind !== 'cancel' ? coded.offered : null;
}

/** What only the code of a page says: which menu its sender saw, who she is, and a word for the kitchen. */
export function saidByPage({ coded }: Pick<CardWish, 'coded'>) {
  if (!coded || coded.kind === 'cancel')
    return { menuVersion: null, person: { nickname: '', contact: '' }, fromPage: false };
  const { menuVersion, name, contact } = coded;
  const person = { nickname: name.trim(), contact: contact.trim() };
  return { menuVersion, person, fromPage: true };
}

/** For who takes the money, in the language of the team: notes are written once and read on every phone. */
function sharedDishes({ coded }: CardWish, offersMeals: boolean): string[] {
  if (!coded || coded.kind === 'cancel') return [];
  const { offered, asked } = coded;
  return [
    // Where the group has a price for them they are part of what the order costs.
    offered > 0 && !offersMeals ? `offre ${offered} repas` : '',
    asked > 0 ? `demande ${asked} repas offert${asked > 1 ? 's' : ''}` : '',
  ];
}
