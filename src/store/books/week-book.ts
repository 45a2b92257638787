import * as z from 'zod/mini';
import { ALLERGENS } from '../../domain/allergen.ts';
import type { IsoDate, WeekName, WallTime } from '../../domain/calendar.ts';
import type { DecisionId } from '../../domain/decision.ts';
import type { DishId } from '../../domain/dish.ts';
import type { FactId } from '../../domain/fact.ts';
import { INCIDENT_REASONS } from '../../domain/hand-over.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Cents } from '../../domain/money.ts';
import type { OrderId } from '../../domain/order.ts';
import type { TaskId } from '../../domain/task.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { KindOf, TableOf } from '../table.ts';
import { amount, count, flag, maybe, named, text } from './fields.ts';
import { dishFields } from './group-book.ts';

/** The book of one week (kitchen ring): menu, orders by code, turns, money. No customer is named here. */

/** The settings as they hold for this week: one row, `TERMS_ROW`. */
const termsRow = z.object({
  servedOn: named<IsoDate>(),
  cutoffDate: named<IsoDate>(),
  cutoffTime: named<WallTime>(),
  zone: z.string(),
  mainsCap: count,
  capDecision: maybe(named<DecisionId>()),
  slots: z.array(named<WallTime>()),
  delivery: z.boolean(),
});
export const TERMS_ROW = 'terms';
export const termsTable: TableOf<z.infer<typeof termsRow>> = { table: 'terms', schema: termsRow };

const dishRow = z.object({
  ...dishFields,
  position: z._default(z.number(), 0),
  libraryId: z.string(),
  /** Taken off the menu; the row stays, orders may still name it. */
  off: flag,
});
export const dishTable: TableOf<z.infer<typeof dishRow>> = { table: 'dishes', schema: dishRow };

/** One row per (dish, allergen), so that two cooks never undo each other's « contains ». */
const allergenRow = z.object({
  dish: named<DishId>(),
  allergen: z.enum(ALLERGENS),
  presence: z.enum(['contains', 'may-contain', 'not']),
  detail: text,
});
export const allergenTable: TableOf<z.infer<typeof allergenRow>> = {
  table: 'allergens',
  schema: allergenRow,
};

/** One text sealed to each inbox of the week, base64url: one inbox may be lost with its phone. */
const sealedText = z.array(z.object({ inbox: named<string>(), box: z.string() }));
export type SealedText = z.infer<typeof sealedText>;

const orderRow = z.object({
  code: z.string(),
  slot: maybe(named<WallTime>()),
  delivery: flag,
  kitchenNote: text,
  takenAt: amount<Instant>(),
  sentAt: maybe(amount<Instant>()),
  takenBy: maybe(named<MemberId>()),
  menuVersion: maybe(count),
  offered: z._default(count, 0),
  offeredPrice: maybe(amount<Cents>()),
  /** Who ordered, sealed to an inbox by a phone without the desk ring, until a desk phone moved it. */
  sealed: maybe(sealedText),
});
export const orderTable: TableOf<z.infer<typeof orderRow>> = { table: 'orders', schema: orderRow };

/** One row per (order, dish): quantities merge dish by dish. The price is the one of the day it was taken. */
const lineRow = z.object({
  order: named<OrderId>(),
  dish: named<DishId>(),
  quantity: count,
  unitPrice: amount<Cents>(),
});
export const lineTable: TableOf<z.infer<typeof lineRow>> = { table: 'lines', schema: lineRow };

/**
 * What the messages of an order say, by order id: the whole list of lines as one value, written by `fill`
 * and by nobody else. A line that a person wrote stands before it, dish by dish.
 */
const readingRow = z.object({
  lines: z.array(z.object({ dish: named<DishId>(), quantity: count, unitPrice: amount<Cents>() })),
});
export const readingTable: TableOf<z.infer<typeof readingRow>> = {
  table: 'readings',
  schema: readingRow,
};

/** When a phone of the desk last read messages: one row, `LAST_READ_ROW`. */
const messagesReadRow = z.object({ at: amount<Instant>() });
export const LAST_READ_ROW = 'last';
export const messagesReadTable: TableOf<z.infer<typeof messagesReadRow>> = {
  table: 'messages-read',
  schema: messagesReadRow,
};

/** Tasks this phone does not know are kept: a newer one may have written them. */
const turnRow = z.object({ member: named<MemberId>(), task: named<TaskId>(), on: z.boolean() });
export const turnTable: TableOf<z.infer<typeof turnRow>> = { table: 'turns', schema: turnRow };

/** Place of a delivery stop in the round, set by hand. */
const stopRow = z.object({ position: z.number() });
export const stopTable: TableOf<z.infer<typeof stopRow>> = { table: 'stops', schema: stopRow };

const replaces = z.array(named<FactId>());

const weekEventFact = z.object({
  kind: z.enum([
    'menu-published',
    'menu-reopened',
    'orders-closed',
    'orders-reopened',
    'cooked',
    'not-cooked',
  ]),
  replaces,
});
export const weekEventKind: KindOf<z.infer<typeof weekEventFact>> = {
  kind: 'week-event',
  schema: weekEventFact,
};

const answerFact = z.object({
  order: named<OrderId>(),
  kind: z.enum(['requested', 'held', 'confirmed', 'waiting', 'declined', 'cancelled']),
  replaces,
  basis: z.string(),
});
export const answerKind: KindOf<z.infer<typeof answerFact>> = {
  kind: 'answer',
  schema: answerFact,
};

/** A pair that looked like one order twice, looked at by a person. */
const pairFact = z.object({ orders: z.tuple([named<OrderId>(), named<OrderId>()]) });
export const pairAnsweredKind: KindOf<z.infer<typeof pairFact>> = {
  kind: 'pair-answered',
  schema: pairFact,
};

const orderFact = z.object({ order: named<OrderId>() });
export const packedKind: KindOf<z.infer<typeof orderFact>> = { kind: 'packed', schema: orderFact };
export const handedOverKind: KindOf<z.infer<typeof orderFact>> = {
  kind: 'handed-over',
  schema: orderFact,
};

const incidentFact = z.object({
  order: named<OrderId>(),
  reason: z.enum(INCIDENT_REASONS),
  note: text,
});
export const incidentKind: KindOf<z.infer<typeof incidentFact>> = {
  kind: 'incident',
  schema: incidentFact,
};

const paymentFact = z.object({
  order: named<OrderId>(),
  method: z.enum(['cash', 'transfer', 'offered']),
  amount: amount<Cents>(),
});
export const paymentKind: KindOf<z.infer<typeof paymentFact>> = {
  kind: 'payment',
  schema: paymentFact,
};

/** Money for an order of an earlier week: it enters this week's pot as « late ». */
const latePaymentFact = z.object({
  fromWeek: named<WeekName>(),
  code: z.string(),
  method: z.enum(['cash', 'transfer']),
  amount: amount<Cents>(),
});
export const latePaymentKind: KindOf<z.infer<typeof latePaymentFact>> = {
  kind: 'late-payment',
  schema: latePaymentFact,
};

/** Money given without an order. */
const giftFact = z.object({ method: z.enum(['cash', 'transfer']), amount: amount<Cents>() });
export const giftKind: KindOf<z.infer<typeof giftFact>> = { kind: 'gift', schema: giftFact };

const expenseFact = z.object({
  kind: z.enum(['purchase', 'kitchen']),
  shop: text,
  what: text,
  amount: amount<Cents>(),
  paidBy: named<MemberId | 'cash-box'>(),
  spentOn: named<IsoDate>(),
});
export const expenseKind: KindOf<z.infer<typeof expenseFact>> = {
  kind: 'expense',
  schema: expenseFact,
};

const reimbursementFact = z.object({
  expense: named<FactId>(),
  method: z.enum(['cash', 'transfer']),
});
export const reimbursementKind: KindOf<z.infer<typeof reimbursementFact>> = {
  kind: 'reimbursement',
  schema: reimbursementFact,
};

/** What lay in the cash box: pieces by value in cents, and what was in it before the evening. */
const cashCountFact = z.object({
  counts: z.record(z.string(), count),
  float: amount<Cents>(),
  replaces,
});
export const cashCountKind: KindOf<z.infer<typeof cashCountFact>> = {
  kind: 'cash-count',
  schema: cashCountFact,
};

/** The money of the week, closed: which facts it counted, and what came of them. */
const settleFact = z.object({
  counted: z.array(z.string()),
  income: amount<Cents>(),
  purchases: amount<Cents>(),
  kitchen: amount<Cents>(),
  gifts: amount<Cents>(),
  cashDifference: amount<Cents>(),
  rounding: amount<Cents>(),
  late: amount<Cents>(),
  deficitCarried: amount<Cents>(),
  total: amount<Cents>(),
  reserve: amount<Cents>(),
  toShare: amount<Cents>(),
  unpaid: z.array(z.object({ order: named<OrderId>(), amount: amount<Cents>() })),
  replaces,
});
export const settleKind: KindOf<z.infer<typeof settleFact>> = {
  kind: 'settle',
  schema: settleFact,
};
