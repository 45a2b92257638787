import { displayCodes } from '../domain/order-code.ts';
import type { FactId } from '../domain/fact.ts';
import { handoverSort, type HandOver, type Incident } from '../domain/hand-over.ts';
import { sortDishes, type Menu } from '../domain/menu.ts';
import { type Cents, NO_MONEY } from '../domain/money.ts';
import { type Order, orderTotal } from '../domain/order.ts';
import { balanceOfOrder, type OrderBalance, type Payment } from '../domain/payment.ts';
import { isCookedFor } from '../domain/standing.ts';
import type { Contact, OpenWeek } from '../store/views/open-week.ts';
import { readHanding } from '../store/views/week-handing.ts';
import { readWeekMoney } from '../store/views/week-money.ts';

/** An order as the evening sees it: who, what, given or not, paid or not. */
export interface EveningOrder {
  readonly order: Order;
  /** As shown: `KA-47`. */
  readonly code: string;
  /** null on a phone without the desk ring, or once erased. */
  readonly contact: Contact | null;
  /** False for an order nobody cooks for that somebody paid: nothing is due for it. */
  readonly cooked: boolean;
  readonly payments: readonly Payment[];
  readonly balance: OrderBalance;
  readonly packed: HandOver | null;
  readonly handedOver: HandOver | null;
  readonly incident: Incident | null;
}

/**
 * The orders cooked for, and any other that has money on it, in the order of every Thursday list.
 * Reads signals: what calls it follows them.
 */
export function readEvening(week: OpenWeek): EveningOrder[] {
  const orders = week.orders.value;
  const codes = displayCodes(orders);
  const contacts = week.contacts.value;
  const handing = readHanding(week.book);
  const { payments } = readWeekMoney(week.book);
  return handoverSort(orders).flatMap((order) => {
    const cooked = isCookedFor(order);
    const own = payments.filter((payment) => payment.order === order.id);
    if (!cooked && own.length === 0) return [];
    return [
      {
        order,
        code: codes.get(order.id) ?? order.code,
        contact: contacts.get(order.id) ?? null,
        cooked,
        payments: own,
        balance: balanceOfOrder(cooked ? orderTotal(order) : NO_MONEY, own),
        packed: handing.packed.get(order.id) ?? null,
        handedOver: handing.handedOver.get(order.id) ?? null,
        incident: handing.incidents.get(order.id) ?? null,
      },
    ];
  });
}

/** Whether nothing is left to pack for an order: packed, or given without anybody having noted that. */
export function isPacked({ packed, handedOver }: EveningOrder): boolean {
  return packed !== null || handedOver !== null;
}

/** The 5 c rounding of orders, in cents, by payment: it belongs to the last payment in cash. */
export function cashRoundings(
  orders: readonly Pick<EveningOrder, 'balance' | 'payments'>[],
): Map<FactId, Cents> {
  return new Map(
    orders.flatMap(({ balance, payments }) => {
      const inCash = payments.findLast(({ method, amount }) => method === 'cash' && amount > 0);
      return inCash && balance.rounding !== NO_MONEY ? [[inCash.id, balance.rounding]] : [];
    }),
  );
}

/** One dish of an order in words: how many, of what. */
export interface NamedLine {
  readonly dish: string;
  readonly quantity: number;
  /** null for a dish this phone has not received yet. */
  readonly name: string | null;
}

/** The lines of an order in menu order; dishes not known here come last. */
export function namedLines({ lines }: Pick<Order, 'lines'>, menu: Menu): NamedLine[] {
  const known = sortDishes(menu.dishes);
  const place = (dish: string) => {
    const at = known.findIndex(({ id }) => id === dish);
    return at < 0 ? known.length : at;
  };
  return lines
    .toSorted((a, b) => place(a.dish) - place(b.dish))
    .map(({ dish, quantity }) => ({ dish, quantity, name: known[place(dish)]?.name ?? null }));
}
