import type { Result } from '../kernel/result.ts';
import { createInboxKey, publicHalfOf } from '../seal/inbox-key.ts';
import { createMenuKey } from '../seal/menu-signing.ts';
import type { Book } from '../store/book.ts';
import { CUSTOMER_LINK_ROW, customerLinkTable } from '../store/books/customer-link-row.ts';
import { inboxKeyTable, menuKeyTable } from '../store/books/desk-books.ts';
import { inboxTable, menuSignerTable } from '../store/books/inbox-row.ts';
import { saveGesture, type Saved } from '../store/gesture.ts';
import type { StoreError } from '../store/store-error.ts';
import { put } from '../store/table.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import type { WeekKey } from '../store/views/week-inbox.ts';
import type { ScreenProps } from './screen-props.ts';

/**
 * Gives the customers of a week a new link: a new pair signs its menu and answers, a new inbox takes its
 * orders. Those before are retired: the relay closes their inbox at the next turn of a desk phone, and
 * nothing new is sealed to it. To be done once the desk's ring was renewed, or who is to be kept out reads
 * the new private halves too. The private halves are written first: nothing is handed out that opens nowhere.
 */
export async function renewCustomerLink(
  { phone }: Pick<ScreenProps, 'phone'>,
  { week, contacts }: { readonly week: OpenWeek; readonly contacts: Book },
): Promise<Result<Saved, StoreError>> {
  const [inboxId, signerId] = [phone.ids.next(), phone.ids.next()];
  const [inbox, pair] = await Promise.all([createInboxKey(), createMenuKey()]);
  const signer = publicHalfOf(pair);
  const retiredAt = phone.clock.now();
  const inUse = (keys: readonly WeekKey[]) => keys.filter((key) => key.retiredAt === null);
  return saveGesture(
    {
      book: contacts,
      changes: [
        put(inboxKeyTable, inboxId, inbox.privateHalf),
        put(menuKeyTable, signerId, { ...pair }),
      ],
    },
    {
      book: week.book,
      changes: [
        ...inUse(week.inboxes.value).map(({ id }) => put(inboxTable, id, { retiredAt })),
        ...inUse(week.signers.value).map(({ id }) => put(menuSignerTable, id, { retiredAt })),
        put(inboxTable, inboxId, { key: inbox.publicHalf }),
        ...(signer === null ? [] : [put(menuSignerTable, signerId, { key: signer })]),
        // The relay has no menu under the new pair yet.
        put(customerLinkTable, CUSTOMER_LINK_ROW, { atRelay: 0 }),
      ],
    },
  );
}

/** Whether a week got a new link since a moment. Reads signals. */
export function hasNewLinkSince({ signers }: Pick<OpenWeek, 'signers'>, since: number): boolean {
  return signers.value.some(({ retiredAt }) => retiredAt !== null && retiredAt >= since);
}
