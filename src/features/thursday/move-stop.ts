import type { OrderId } from '../../domain/order.ts';
import type { Result } from '../../kernel/result.ts';
import { stopTable } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';

/** The round as it is driven now, and the stop that goes one place up (−1) or down (+1). */
export interface StopMove {
  readonly round: readonly OrderId[];
  readonly stop: OrderId;
  readonly by: -1 | 1;
}

/** Moves a stop by one place; at either end nothing changes. */
export function moveStop(
  { book }: OpenWeek,
  { round, stop, by }: StopMove,
): Promise<Result<Saved, StoreError>> {
  const from = round.indexOf(stop);
  const other = round[from + by];
  const moved =
    from < 0 || other === undefined
      ? []
      : round.map((id) => (id === stop ? other : id === other ? stop : id));
  // Every stop gets its place: one without a place would stand behind all others.
  return saveGesture({
    book,
    changes: moved.map((id, position) => put(stopTable, id, { position })),
  });
}
