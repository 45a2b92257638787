import type { Allergen } from '../domain/allergen.ts';
import type { WallTime } from '../domain/calendar.ts';
import { type Cents, multiplyCents, NO_MONEY, sumCents } from '../domain/money.ts';
import type { CustomerDish, CustomerMenu } from '../formats/customer-menu.ts';
import type { CustomerLanguage, NewOrder, OrderContent } from '../formats/order-message.ts';
import type { KeptOrder } from './kept-orders.ts';

/** An order while it is made. */
export interface Draft {
  /** Portions by the number of the dish. */
  readonly quantities: Readonly<Record<number, number>>;
  readonly offered: number;
  readonly asked: number;
  /** A slot, `delivery`, `pickup` where there are no slots, or null while nothing is chosen. */
  readonly where: WallTime | 'delivery' | 'pickup' | null;
  readonly address: string;
  readonly name: string;
  readonly contact: string;
  readonly note: string;
}

export const EMPTY_DRAFT: Draft = {
  quantities: {},
  offered: 0,
  asked: 0,
  where: null,
  address: '',
  name: '',
  contact: '',
  note: '',
};

/** The dishes chosen, in menu order, with how many. */
export function chosenDishes(draft: Draft, menu: CustomerMenu): readonly [CustomerDish, number][] {
  return menu.dishes
    .map((dish): [CustomerDish, number] => [dish, draft.quantities[dish.number] ?? 0])
    .filter(([, quantity]) => quantity > 0);
}

/** What it costs, dishes for others included; what is asked for as offered is the group's to say. */
export function draftTotal(draft: Draft, menu: CustomerMenu): Cents {
  const offered = multiplyCents(menu.offerPrice ?? NO_MONEY, draft.offered);
  const dishes = chosenDishes(draft, menu).map(([dish, n]) => multiplyCents(dish.price, n));
  return sumCents([offered, ...dishes]);
}

/** The order as it is sent. */
export function contentOf(
  draft: Draft,
  menu: CustomerMenu,
  language: CustomerLanguage,
): OrderContent {
  const { where, offered, asked } = draft;
  const handover =
    where === 'delivery'
      ? ({ kind: 'delivery', address: draft.address.trim() } as const)
      : where === null || where === 'pickup'
        ? null
        : ({ kind: 'pickup', slot: where } as const);
  return {
    week: menu.week,
    menuVersion: menu.version,
    language,
    lines: chosenDishes(draft, menu).map(([dish, quantity]) => ({ dish: dish.number, quantity })),
    offered: menu.offerPrice === null ? 0 : offered,
    asked: menu.askOffered ? asked : 0,
    handover,
    name: draft.name.trim(),
    contact: draft.contact.trim(),
    note: draft.note.trim(),
  };
}

/** The draft that made an order. */
function draftOf(order: NewOrder): Draft {
  const { handover, offered, asked, name, contact, note } = order;
  return {
    quantities: Object.fromEntries(order.lines.map(({ dish, quantity }) => [dish, quantity])),
    offered,
    asked,
    where: handover === null ? null : handover.kind === 'pickup' ? handover.slot : 'delivery',
    address: handover?.kind === 'delivery' ? handover.address : '',
    name,
    contact,
    note,
  };
}

/**
 * A kept order once more: to change it, or « the same as last time » from another week's menu, where
 * dishes have other numbers and are known by their names. Says what is no longer there. Nobody is
 * offered or asks twice without saying so.
 */
export function draftLike(
  last: KeptOrder,
  menu: CustomerMenu,
): { readonly draft: Draft; readonly gone: readonly string[] } {
  const before = draftOf(last.order);
  const by = last.order.week === menu.week ? 'number' : 'name';
  const quantities: Record<number, number> = {};
  const gone: string[] = [];
  for (const [dish, quantity] of chosenDishes(before, last.menu)) {
    const again = menu.dishes.find((one) => one[by] === dish[by]);
    if (again) quantities[again.number] = quantity;
    else gone.push(dish.name);
  }
  const { where } = before;
  const isStill = where === 'delivery' ? menu.delivery : menu.slots.some((slot) => slot === where);
  const offers = by === 'name' && { offered: 0, asked: 0 };
  return { draft: { ...before, ...offers, quantities, where: isStill ? where : null }, gone };
}

/** Which of the avoided allergens a dish has, and which it may have: as declared, no more. */
export function avoidedIn(dish: CustomerDish, avoid: readonly Allergen[]) {
  const of = (presence: string) =>
    avoid.filter((allergen) => dish.allergens[allergen].presence === presence);
  return { contains: of('contains'), mayContain: of('may-contain') };
}
