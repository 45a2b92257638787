import type { Result } from '../../kernel/result.ts';
import { CUSTOMER_LINK_ROW, customerLinkTable } from '../../store/books/customer-link-row.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Closes the link of a week, or opens it again: the relay is told at the next turn of a desk phone. */
export function setLinkOpen(
  { phone, week }: Pick<ScreenProps, 'phone' | 'week'>,
  open: boolean,
): Promise<Result<Saved, StoreError>> {
  const closedAt = open ? null : phone.clock.now();
  const changes = [put(customerLinkTable, CUSTOMER_LINK_ROW, { closedAt })];
  return saveGesture({ book: week.book, changes });
}
