import { declareRestAbsent } from '../../src/domain/allergen.ts';
import { isoWeek } from '../../src/domain/calendar.ts';
import { toDishId, type Dish } from '../../src/domain/dish.ts';
import { toFactId } from '../../src/domain/fact.ts';
import type { Menu } from '../../src/domain/menu.ts';
import { cents, NO_MONEY } from '../../src/domain/money.ts';
import {
  orderBasis,
  toOrderId,
  type Answer,
  type AnswerKind,
  type Order,
  type OrderLine,
} from '../../src/domain/order.ts';
import { DEFAULT_SETTINGS, weekTerms, type WeekTerms } from '../../src/domain/settings.ts';
import { toInstant, type Instant } from '../../src/kernel/clock.ts';

/** Tuesday 24 November 2026 at 18:00 in Brussels, written apart from the code under test. */
export const CUTOFF = toInstant(Date.UTC(2026, 10, 24, 17));

/** The week the examples live in, with the default settings and another cap if asked. */
export function exampleTerms(mainsCap = 70): WeekTerms {
  return weekTerms({ ...DEFAULT_SETTINGS, mainsCap }, isoWeek('2026-W48'));
}

/** A dish that may be published as it is. */
export function exampleDish(id: string, change: Partial<Dish> = {}): Dish {
  return {
    id: toDishId(id),
    name: id,
    course: 'main',
    price: cents(950),
    diets: [],
    spicy: 0,
    allergens: declareRestAbsent({}),
    aliases: [],
    photo: null,
    position: 0,
    libraryId: id,
    removed: false,
    ...change,
  };
}

/** One dish of each course and a second main. */
export const EXAMPLE_MENU: Menu = {
  dishes: [
    exampleDish('soup', { course: 'starter', diets: ['vegan'] }),
    exampleDish('mafe'),
    exampleDish('tajine', { position: 1 }),
    exampleDish('cake', { course: 'dessert' }),
  ],
};

/** Lines as `{ mafe: 2 }`. */
export function exampleLines(quantities: Readonly<Record<string, number>>): OrderLine[] {
  return Object.entries(quantities).map(([dish, quantity]) => ({
    dish: toDishId(dish),
    quantity,
    unitPrice: cents(950),
  }));
}

/** An order taken well before the cutoff, without any answer. */
export function exampleOrder(
  id: string,
  quantities: Readonly<Record<string, number>> = { mafe: 1 },
  change: Partial<Order> = {},
): Order {
  return {
    id: toOrderId(id),
    code: 'KA-473',
    lines: exampleLines(quantities),
    slot: null,
    delivery: false,
    kitchenNote: '',
    takenAt: before(60),
    sentAt: null,
    takenBy: null,
    menuVersion: null,
    offered: 0,
    offeredPrice: NO_MONEY,
    answers: [],
    ...change,
  };
}

/** An answer by someone who saw these quantities. */
export function exampleAnswer(
  id: string,
  kind: AnswerKind,
  change: { replaces?: string[]; saw?: Readonly<Record<string, number>>; at?: Instant } = {},
): Answer {
  return {
    id: toFactId(id),
    kind,
    replaces: (change.replaces ?? []).map(toFactId),
    basis: orderBasis(exampleLines(change.saw ?? { mafe: 1 })),
    at: change.at ?? before(30),
    device: 'phone',
  };
}

/** The same order with one plain answer, given so many minutes before the cutoff. */
export function answered(order: Order, kind: AnswerKind, minutesBefore = 30): Order {
  const answer = exampleAnswer(`${order.id}-${kind}`, kind, { at: before(minutesBefore) });
  return { ...order, answers: [{ ...answer, basis: orderBasis(order.lines) }] };
}

/** So many minutes before the cutoff. */
export function before(minutes: number): Instant {
  return toInstant(CUTOFF - minutes * 60_000);
}
