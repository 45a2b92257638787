import type { IsoWeek } from '../domain/calendar.ts';
import { invariant } from '../kernel/assert.ts';
import { base32, base32ToBytes, type Bytes } from '../kernel/bytes.ts';
import { type FieldReader, type FieldWriter, fieldWriter, readFields } from './byte-fields.ts';
import {
  CUSTOMER_LANGUAGES,
  type MessageHandover,
  type MessageLine,
  ORDER_BOUNDS,
  type OrderContent,
  type OrderMessage,
} from './order-message.ts';
import { readTime, readWeek, writeTime, writeWeek } from './week-fields.ts';

// What a code says and what a sealed box holds: the same bytes.

const KINDS = ['order', 'change', 'cancel'] as const;
const HANDOVERS = ['none', 'pickup', 'delivery'] as const;
const ID_BYTES = 16;

/** An order message as bytes. Throws on one beyond `ORDER_BOUNDS`: the page asks for none. */
export function orderToBytes(message: OrderMessage): Bytes {
  const fields = fieldWriter();
  fields.byte(KINDS.indexOf(message.kind));
  const secret = base32ToBytes(message.kind === 'order' ? message.id : message.secret);
  invariant(secret?.length === ID_BYTES, 'ids and secrets of orders have 16 bytes');
  fields.raw(secret);
  if (message.kind !== 'order') fields.number(message.revision);
  writeWeek(fields, message.week);
  if (message.kind !== 'cancel') writeContent(fields, message);
  const bytes = fields.written();
  invariant(orderFromBytes(bytes), 'an order keeps to its bounds');
  return bytes;
}

/** The order message in such bytes, or null when they say none that keeps to `ORDER_BOUNDS`. */
export function orderFromBytes(bytes: Bytes): OrderMessage | null {
  return readFields(bytes, (fields): OrderMessage => {
    const kind = oneOf(KINDS, fields.byte());
    const id = base32(fields.raw(ID_BYTES));
    if (kind === 'order') return { kind, id, ...readContent(fields, readWeek(fields)) };
    const proof = { secret: id, revision: within(1, ORDER_BOUNDS.revision, fields.number()) };
    const week = readWeek(fields);
    return kind === 'change'
      ? { kind, ...proof, ...readContent(fields, week) }
      : { kind, ...proof, week };
  });
}

function writeContent(fields: FieldWriter, order: OrderContent): void {
  fields.number(order.menuVersion);
  fields.byte(CUSTOMER_LANGUAGES.indexOf(order.language));
  fields.number(order.lines.length);
  for (const { dish, quantity } of order.lines) {
    fields.byte(dish >> 8);
    fields.byte(dish & 0xff);
    fields.number(quantity);
  }
  fields.number(order.offered);
  fields.number(order.asked);
  writeHandover(fields, order.handover);
  for (const text of [order.name, order.contact, order.note]) fields.text(text);
}

function readContent(fields: FieldReader, week: IsoWeek): OrderContent {
  return {
    week,
    menuVersion: fields.number(),
    language: oneOf(CUSTOMER_LANGUAGES, fields.byte()),
    lines: readLines(fields),
    offered: within(0, ORDER_BOUNDS.quantity, fields.number()),
    asked: within(0, ORDER_BOUNDS.quantity, fields.number()),
    handover: readHandover(fields),
    name: fields.text(ORDER_BOUNDS.name),
    contact: fields.text(ORDER_BOUNDS.contact),
    note: fields.text(ORDER_BOUNDS.note),
  };
}

function readLines(fields: FieldReader): readonly MessageLine[] {
  const count = within(0, ORDER_BOUNDS.lines, fields.number());
  const lines: MessageLine[] = [];
  while (lines.length < count) {
    const dish = fields.byte() * 0x100 + fields.byte();
    if (lines.some((line) => line.dish === dish)) throw new RangeError('a dish has one line');
    lines.push({ dish, quantity: within(1, ORDER_BOUNDS.quantity, fields.number()) });
  }
  return lines;
}

function writeHandover(fields: FieldWriter, handover: MessageHandover | null): void {
  fields.byte(HANDOVERS.indexOf(handover?.kind ?? 'none'));
  if (handover?.kind === 'pickup') writeTime(fields, handover.slot);
  if (handover?.kind === 'delivery') fields.text(handover.address);
}

function readHandover(fields: FieldReader): MessageHandover | null {
  const kind = oneOf(HANDOVERS, fields.byte());
  if (kind === 'none') return null;
  if (kind === 'delivery') return { kind, address: fields.text(ORDER_BOUNDS.address) };
  return { kind, slot: readTime(fields) };
}

function oneOf<T>(values: readonly T[], at: number): T {
  const value = values[at];
  if (value === undefined) throw new RangeError('no such kind');
  return value;
}

function within(least: number, most: number, value: number): number {
  if (value < least || value > most) throw new RangeError('beyond the bounds of an order');
  return value;
}
