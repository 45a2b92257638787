import * as z from 'zod/mini';
import type { Instant } from '../../kernel/clock.ts';
import type { TableOf } from '../table.ts';
import { amount, maybe, named } from './fields.ts';

/** Public halves of the week's inboxes, base64url; made by desk phones, two at once both stay valid till retired. */
const inboxRow = z.object({
  key: named<string>(),
  retiredAt: maybe(amount<Instant>()),
  /** Since when the relay says that somebody closed it for good; null while it does not. */
  shutAt: maybe(amount<Instant>()),
});
export const inboxTable: TableOf<z.infer<typeof inboxRow>> = { table: 'inboxes', schema: inboxRow };

/** Public halves of the pairs that sign the week's menu and answers, base64url; made like the inboxes. */
export const menuSignerTable = { ...inboxTable, table: 'menu-signers' };
