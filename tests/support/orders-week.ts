import { toOrderId, type Order, type OrderId } from '../../src/domain/order.ts';
import { wallTime } from '../../src/domain/calendar.ts';
import { toDishId, type Dish } from '../../src/domain/dish.ts';
import { cents, NO_MONEY } from '../../src/domain/money.ts';
import type { CapAnswer } from '../../src/features/cap-answer.ts';
import type { OrderEntry } from '../../src/features/orders/check-draft.ts';
import type { FirstAnswer } from '../../src/features/orders/order-draft.ts';
import { takeOrder } from '../../src/features/orders/take-order.ts';
import {
  dishTable,
  TERMS_ROW,
  termsTable,
  weekEventKind,
} from '../../src/store/books/week-book.ts';
import { saveGesture, type Saved } from '../../src/store/gesture.ts';
import { happen, put } from '../../src/store/table.ts';
import { EXAMPLE_MENU } from './example-week.ts';
import { openPhone, type OpenPhone, type PhoneOptions, valueOf } from './open-phone.ts';

export interface OrdersOptions extends PhoneOptions {
  readonly mainsCap?: number;
  readonly published?: boolean;
  readonly dishes?: readonly Dish[];
}

/** A phone whose week has a menu: soup, mafe and tajine (the mains), cake; 9.50 € each. */
export async function openOrders(options: OrdersOptions = {}): Promise<OpenPhone> {
  const open = await openPhone(options);
  const { week, phone } = open;
  const { servedOn, cutoff, slots, delivery } = week.terms.value;
  const { date: cutoffDate, time: cutoffTime, zone } = cutoff;
  const terms = { servedOn, cutoffDate, cutoffTime, zone, slots: [...slots], delivery };
  const mainsCap = options.mainsCap ?? 70;
  const changes = [
    put(termsTable, TERMS_ROW, { ...terms, mainsCap, capDecision: null }),
    ...(options.dishes ?? EXAMPLE_MENU.dishes).map((dish) => {
      const { id, allergens: _, removed: off, ...fields } = dish;
      const { diets, aliases } = fields;
      return put(dishTable, id, { ...fields, off, diets: [...diets], aliases: [...aliases] });
    }),
    ...(options.published === false
      ? []
      : [happen(weekEventKind, phone.ids.next(), { kind: 'menu-published', replaces: [] })]),
  ];
  valueOf(await saveGesture({ book: week.book, changes }));
  return open;
}

/** What somebody orders, before it is written. */
export function exampleEntry(
  id: string,
  quantities: Readonly<Record<string, number>> = { mafe: 1 },
  change: Partial<OrderEntry> = {},
): OrderEntry {
  return {
    order: toOrderId(id),
    lines: Object.entries(quantities).map(([dish, quantity]) => ({
      dish: toDishId(dish),
      quantity,
      unitPrice: cents(950),
    })),
    nickname: 'Lune',
    contact: '',
    note: '',
    address: '',
    slot: wallTime('17:30'),
    delivery: false,
    kitchenNote: '',
    offered: 0,
    offeredPrice: NO_MONEY,
    sentAt: null,
    ...change,
  };
}

/** Takes an order; what does not fit is taken anyway. */
export async function taken(
  { props }: OpenPhone,
  entry: OrderEntry,
  answer: FirstAnswer = 'confirmed',
  cap: CapAnswer = { type: 'anyway' },
): Promise<Saved> {
  return valueOf(await takeOrder(props, { entry, answer, cap, takenBy: null }));
}

/** The order as the week has it now. */
export function orderOf({ week }: OpenPhone, id: string | OrderId): Order {
  const found = week.orders.value.find((order) => order.id === id);
  if (!found) throw new Error(`There is no order ${id}`);
  return found;
}
