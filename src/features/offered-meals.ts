import type { Cents } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import type { OpenGroup } from '../store/views/open-group.ts';

/** What a meal costs that this order pays for somebody else; null where the group does not do that. */
export function offeredMealPrice(
  { settings }: Pick<OpenGroup, 'settings'>,
  order?: Pick<Order, 'offered' | 'offeredPrice'>,
): Cents | null {
  // The price of the day it was ordered holds.
  return order && order.offered > 0 ? order.offeredPrice : settings.value.offerPrice;
}

/** Meals paid for others as an order's row keeps them; nothing where there is no price. */
export function offeredFields(
  offered: number,
  price: Cents | null,
): Partial<Pick<Order, 'offered' | 'offeredPrice'>> {
  return price === null ? {} : { offered, offeredPrice: price };
}
