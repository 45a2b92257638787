import * as z from 'zod/mini';
import type { Instant } from '../../kernel/clock.ts';
import type { TableOf } from '../table.ts';
import { amount, count, maybe } from './fields.ts';

/** In the book of a week: the customers' link, one row, `CUSTOMER_LINK_ROW`. */
const customerLinkRow = z.object({
  /** null while it is open. */
  closedAt: maybe(amount<Instant>()),
  /** The version of the menu that lies at the relay; 0 for none. */
  atRelay: z._default(count, 0),
});
export const CUSTOMER_LINK_ROW = 'link';
export const customerLinkTable: TableOf<z.infer<typeof customerLinkRow>> = {
  table: 'customer-link',
  schema: customerLinkRow,
};
