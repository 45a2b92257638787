import { dateOf, instantOf, wallTime, ZONE } from '../../domain/calendar.ts';
import { capView, cookedFor } from '../../domain/cap.ts';
import { COURSES, type Course, type Dish, type DishId } from '../../domain/dish.ts';
import type { OrderId } from '../../domain/order.ts';
import { displayCodes } from '../../domain/order-code.ts';
import { type KitchenNote, kitchenNotes, tally, tallySince } from '../../domain/tally.ts';
import { type WeekState, weekState } from '../../domain/week-state.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { readHanding } from '../../store/views/week-handing.ts';

/** One dish to cook. */
export interface DishToCook {
  readonly id: DishId;
  /** null for a dish this phone has not received yet. */
  readonly dish: Dish | null;
  readonly quantity: number;
  /** Portions more (or less) than at six this morning. */
  readonly sinceMorning: number;
}

/** The dishes of one course; null for dishes this phone does not know. */
export interface CourseToCook {
  readonly course: Course | null;
  readonly total: number;
  readonly dishes: readonly DishToCook[];
}

/** What the kitchen reads today. Codes and counts: no person who ordered is in it. */
export interface KitchenView {
  readonly state: WeekState;
  readonly mains: number;
  readonly cap: number;
  readonly courses: readonly CourseToCook[];
  readonly notes: readonly KitchenNote[];
  readonly orders: number;
}

/** The hour before anyone works: what came later came « since this morning ». */
const MORNING = wallTime('06:00');

/** Reads signals: what calls it follows them. Never reads contacts nor addresses. */
export function readKitchen(week: OpenWeek, now: Instant): KitchenView {
  const orders = week.orders.value;
  const menu = week.menu.value;
  const terms = week.terms.value;
  const counted = cookedFor(orders);
  const { used, cap } = capView(orders, menu, terms);
  const codes = displayCodes(orders);
  return {
    state: stateAt(
      week,
      counted.map(({ id }) => id),
      now,
    ),
    mains: used,
    cap,
    courses: coursesOf(week, now),
    notes: kitchenNotes(counted).map((note) => ({
      ...note,
      code: codes.get(note.order) ?? note.code,
    })),
    orders: counted.length,
  };
}

/** Six o'clock of this day in Brussels. */
function thisMorning(now: Instant): Instant {
  return instantOf({ date: dateOf(now, ZONE), time: MORNING, zone: ZONE }).instant;
}

function coursesOf(week: OpenWeek, now: Instant): CourseToCook[] {
  const orders = week.orders.value;
  const menu = week.menu.value;
  const known = new Map(menu.dishes.map((dish) => [dish.id, dish]));
  const changes = tallySince(orders, thisMorning(now));
  const changed = new Map(changes.map(({ dish, quantity }) => [dish, quantity]));
  const dishes = tally(cookedFor(orders), menu).perDish.map(({ dish, quantity }) => ({
    id: dish,
    dish: known.get(dish) ?? null,
    quantity,
    sinceMorning: changed.get(dish) ?? 0,
  }));
  return [...COURSES, null].flatMap((course) => {
    const here = dishes.filter(({ dish }) => (dish?.course ?? null) === course);
    const total = here.reduce((sum, { quantity }) => sum + quantity, 0);
    return here.length === 0 ? [] : [{ course, total, dishes: here }];
  });
}

function stateAt(week: OpenWeek, counted: readonly OrderId[], now: Instant): WeekState {
  const handedOver = new Set(readHanding(week.book).handedOver.keys());
  const cutoff = instantOf(week.terms.value.cutoff).instant;
  return weekState({ events: week.events.value, cutoff, counted, handedOver }, now);
}
