import type { MessageDecision, MessageId } from '../../domain/inbox-message.ts';
import type { OrderId } from '../../domain/order.ts';
import type { InboxMessage } from './inbox-message.ts';
import type { CardWish } from './card-wish.ts';

/** A message that orders, with those that continue it: one order to be. */
export interface OrderCard {
  readonly type: 'order';
  readonly message: InboxMessage;
  /** The message itself first, then those that continue it. */
  readonly parts: readonly InboxMessage[];
  readonly wish: CardWish;
  /** Every word understood, in time, like no other order: a person may accept it unseen. */
  readonly isSure: boolean;
  readonly isLate: boolean;
  readonly isLater: boolean;
  /** An order, or one to be, that looks the same: asked first. */
  readonly pairWith: OrderId | null;
}

/** A message about an order sent before: other quantities, no order any more, or more of it. */
export interface ChangeCard {
  readonly type: 'change';
  /** `replace`: what it says is the whole new order. */
  readonly does: 'change' | 'cancel' | 'continue' | 'replace';
  readonly message: InboxMessage;
  readonly wish: CardWish;
  /** null: nobody knows which order. */
  readonly target: OrderId | null;
  readonly isLate: boolean;
  readonly isLater: boolean;
}

/** A message that orders nothing; a question has an answer ready. */
export interface OtherCard {
  readonly type: 'other';
  readonly message: InboxMessage;
  readonly asks: 'menu' | 'question' | null;
}

/** Two phones decided differently. */
export interface ContestedCard {
  readonly type: 'contested';
  readonly message: InboxMessage;
  readonly said: readonly MessageDecision[];
}

/** What is done with: accepted, or decided otherwise. */
export interface DoneCard {
  readonly type: 'done';
  readonly message: InboxMessage;
  readonly decision: MessageDecision | null;
  /** The order it became, or belongs to. */
  readonly order: OrderId | null;
}

export type InboxCard = OrderCard | ChangeCard | OtherCard | ContestedCard | DoneCard;

/** The cards of an inbox by where they stand on the screen. */
export interface InboxPlaces {
  readonly sure: readonly OrderCard[];
  /** To be looked at one by one. */
  readonly toSee: readonly (OrderCard | ChangeCard | ContestedCard)[];
  readonly questions: readonly OtherCard[];
  readonly late: readonly (OrderCard | ChangeCard)[];
  readonly later: readonly (OrderCard | ChangeCard)[];
  readonly others: readonly OtherCard[];
  readonly done: readonly DoneCard[];
}

/** Puts each card where it is looked for. */
export function placesOf(cards: readonly InboxCard[]): InboxPlaces {
  const orders = cards.filter((card) => card.type === 'order');
  const contested = cards.filter((card) => card.type === 'contested');
  const others = cards.filter((card) => card.type === 'other');
  const counting = cards.filter((card) => card.type === 'order' || card.type === 'change');
  const now = counting.filter((card) => !isPutOff(card));
  const inTime = now.filter(({ isLate }) => !isLate);
  return {
    sure: orders.filter((card) => card.isSure && !card.isLater),
    toSee: [...contested, ...inTime.filter((card) => card.type === 'change' || !card.isSure)],
    questions: others.filter(({ asks }) => asks !== null),
    late: now.filter(({ isLate }) => isLate),
    later: counting.filter(isPutOff),
    others: others.filter(({ asks }) => asks === null),
    done: cards.filter((card) => card.type === 'done'),
  };
}

/** Kept for later by a person, or a code that proves nothing: whoever made it up gets nobody's attention. */
function isPutOff(card: OrderCard | ChangeCard): boolean {
  return card.isLater || (card.type === 'change' && isUnproven(card));
}

/** A change by a code that is not of an order known here, or that is outdated. */
export function isUnproven({ message, target }: ChangeCard): boolean {
  return message.coded !== null && target === null;
}

/** How many cards wait for a person. */
export function waitingCards({ sure, toSee, questions, late, later }: InboxPlaces): number {
  return sure.length + toSee.length + questions.length + late.length + later.length;
}

/** The orders by code that wait and that nobody kept for later. */
export function codedOrders({ sure, toSee, late }: InboxPlaces): readonly OrderCard[] {
  return [...sure, ...toSee, ...late].filter(
    (card): card is OrderCard => card.type === 'order' && card.message.coded !== null,
  );
}

/** Names a card for the page. */
export function cardKey({ message }: { readonly message: { readonly id: MessageId } }): string {
  return message.id;
}
