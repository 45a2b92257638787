import { type CapFit, capView, fitsUnderCap } from '../domain/cap.ts';
import type { DecisionId } from '../domain/decision.ts';
import { mainsOf, type AnswerKind, type Order, type OrderId } from '../domain/order.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { eventTable } from '../store/books/event-tables.ts';
import { TERMS_ROW, termsTable } from '../store/books/week-book.ts';
import type { BookChanges } from '../store/gesture.ts';
import { type Change, put } from '../store/table.ts';
import type { OpenWeek } from '../store/views/open-week.ts';

/** What a person answers when an order does not fit under the cap. `ask`: not asked yet. */
export type CapAnswer =
  | { readonly type: 'ask' }
  | { readonly type: 'anyway' }
  | { readonly type: 'waiting' }
  | { readonly type: 'raise'; readonly cap: number; readonly decision: DecisionId | null };

/** The week would come to `wouldBe` mains, above its cap: a person chooses. */
export interface OverCap {
  readonly type: 'OverCap';
  readonly wouldBe: number;
  readonly cap: number;
}

/** Highest cap the settings take. */
export const HIGHEST_CAP = 500;

/** Whether these lines fit if they are accepted; the order's own present ones are subtracted. */
export function capFit(week: OpenWeek, order: OrderId | null, lines: Order['lines']): CapFit {
  const menu = week.menu.value;
  const view = capView(week.orders.value, menu, week.terms.value);
  return fitsUnderCap(view, order, mainsOf({ lines }, menu));
}

/** Nothing is dropped silently: an order that does not fit goes on only with a person's answer. */
export function settleCap(
  fit: CapFit,
  cap: CapAnswer,
  kind: AnswerKind,
): Result<AnswerKind, OverCap> {
  if (cap.type === 'waiting') return ok('waiting');
  if (fit.fits || cap.type !== 'ask' || !takesRoom(kind)) return ok(kind);
  return err({ type: 'OverCap', wouldBe: fit.wouldBe, cap: fit.cap });
}

/** Whether an answer makes an order count against the cap. */
export function takesRoom(kind: AnswerKind): boolean {
  return kind === 'held' || kind === 'confirmed';
}

/** Raises the cap of an event, where it says it itself: written before what needs the room. */
export function eventCapPart(
  { week, eventsBook }: OpenWeek,
  cap: CapAnswer,
): readonly BookChanges[] {
  if (cap.type !== 'raise' || !eventsBook) return [];
  const raised = { mainsCap: cap.cap, capDecision: cap.decision };
  return [{ book: eventsBook, changes: [put(eventTable, week, raised)] }];
}

/** Raises the cap of this week alone, naming the decision if there is one; an event's: `eventCapPart`. */
export function capChanges(week: OpenWeek, cap: CapAnswer): readonly Change[] {
  if (cap.type !== 'raise' || week.eventsBook) return [];
  const raised = { mainsCap: cap.cap, capDecision: cap.decision };
  if (week.book.rows(termsTable).value.has(TERMS_ROW)) return [put(termsTable, TERMS_ROW, raised)];
  // Terms not written yet follow the settings: from now on this week has its own.
  const { servedOn, cutoff, slots, delivery } = week.terms.value;
  const { date: cutoffDate, time: cutoffTime, zone } = cutoff;
  const whole = { servedOn, cutoffDate, cutoffTime, zone, slots: [...slots], delivery, ...raised };
  return [put(termsTable, TERMS_ROW, whole)];
}
