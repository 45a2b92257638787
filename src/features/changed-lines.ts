import type { ChangedLine, Said } from '../domain/tray.ts';
import { toInstant } from '../kernel/clock.ts';
import { registerAt } from '../protocol/merge.ts';
import type { Book } from '../store/book.ts';
import { lineTable } from '../store/books/week-book.ts';
import { lineRow } from '../store/views/week-orders.ts';

/** Which phone wrote the present quantity of a dish of an order; null where it was never written. */
export function quantityBy(
  { content }: Pick<Book, 'content'>,
  order: string,
  { dish }: Pick<ChangedLine, 'dish'>,
): Said | null {
  const register = registerAt(content.state, [lineTable.table, lineRow(order, dish), 'quantity']);
  return register ? { device: register.stamp.device, at: toInstant(register.stamp.ms) } : null;
}
