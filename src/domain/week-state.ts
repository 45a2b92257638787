import type { Instant } from '../kernel/clock.ts';
import type { FactId } from './fact.ts';
import { answerHeads } from './order.ts';
import type { OrderId } from './order.ts';

/** Where a week is in its life. Derived, never stored. */
export type WeekState =
  'draft' | 'open' | 'closed' | 'cooked' | 'handed-over' | 'settled' | 'expired';

export type WeekEventKind =
  | 'menu-published'
  | 'menu-reopened'
  | 'orders-closed'
  | 'orders-reopened'
  | 'cooked'
  | 'not-cooked' // takes a « cooked » back
  | 'settled'
  | 'expired';

/** Something a person did to the whole week. A fact; the trace of a reopening stays. */
export interface WeekEvent {
  readonly id: FactId;
  readonly kind: WeekEventKind;
  /** The events of the same matter (menu, orders, cooking) the person saw standing. */
  readonly replaces: readonly FactId[];
  readonly at: Instant;
}

/** What the state of a week depends on. */
export interface WeekFacts {
  readonly events: readonly WeekEvent[];
  readonly cutoff: Instant;
  /** The orders cooked for. */
  readonly counted: readonly OrderId[];
  readonly handedOver: ReadonlySet<OrderId>;
}

/**
 * The state of a week at a moment. Settled and expired are final. A published week closes when a
 * person closes it or the cutoff passes, and stays open after it only if it was reopened then. Where
 * two phones did opposite things at once, the further step stands: closed, cooked, published.
 */
export function weekState(week: WeekFacts, now: Instant): WeekState {
  if (week.events.some((event) => event.kind === 'expired')) return 'expired';
  if (week.events.some((event) => event.kind === 'settled')) return 'settled';
  if (isAllHandedOver(week)) return 'handed-over';
  if (stands(week, 'cooked', 'not-cooked')) return 'cooked';
  if (!week.events.some((event) => event.kind === 'menu-published')) return 'draft';
  if (areOrdersClosed(week, now)) return 'closed';
  return stands(week, 'menu-published', 'menu-reopened') ? 'open' : 'draft';
}

/** Whether orders that arrive now come too late. The cutoff's very instant is too late. */
export function areOrdersClosed(week: Pick<WeekFacts, 'events' | 'cutoff'>, now: Instant): boolean {
  const heads = headsOf(week, 'orders-closed', 'orders-reopened');
  if (heads.some((event) => event.kind === 'orders-closed')) return true;
  return now >= week.cutoff && !heads.some((event) => event.at >= week.cutoff);
}

/** Since when the orders are closed by somebody; of two phones that closed them the earlier. null: they are not. */
export function closedSince(events: readonly WeekEvent[]): Instant | null {
  const closings = headsOf({ events }, 'orders-closed', 'orders-reopened')
    .filter(({ kind }) => kind === 'orders-closed')
    .map(({ at }) => at);
  return closings.length === 0 ? null : closings.reduce((a, b) => (a < b ? a : b));
}

function isAllHandedOver(week: WeekFacts): boolean {
  return week.counted.length > 0 && week.counted.every((order) => week.handedOver.has(order));
}

function stands(week: WeekFacts, done: WeekEventKind, undone: WeekEventKind): boolean {
  return headsOf(week, done, undone).some((event) => event.kind === done);
}

function headsOf(week: Pick<WeekFacts, 'events'>, ...kinds: readonly WeekEventKind[]): WeekEvent[] {
  return answerHeads(week.events.filter((event) => kinds.includes(event.kind)));
}
