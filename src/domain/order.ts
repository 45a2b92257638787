import type { Brand } from '../kernel/brand.ts';
import type { Instant } from '../kernel/clock.ts';
import type { WallTime } from './calendar.ts';
import type { DishId } from './dish.ts';
import type { FactId } from './fact.ts';
import type { MemberId } from './member.ts';
import type { Menu } from './menu.ts';
import { multiplyCents, sumCents } from './money.ts';
import type { Cents } from './money.ts';

export type OrderId = Brand<string, 'OrderId'>;

/** Names a text as the id of an order. */
export function toOrderId(text: string): OrderId {
  return text as OrderId; // the one place that makes the brand
}

export interface OrderLine {
  readonly dish: DishId;
  /** Whole portions, above 0. */
  readonly quantity: number;
  /** Copied when the order was taken: a later price never touches it. */
  readonly unitPrice: Cents;
}

export interface Order {
  readonly id: OrderId;
  /** The full code, `KA-473`; what is shown comes from `displayCodes`. */
  readonly code: string;
  readonly lines: readonly OrderLine[];
  readonly slot: WallTime | null;
  readonly delivery: boolean;
  /** Allergy or diet, without a name: the kitchen reads it. */
  readonly kitchenNote: string;
  readonly takenAt: Instant;
  /** The message's own time, where the order came as a message. */
  readonly sentAt: Instant | null;
  readonly takenBy: MemberId | null;
  /** The number of the menu its sender saw, from 1; null where nobody knows. */
  readonly menuVersion: number | null;
  /** Meals it pays for others beside its own, and what each of them costs: copied like a price. */
  readonly offered: number;
  readonly offeredPrice: Cents;
  /** Every answer ever given, in any order. */
  readonly answers: readonly Answer[];
}

export type AnswerKind = 'requested' | 'held' | 'confirmed' | 'waiting' | 'declined' | 'cancelled';

/** Where an order stands: always in exactly one of these. Derived (`orderStates`), never stored. */
export type OrderState =
  | 'requested' // nobody answered
  | 'held' // a person reserves it, no answer sent
  | 'confirmed' // the answer was sent or said aloud
  | 'over' // held or confirmed, but does not fit under the cap
  | 'waiting'
  | 'late' // ordered at the cutoff or after, nobody answered
  | 'declined'
  | 'cancelled'
  | 'contested'; // two phones decided differently, or it changed under a cancellation

/** What a person decided about an order. A fact: it is replaced by another, never changed. */
export interface Answer {
  readonly id: FactId;
  readonly kind: AnswerKind;
  /** The answers the person saw standing. */
  readonly replaces: readonly FactId[];
  /** `orderBasis` of the lines the person saw. */
  readonly basis: string;
  readonly at: Instant;
  readonly device: string;
}

/** The quantities of an order as one canonical text: the same for the same meal, whoever wrote it, whenever. */
export function orderBasis(lines: readonly Pick<OrderLine, 'dish' | 'quantity'>[]): string {
  const perDish = new Map<string, number>();
  for (const { dish, quantity } of lines) perDish.set(dish, (perDish.get(dish) ?? 0) + quantity);
  return [...perDish]
    .filter(([, quantity]) => quantity > 0)
    .map(([dish, quantity]) => `${dish}:${quantity}`)
    .toSorted()
    .join(' ');
}

/** What the order costs, in cents, with the meals it pays for others. */
export function orderTotal({
  lines,
  offered,
  offeredPrice,
}: Pick<Order, 'lines' | 'offered' | 'offeredPrice'>): Cents {
  const dishes = lines.map((line) => multiplyCents(line.unitPrice, line.quantity));
  return sumCents([...dishes, multiplyCents(offeredPrice, offered)]);
}

/** How many main dishes it holds. A dish this phone has not received yet has no course and counts 0. */
export function mainsOf(order: Pick<Order, 'lines'>, menu: Menu): number {
  const mains = new Set(
    menu.dishes.filter((dish) => dish.course === 'main').map((dish) => dish.id),
  );
  return order.lines.reduce((sum, line) => sum + (mains.has(line.dish) ? line.quantity : 0), 0);
}

/** When it was ordered: the message's own time, else when a volunteer took it. Never the import's time. */
export function orderMoment(order: Pick<Order, 'sentAt' | 'takenAt'>): Instant {
  return order.sentAt ?? order.takenAt;
}

/**
 * The answers (or other facts) that no later one replaces: what stands. More than one when phones
 * answered without seeing each other. A ring of facts that replace each other can only be forged;
 * then all of them stand, so that people see it.
 */
export function answerHeads<T extends Pick<Answer, 'id' | 'replaces'>>(facts: readonly T[]): T[] {
  const replaced = new Set(
    facts.flatMap((fact) => fact.replaces.filter((before) => before !== fact.id)),
  );
  const heads = facts.filter((fact) => !replaced.has(fact.id));
  return heads.length > 0 ? heads : [...facts];
}
