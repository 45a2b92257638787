import type { Instant } from '../kernel/clock.ts';
import type { Menu } from './menu.ts';
import { mainsOf, orderMoment } from './order.ts';
import type { Order, OrderId, OrderState } from './order.ts';
import { lateFrom, type WeekTerms } from './settings.ts';
import { acceptances, isCookedFor, standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

/** An order that takes room under the cap, at its rank. */
export interface RankedOrder {
  readonly order: OrderId;
  readonly standing: Standing;
  readonly mains: number;
  /** A person said yes to the customer; else it is only reserved. */
  readonly promised: boolean;
  readonly acceptedAt: Instant;
  readonly fits: boolean;
}

/** The week against its cap. Every number counts main dishes; starters and desserts never count. */
export interface CapView {
  readonly cap: number;
  readonly confirmed: number;
  readonly held: number;
  /** Contested orders still cooked for: they take room until a person decides. */
  readonly contested: number;
  /** confirmed + held + contested, those over the cap included. */
  readonly used: number;
  /** Never below 0. */
  readonly free: number;
  /** Held or confirmed orders that do not fit, in rank. A contested one that does not fit stays contested. */
  readonly over: readonly OrderId[];
  readonly ranked: readonly RankedOrder[];
}

/** Whether so many mains may be taken, and if not what the week would come to. */
export type CapFit =
  | { readonly fits: true }
  | { readonly fits: false; readonly wouldBe: number; readonly cap: number };

/** The state of each order of a week: the one place that derives it. */
export function orderStates(
  orders: readonly Order[],
  menu: Menu,
  terms: WeekTerms,
): Map<OrderId, OrderState> {
  const over = new Set(capView(orders, menu, terms).over);
  const cutoff = lateFrom(terms);
  return new Map(
    orders.map((order) => [order.id, over.has(order.id) ? 'over' : standingOf(order, cutoff)]),
  );
}

/** The orders the kitchen cooks for: confirmed, held, over, and contested ones as `isCookedFor` says. */
export function cookedFor(orders: readonly Order[]): Order[] {
  return orders.filter(isCookedFor);
}

/** Measures the orders of a week against its cap. */
export function capView(orders: readonly Order[], menu: Menu, terms: WeekTerms): CapView {
  const ranked = rankOrders(orders, menu, terms);
  const mains = (standing: Standing): number =>
    ranked.reduce((sum, one) => sum + (one.standing === standing ? one.mains : 0), 0);
  const counts = {
    confirmed: mains('confirmed'),
    held: mains('held'),
    contested: mains('contested'),
  };
  const used = counts.confirmed + counts.held + counts.contested;
  return {
    cap: terms.mainsCap,
    ...counts,
    used,
    free: Math.max(0, terms.mainsCap - used),
    over: ranked.filter((one) => !one.fits && one.standing !== 'contested').map((one) => one.order),
    ranked,
  };
}

/**
 * The orders that take room, best placed first: promised before reserved, then time accepted, then
 * id. In that order each fits or does not, always whole; a later smaller one may still fit, and one
 * without mains always does.
 */
export function rankOrders(orders: readonly Order[], menu: Menu, terms: WeekTerms): RankedOrder[] {
  const cutoff = lateFrom(terms);
  let taken = 0;
  return orders
    .flatMap((order) => rankable(order, menu, standingOf(order, cutoff)))
    .toSorted(byRank)
    .map((one) => {
      const fits = taken + one.mains <= terms.mainsCap;
      if (fits) taken += one.mains;
      return { ...one, fits };
    });
}

/** How many mains an order may hold, its own present ones included. null: an order not yet counted. */
export function roomFor(view: CapView, order: OrderId | null): number {
  return Math.max(0, view.cap - view.used + heldBy(view, order));
}

/**
 * Whether an order may hold so many mains: its own old quantity is subtracted first. Asking for no
 * more than it already holds always fits, even in a week that is oversold.
 */
export function fitsUnderCap(view: CapView, order: OrderId | null, mains: number): CapFit {
  const own = heldBy(view, order);
  const wouldBe = view.used - own + mains;
  if (mains <= own || wouldBe <= view.cap) return { fits: true };
  return { fits: false, wouldBe, cap: view.cap };
}

/** The waiting list, first come first, by the time of the order itself. */
export function waitingLine(
  orders: readonly Order[],
  states: ReadonlyMap<OrderId, OrderState>,
): Order[] {
  return orders
    .filter((order) => states.get(order.id) === 'waiting')
    .toSorted((a, b) => orderMoment(a) - orderMoment(b) || (a.id < b.id ? -1 : 1));
}

/** The first in the waiting line that fits whole; null: nobody does, a person must ask. */
export function waitingSuggestion(
  orders: readonly Order[],
  menu: Menu,
  terms: WeekTerms,
): OrderId | null {
  const view = capView(orders, menu, terms);
  const line = waitingLine(orders, orderStates(orders, menu, terms));
  return line.find((order) => fitsUnderCap(view, null, mainsOf(order, menu)).fits)?.id ?? null;
}

function heldBy(view: CapView, order: OrderId | null): number {
  return view.ranked.find((one) => one.order === order)?.mains ?? 0;
}

function rankable(order: Order, menu: Menu, standing: Standing): Omit<RankedOrder, 'fits'>[] {
  const accepted = acceptances(order);
  if (accepted.length === 0) return [];
  const first = accepted.reduce((earliest, answer) =>
    answer.at < earliest.at ? answer : earliest,
  );
  return [
    {
      order: order.id,
      standing,
      mains: mainsOf(order, menu),
      promised: accepted.some((answer) => answer.kind === 'confirmed'),
      acceptedAt: first.at,
    },
  ];
}

function byRank(a: Omit<RankedOrder, 'fits'>, b: Omit<RankedOrder, 'fits'>): number {
  return (
    Number(b.promised) - Number(a.promised) ||
    a.acceptedAt - b.acceptedAt ||
    (a.order < b.order ? -1 : 1)
  );
}
