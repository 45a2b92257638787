import type { WeekEvent } from '../../domain/week-state.ts';
import { answerHeads } from '../../domain/order.ts';
import type { Result } from '../../kernel/result.ts';
import { weekEventKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { OrderDeps } from '../answer-order.ts';

/** Closing and reopening are one matter: each replaces what stands of both. */
export type DoorEvent = 'orders-closed' | 'orders-reopened';

/** Closes the orders of the week, or opens them again; both leave a trace. */
export function turnDoor(
  { week, phone }: OrderDeps,
  kind: DoorEvent,
): Promise<Result<Saved, StoreError>> {
  const replaces = answerHeads(doorEvents(week)).map(({ id }) => id);
  const event = happen(weekEventKind, phone.ids.next(), { kind, replaces });
  return saveGesture({ book: week.book, changes: [event] });
}

/** Every closing and reopening of the week's orders, in the order they happened. */
export function doorEvents(week: OpenWeek): readonly WeekEvent[] {
  return week.events.value.filter(
    ({ kind }) => kind === 'orders-closed' || kind === 'orders-reopened',
  );
}
