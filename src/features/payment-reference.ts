import type { OrderId } from '../domain/order.ts';
import { orderCommunication } from '../formats/structured-communication.ts';
import { base64url, base64urlToBytes, type Bytes } from '../kernel/bytes.ts';
import { ok, type Result } from '../kernel/result.ts';
import { hmac } from '../seal/hash.ts';
import type { RandomSource } from '../seal/random.ts';
import type { Book } from '../store/book.ts';
import { deskSecretTable, IMPORT_KEY_ROW } from '../store/books/desk-books.ts';
import type { StoreError } from '../store/store-error.ts';
import { put } from '../store/table.ts';
import type { ScreenProps } from './screen-props.ts';

const KEY_BYTES = 32;

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
  const key = await importKey(deskBook, phone.random);
  if (!key.ok) return key;
  return ok(orderCommunication(week.week, await hmac(key.value, order)));
}

/** The same, where no person asked for it: without the desk's key nothing is made, it may still arrive. */
export async function knownReference(
  { week, deskBook }: Omit<ReferenceDeps, 'phone'>,
  order: OrderId,
): Promise<string | null> {
  const key = deskBook && keptKey(deskBook);
  return key ? orderCommunication(week.week, await hmac(key, order)) : null;
}

/**
 * The desk's key for what is the same on all its phones and tells nobody else anything. Made when there is none;
 * it is written apart from any gesture: undoing a confirmation must not change later references.
 */
export async function importKey(
  desk: Book,
  random: RandomSource,
): Promise<Result<Bytes, StoreError>> {
  const kept = keptKey(desk);
  if (kept) return ok(kept);
  const made = random(KEY_BYTES);
  const saved = await desk.commit([
    put(deskSecretTable, IMPORT_KEY_ROW, { value: base64url(made) }),
  ]);
  return saved.ok ? ok(made) : saved;
}

function keptKey(desk: Book): Bytes | null {
  const kept = base64urlToBytes(desk.rows(deskSecretTable).value.get(IMPORT_KEY_ROW)?.value ?? '');
  return kept && kept.length === KEY_BYTES ? kept : null;
}
