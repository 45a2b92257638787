import type { Order, OrderId } from './order.ts';

/** An order with who sent it, as the desk knows it. Empty text: not known. */
export interface SentOrder extends Pick<Order, 'id' | 'lines'> {
  readonly nickname: string;
  readonly contact: string;
}

/** Fewer digits are no phone number one could call from elsewhere. */
const SHORTEST_PHONE = 8;

/** Two orders, the smaller id first. */
export type OrderPair = readonly [OrderId, OrderId];

/**
 * Pairs that may be one order taken twice: the same contact, or the same nickname with a dish in
 * common. Only a person decides (same / add / two people); answered pairs are not asked again. Give
 * it only orders that still stand. Sorted by id, whatever the order given.
 */
export function likelyDuplicates(
  orders: readonly SentOrder[],
  answered: readonly OrderPair[],
): OrderPair[] {
  const done = new Set(answered.map(pairKey));
  const sorted = orders.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap((first, at) =>
    sorted
      .slice(at + 1)
      .filter((second) => looksTheSame(first, second))
      .map((second): OrderPair => [first.id, second.id])
      .filter((pair) => !done.has(pairKey(pair))),
  );
}

/** A contact in one form: a mail address in lower case, a phone number as digits with its country (+32 if none). */
export function normalizeContact(contact: string): string {
  const text = contact
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(mailto|tel):/, '');
  if (text.includes('@')) return text;
  const digits = text.replace(/\D/g, '');
  if (digits.length < SHORTEST_PHONE || /\p{L}/u.test(text)) return text;
  if (text.startsWith('+')) return `+${digits.replace(/^320/, '32')}`;
  if (digits.startsWith('00')) return `+${digits.slice(2).replace(/^320/, '32')}`;
  return digits.startsWith('0') ? `+32${digits.slice(1)}` : `+${digits}`;
}

/** A nickname without case, accents, marks and repeated spaces. */
export function normalizeNickname(nickname: string): string {
  return nickname
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

function looksTheSame(a: SentOrder, b: SentOrder): boolean {
  const contact = normalizeContact(a.contact);
  if (contact !== '' && contact === normalizeContact(b.contact)) return true;
  const nickname = normalizeNickname(a.nickname);
  return nickname !== '' && nickname === normalizeNickname(b.nickname) && shareADish(a, b);
}

function shareADish(a: SentOrder, b: SentOrder): boolean {
  return a.lines.some((line) => b.lines.some((other) => other.dish === line.dish));
}

function pairKey([a, b]: OrderPair): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
