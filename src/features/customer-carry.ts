import { addDays, type IsoDate } from '../domain/calendar.ts';
import { base64url, base64urlToBytes, type Bytes, utf8, concatBytes } from '../kernel/bytes.ts';
import type { Instant } from '../kernel/clock.ts';
import { derive } from '../seal/derive.ts';
import type { InboxPrivateKey } from '../seal/inbox-key.ts';
import { CUSTOMER_LINK_ROW, customerLinkTable } from '../store/books/customer-link-row.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import type { CustomerRelay } from '../sync/customer-relay.ts';
import type { ScreenProps } from './screen-props.ts';

/** What carrying a week's menu and orders by the relay needs. */
export interface CustomerCarryDeps extends Pick<
  ScreenProps,
  'phone' | 'group' | 'week' | 'me' | 'deskBook'
> {
  readonly relay: CustomerRelay;
  readonly relayPass: () => string | null;
}

/** How long after the hand-over the relay keeps a menu and its inbox, in days. */
const KEPT_DAYS = 7;
const PLACE_BYTES = 16;

/** The last day the relay keeps what is of a week. */
export function keptUntil({ terms }: Pick<OpenWeek, 'terms'>): IsoDate {
  return addDays(terms.value.servedOn, KEPT_DAYS);
}

/** How the link of a week stands: since when it is closed, and which version the relay has (0: none). */
export function linkState({ book }: Pick<OpenWeek, 'book'>): {
  readonly closedAt: Instant | null;
  readonly atRelay: number;
} {
  return (
    book.rows(customerLinkTable).value.get(CUSTOMER_LINK_ROW) ?? { closedAt: null, atRelay: 0 }
  );
}

/**
 * Where the menu of a signer lies at the relay, and what opens it there: made of the public half, a raw
 * point. The relay never sees that half in clear; who has it has the menu already.
 */
export async function menuPlace(point: Bytes): Promise<{ menuId: string; menuKey: string }> {
  const [id, key] = await Promise.all([
    derive(point, 'customer-menu/id', PLACE_BYTES),
    derive(point, 'customer-menu/key', PLACE_BYTES),
  ]);
  return { menuId: base64url(id), menuKey: base64url(key) };
}

/** What lets a desk phone put the menu at the relay, or read and close the inbox: made of a private half. */
export async function relayToken(
  { d }: Pick<InboxPrivateKey, 'd'>,
  purpose: 'menu' | 'inbox',
): Promise<string | null> {
  const secret = base64urlToBytes(d);
  return (
    secret && base64url(await derive(concatBytes(secret, utf8('relay')), purpose, PLACE_BYTES))
  );
}
