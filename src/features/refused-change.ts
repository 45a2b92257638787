import type { MessageId } from '../domain/inbox-message.ts';
import type { OrderId } from '../domain/order.ts';
import { messageDecidedKind } from '../store/books/desk-books.ts';
import type { OpenWeek } from '../store/views/open-week.ts';

/**
 * The message whose change of an order was refused, if nothing was decided about that order since: its
 * sender sees the change on her card, and must hear that it does not count. Reads a signal.
 */
export function refusedChange(
  { contactsBook }: Pick<OpenWeek, 'contactsBook'>,
  order: OrderId,
): MessageId | null {
  const all = contactsBook?.facts(messageDecidedKind).value ?? [];
  const replaced = new Set(all.flatMap(({ data }) => data.replaces as readonly string[])); // ids of facts
  const last = all
    .filter(({ id, data }) => data.order === order && !replaced.has(id))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .at(-1);
  return last?.data.decision === 'refused' ? last.data.message : null;
}
