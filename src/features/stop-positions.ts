import type { OrderId } from '../domain/order.ts';
import { stopTable } from '../store/books/week-book.ts';
import type { OpenWeek } from '../store/views/open-week.ts';

/** Places set by hand, by order. Reads a signal. */
export function stopPositions({ book }: OpenWeek): Map<OrderId, number> {
  const rows = [...book.rows(stopTable).value];
  // Rows of stops are keyed by the id of their order.
  return new Map(rows.map(([id, { position }]) => [id as OrderId, position]));
}
