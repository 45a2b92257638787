import type { DishId } from '../../domain/dish.ts';
import type { MessageId } from '../../domain/inbox-message.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { OpenPoint, ReadHandover, ReadLine } from '../../formats/intake/reading.ts';
import type { OrderMessage } from '../../formats/order-message.ts';
import type { InboxMessage } from './inbox-message.ts';

/** A line and the message its words stand in. */
export interface WishLine extends ReadLine {
  readonly message: MessageId;
}

export interface WishPoint extends OpenPoint {
  readonly message: MessageId;
}

/** What one or several messages ask for, together. */
export interface CardWish {
  readonly name: string;
  readonly contact: string;
  readonly lines: readonly WishLine[];
  readonly open: readonly WishPoint[];
  readonly handover: ReadHandover | null;
  readonly note: string;
  readonly sentAt: Instant | null;
  /** The first message as a code of the customers' page says it. */
  readonly coded: OrderMessage | null;
}

/** What messages that continue each other ask for; the first one's time counts. */
export function wishOf(parts: readonly InboxMessage[]): CardWish {
  const [first] = parts;
  const orders = parts.flatMap(({ id, read }) => (read.order ? [{ id, order: read.order }] : []));
  const notes = orders.map(({ order }) => order.note.trim()).filter((note) => note !== '');
  return {
    name: orders.map(({ order }) => order.name).find(Boolean) ?? senderName(first?.read.from ?? ''),
    contact: orders.map(({ order }) => order.contact).find(Boolean) ?? first?.read.contact ?? '',
    lines: orders.flatMap(({ id, order }) => order.lines.map((line) => ({ ...line, message: id }))),
    open: orders.flatMap(({ id, order }) => order.open.map((point) => ({ ...point, message: id }))),
    handover: orders.map(({ order }) => order.handover).findLast((one) => one !== null) ?? null,
    note: [...new Set(notes)].join(' / '),
    sentAt: first?.read.sentAt ?? null,
    coded: codedIn(first),
  };
}

/**
 * `wishOf` that remembers what each message asks for by itself: of a thousand it is put together once,
 * and in parts if somebody asks for it in parts.
 */
export function wishReader(): typeof wishOf {
  const known = new WeakMap<InboxMessage, CardWish>();
  return (parts) => {
    const [only, ...more] = parts;
    if (!only || more.length > 0) return wishOf(parts);
    const wish = known.get(only) ?? wishOf(parts);
    known.set(only, wish);
    return wish;
  };
}

/** Portions by dish; lines of one dish add up. */
export function quantitiesOf(lines: readonly Pick<ReadLine, 'dish' | 'quantity'>[]) {
  const perDish = new Map<DishId, number>();
  for (const { dish, quantity } of lines) perDish.set(dish, (perDish.get(dish) ?? 0) + quantity);
  return perDish;
}

/** The name in `Nadia <nadia@example.org>`; nothing where only an address or a number stands. */
function senderName(from: string): string {
  const name = from.replace(/<[^>]*>/g, '').replace(/^["'\s]+|["'\s]+$/g, '');
  return /[@\d]{3,}|@/.test(name) || !/\p{L}/u.test(name) ? '' : name;
}

function codedIn(first: InboxMessage | undefined): OrderMessage | null {
  return first?.coded ?? null;
}
