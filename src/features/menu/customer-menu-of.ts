import { ALLERGENS, type AllergenSheet } from '../../domain/allergen.ts';
import { base32ToBytes, base64url, base64urlToBytes } from '../../kernel/bytes.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Dish } from '../../domain/dish.ts';
import { offeredDishes } from '../../domain/menu.ts';
import { menuFragment } from '../../formats/customer-link.ts';
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
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { ScreenProps } from '../screen-props.ts';
import { isPublished, menuHistory } from './menu-events.ts';

export type MenuLinkError =
  | { readonly type: 'NotPublished' }
  /** No desk phone has made the pair that signs and the inbox, or this phone has not received them. */
  | { readonly type: 'NoMenuKey' }
  | { readonly type: 'BeyondLink' };

type Deps = Pick<ScreenProps, 'group' | 'week'>;

/** The link that opens the published menu, for the address where this app is served. Reads signals. */
export async function menuLink(deps: Deps, origin: string): Promise<Result<string, MenuLinkError>> {
  const menu = await customerMenuOf(deps);
  if (!menu.ok) return menu;
  const bytes = await menuToBytes(menu.value);
  // A page that would refuse the menu is told of here, not on the phones of those who order.
  if (!(await menuFromBytes(bytes)).ok) return err({ type: 'BeyondLink' });
  return ok(`${origin}/m/${menuFragment(bytes)}`);
}

/** The published menu of a week as customers get it: nothing of the group's people is in it. */
async function customerMenuOf({ group, week }: Deps): Promise<Result<CustomerMenu, MenuLinkError>> {
  const events = week.events.value;
  if (!isPublished(events)) return err({ type: 'NotPublished' });
  const { account, orderMail, orderSms, orderWhatsApp } = group.settings.value;
  const { dishes } = week.menu.value;
  const offered = offeredDishes(week.menu.value);
  const { servedOn, cutoff, slots, delivery } = week.terms.value;
  const published = menuHistory(events).filter(({ kind }) => kind === 'menu-published');
  // All signals are read before the first wait.
  const inbox = inboxOf(week);
  const signer = await signerOfWeek(week);
  if (signer === null || inbox === null) return err({ type: 'NoMenuKey' });
  const numbers = dishNumbers(dishes.map(({ id }) => id));
  return ok({
    version: Math.min(published.length, MENU_BOUNDS.version),
    group: '',
    week: week.week,
    servedOn,
    cutoff,
    slots,
    delivery,
    account,
    dishes: offered.map((dish) => customerDish(dish, numbers.get(dish.id) ?? 0)),
    channels: {
      mail: orderMail || null,
      sms: orderSms || null,
      whatsApp: orderWhatsApp || null,
    },
    offerPrice: null,
    askOffered: false,
    signer,
    inbox,
    arrived: [],
  });
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
function inboxOf({ inboxes }: OpenWeek): MenuInbox | null {
  const [first] = inboxes.value;
  const id = first && base32ToBytes(first.id);
  return first && id ? { id: base64url(id), key: first.key } : null;
}

/** The fingerprint needs the two numbers of the point, without the byte before them. */
async function signerOfWeek({ signers }: OpenWeek): Promise<string | null> {
  const point = base64urlToBytes(signers.value[0]?.key ?? '');
  if (point?.length !== 65) return null;
  return signerOf({ x: base64url(point.slice(1, 33)), y: base64url(point.slice(33)) });
}
