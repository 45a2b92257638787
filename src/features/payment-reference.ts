import type { OrderId } from '../domain/order.ts';
import { orderCommunication } from '../formats/structured-communication.ts';
import { ok, type Result } from '../kernel/result.ts';
import { hmac } from '../seal/hash.ts';
import type { StoreError } from '../store/store-error.ts';
import { deskKey, keptDeskKey } from './desk-key.ts';
import type { ScreenProps } from './screen-props.ts';
import { isoWeekOf } from '../domain/week-name.ts';

/** What a reference is made of. */
export type ReferenceDeps = Pick<ScreenProps, 'phone' | 'week' | 'deskBook'>;

/**
 * The payment reference of an order: the one fixed before, else the one every phone of the desk would
 * make. It encodes no person. null on a phone without the desk's key.
 */
export async function fixedReference(
  { phone, week, deskBook }: ReferenceDeps,
  order: OrderId,
): Promise<Result<string | null, StoreError>> {
  const fixed = week.contacts.value.get(order)?.reference ?? null;
  if (fixed !== null || !deskBook) return ok(fixed);
  const key = await deskKey(deskBook, phone.random);
  if (!key.ok) return key;
  return ok(orderCommunication(isoWeekOf(week.week), await hmac(key.value, order)));
}

/** The same, where no person asked for it: without the desk's key nothing is made, it may still arrive. */
export async function knownReference(
  { week, deskBook }: Omit<ReferenceDeps, 'phone'>,
  order: OrderId,
): Promise<string | null> {
  const key = deskBook && keptDeskKey(deskBook);
  return key ? orderCommunication(isoWeekOf(week.week), await hmac(key, order)) : null;
}
