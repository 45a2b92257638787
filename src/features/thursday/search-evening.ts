import { normalizeNickname } from '../../domain/normalized-names.ts';
import { matchesCode } from '../../domain/order-code.ts';
import type { EveningOrder } from '../evening.ts';

/** The orders whose code begins with what was typed, or whose nickname holds it; all for nothing typed. */
export function searchEvening(orders: readonly EveningOrder[], query: string): EveningOrder[] {
  if (query.trim() === '') return [...orders];
  const name = normalizeNickname(query);
  return orders.filter(
    ({ order, contact }) =>
      matchesCode(query, order.code) ||
      (name !== '' && contact !== null && normalizeNickname(contact.nickname).includes(name)),
  );
}
