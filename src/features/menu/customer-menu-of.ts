import { ALLERGENS, type AllergenSheet } from '../../domain/allergen.ts';
import {
  addDays,
  compareDates,
  instantOf,
  type WallMoment,
  wallMomentOf,
} from '../../domain/calendar.ts';
import { base32ToBytes, base64url, base64urlToBytes, type Bytes } from '../../kernel/bytes.ts';
import type { Instant } from '../../kernel/clock.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Dish } from '../../domain/dish.ts';
import type { WeekEvent } from '../../domain/week-state.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { menuFragment, relayFragment } from '../../formats/customer-link.ts';
import {
  type CustomerDish,
  type CustomerMenu,
  MENU_BOUNDS,
  type MenuInbox,
  NOT_IN_IT,
} from '../../formats/customer-menu.ts';
import { dishNumbers } from '../../formats/dish-number.ts';
import { menuFromBytes, menuToBytes } from '../../formats/menu-bytes.ts';
import { signerOf } from '../../seal/menu-signing.ts';
import { RELAY_ROW, relayTable } from '../../store/books/device-facts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { WeekSigner } from '../../store/views/week-signers.ts';
import { linkState, menuPlace } from '../customer-carry.ts';
import type { ScreenProps } from '../screen-props.ts';
import { isPublished, menuHistory } from './menu-events.ts';
import { isoWeekOf } from '../../domain/week-name.ts';

export type MenuLinkError =
  | { readonly type: 'NotPublished' }
  /** No desk phone has made the pair that signs and the inbox, or this phone has not received them. */
  | { readonly type: 'NoMenuKey' }
  | { readonly type: 'BeyondLink' }
  /** Closed by the group. */
  | { readonly type: 'LinkClosed' };

/** The links that open the published menu. */
export interface MenuLinks {
  /** The menu itself is in it: opens wherever the page does. */
  readonly whole: string;
  /** Asks the relay for the menu, so it always shows the last one; null before the relay has it. */
  readonly short: string | null;
}

type Deps = Pick<ScreenProps, 'group' | 'week'>;

/** The links of a week, for the address where this app is served. Reads signals. */
export async function menuLinks(
  deps: Deps,
  origin: string,
): Promise<Result<MenuLinks, MenuLinkError>> {
  const { week, group } = deps;
  const { closedAt, atRelay } = linkState(week);
  const point = signerPoint(week.signers.value[0]);
  const hasPass = Boolean(group.book.rows(relayTable).value.get(RELAY_ROW)?.pass);
  // Before the relay has the menu it may not know the inbox either.
  const byRelay = hasPass && atRelay > 0;
  const menu = await customerMenuOf(deps, { byRelay, arrived: [] });
  if (!menu.ok) return menu;
  if (closedAt !== null) return err({ type: 'LinkClosed' });
  const bytes = await menuToBytes(menu.value);
  // A page that would refuse the menu is told of here, not on the phones of those who order.
  if (!(await menuFromBytes(bytes)).ok) return err({ type: 'BeyondLink' });
  const at = `${origin}/m/`;
  const whole = `${at}${menuFragment(bytes)}`;
  if (!byRelay || !point) return ok({ whole, short: null });
  const place = { ...(await menuPlace(point)), signer: menu.value.signer };
  return ok({ whole, short: `${at}${relayFragment(place)}` });
}

/** What a menu is made for. */
interface MenuWanted {
  readonly byRelay: boolean;
  readonly arrived: readonly string[];
  /** Who signs it, the pair in use if nobody is named; under one that was retired it takes no orders. */
  readonly signer?: WeekSigner | undefined;
}

/** The published menu of a week as customers get it: nothing of the group's people is in it. Reads signals. */
export async function customerMenuOf(
  { group, week }: Deps,
  { byRelay, arrived, signer: wanted }: MenuWanted,
): Promise<Result<CustomerMenu, MenuLinkError>> {
  const events = week.events.value;
  if (!isPublished(events)) return err({ type: 'NotPublished' });
  const { account, orderMail, orderSms, orderWhatsApp, offerPrice, asksOffered } =
    group.settings.value;
  const { dishes } = week.menu.value;
  const { servedOn, slots, delivery } = week.terms.value;
  // All signals are read before the first wait.
  const inbox = inboxOf(week);
  const isMade = week.inboxes.value.length > 0;
  const { closedAt, under } = signing(week, wanted);
  const signer = await fingerprintOf(under);
  if (signer === null || !isMade) return err({ type: 'NoMenuKey' });
  const numbers = dishNumbers(dishes.map(({ id }) => id));
  return ok({
    version: versionOf(events, under),
    group: '',
    week: isoWeekOf(week.week),
    servedOn,
    cutoff: lastMoment(week, closedAt),
    slots,
    delivery,
    account,
    dishes: offeredDishes(week.menu.value).map((dish) =>
      customerDish(dish, numbers.get(dish.id) ?? 0),
    ),
    channels: {
      mail: orderMail || null,
      sms: orderSms || null,
      whatsApp: orderWhatsApp || null,
    },
    offerPrice,
    askOffered: asksOffered,
    signer,
    inbox: byRelay && closedAt === null ? inbox : null,
    arrived,
  });
}

/** One more under a retired pair: a phone that has not heard of that does not bring the open menu back. */
function versionOf(events: readonly WeekEvent[], under: WeekSigner | undefined): number {
  const published = menuHistory(events).filter(({ kind }) => kind === 'menu-published');
  const last = under && under.retiredAt !== null ? 1 : 0;
  return Math.min(published.length + last, MENU_BOUNDS.version);
}

/** The pair that signs, and since when the link under it takes no orders. Reads signals. */
function signing(week: OpenWeek, wanted: WeekSigner | undefined) {
  const under = wanted ?? week.signers.value[0];
  return { under, closedAt: under?.retiredAt ?? linkState(week).closedAt };
}

/** A menu whose link was closed takes no orders since then; within the bounds of a menu. */
function lastMoment({ terms }: OpenWeek, closedAt: Instant | null): WallMoment {
  const { cutoff, servedOn } = terms.value;
  if (closedAt === null || closedAt >= instantOf(cutoff).instant) return cutoff;
  const closed = wallMomentOf(closedAt, cutoff.zone);
  const first = addDays(servedOn, -MENU_BOUNDS.cutoffDays);
  return compareDates(closed.date, first) < 0 ? { ...closed, date: first } : closed;
}

function customerDish(dish: Dish, number: number): CustomerDish {
  const { course, price, diets, spicy } = dish;
  const name = cut(dish.name, MENU_BOUNDS.name);
  return { number, name, course, price, diets, spicy, allergens: answered(dish.allergens) };
}

/** All fourteen: a published menu has them answered. */
function answered(sheet: AllergenSheet): CustomerDish['allergens'] {
  const entries = ALLERGENS.map((allergen) => {
    const { presence, detail } = sheet[allergen] ?? NOT_IN_IT;
    return [allergen, { presence, detail: cut(detail, MENU_BOUNDS.detail) }];
  });
  return Object.fromEntries(entries) as CustomerDish['allergens']; // one entry for each of the list
}

/** Whole signs only: half of one would not be text. */
function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/u, '');
}

/** The address of an inbox is its id, 128 bits, as the menu writes it. */
/** One that somebody shut at the relay is not named: the page offers no button that can't work. */
function inboxOf({ inboxes }: OpenWeek): MenuInbox | null {
  const first = inboxes.value.find(
    ({ retiredAt, shutAt }) => retiredAt === null && shutAt === null,
  );
  const id = first && base32ToBytes(first.id);
  return first && id ? { id: base64url(id), key: first.key } : null;
}

/** The public half of a pair that signs a week, a raw point; null for none. */
export function signerPoint(signer: WeekSigner | undefined): Bytes | null {
  const point = base64urlToBytes(signer?.key ?? '');
  return point?.length === 65 ? point : null;
}

/** The fingerprint needs the two numbers of the point, without the byte before them. */
function fingerprintOf(signer: WeekSigner | undefined): Promise<string | null> {
  const point = signerPoint(signer);
  if (!point) return Promise.resolve(null);
  return signerOf({ x: base64url(point.slice(1, 33)), y: base64url(point.slice(33)) });
}
