import type { Instant } from '../kernel/clock.ts';
import type { FactId } from './fact.ts';
import type { Order, OrderId } from './order.ts';

/** The meal was given. A fact apart from payment: one says nothing of the other. */
export interface HandOver {
  readonly id: FactId;
  readonly order: OrderId;
  readonly at: Instant;
}

export const INCIDENT_REASONS = ['absent', 'wrong-address', 'refused', 'damaged', 'other'] as const;
export type IncidentReason = (typeof INCIDENT_REASONS)[number];

/** Why a meal could not be given. */
export interface Incident {
  readonly id: FactId;
  readonly order: OrderId;
  readonly reason: IncidentReason;
  readonly note: string;
  readonly at: Instant;
}

type Sortable = Pick<Order, 'id' | 'code' | 'slot' | 'delivery'>;

/**
 * The one order of every Thursday list, on screen and on paper: slot, those without slot last,
 * deliveries after pick-ups, then code.
 */
export function handoverSort<T extends Sortable>(orders: readonly T[]): T[] {
  return orders.toSorted(
    (a, b) =>
      compareSlots(a.slot, b.slot) ||
      Number(a.delivery) - Number(b.delivery) ||
      compareText(a.code, b.code) ||
      compareText(a.id, b.id),
  );
}

/**
 * The delivery round: stops in the order a person gave them (smallest position first), the others
 * behind in canonical order. Orders that are not delivered are left out.
 */
export function deliveryRound<T extends Sortable>(
  orders: readonly T[],
  positions: ReadonlyMap<OrderId, number>,
): T[] {
  const place = (order: T): number => positions.get(order.id) ?? Number.MAX_SAFE_INTEGER;
  return handoverSort(orders.filter((order) => order.delivery)).toSorted(
    (a, b) => place(a) - place(b),
  );
}

/** HH:MM compares as text. */
function compareSlots(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareText(a, b);
}

/** By code unit, not by language: the same on every phone. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
