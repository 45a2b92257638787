import * as z from 'zod/mini';
import { type OrderId, toOrderId } from '../../domain/order.ts';
import type { Order } from '../../domain/order.ts';
import type { Contact } from '../../store/views/open-week.ts';

/** What a volunteer can say of an order when taking it. */
export const FIRST_ANSWERS = ['confirmed', 'held', 'requested'] as const;
export type FirstAnswer = (typeof FIRST_ANSWERS)[number];

/** Of one thing on one order. */
export const MOST_PORTIONS = 99;

/** Handover answers that are not a time of day. */
export const DELIVERY = 'delivery';
export const NOT_SAID = 'not-said';

/** The order form exactly as typed; nothing in it is checked yet. */
const draftSchema = z.object({
  order: z.string(),
  /** Portions by dish. */
  quantities: z.record(z.string(), z.number()),
  /** Meals paid for others. */
  offered: z._default(z.number(), 0),
  nickname: z.string(),
  contact: z.string(),
  note: z.string(),
  kitchenNote: z.string(),
  address: z.string(),
  /** A slot « 17:30 », `DELIVERY`, `NOT_SAID`, or empty: not chosen. */
  handover: z.string(),
  /** null: what suits the hour (see `suggestedAnswer`). */
  answer: z.nullable(z.enum(FIRST_ANSWERS)),
  sent: z.enum(['now', 'earlier']),
  sentDate: z.string(),
  sentTime: z.string(),
});
export type OrderDraft = z.infer<typeof draftSchema>;

/** A form in the making: what it began with, and what it holds now. */
const formSchema = z.object({ start: draftSchema, now: draftSchema });
export type FormDraft = z.infer<typeof formSchema>;

/** Reads a kept form; null when another version wrote it. */
export function readFormDraft(value: unknown): FormDraft | null {
  const parsed = formSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

const NEW_ORDER = 'order/';

/** Row of the draft of an order not taken yet: one per window, so that none takes another's over. */
export function newOrderRow(windowId: string): string {
  return NEW_ORDER + windowId;
}

/** The orders begun in any window of this phone, by the row they are kept in. */
export function newOrderDrafts(
  rows: ReadonlyMap<string, { readonly value: unknown }>,
): ReadonlyMap<string, FormDraft> {
  const drafts = [...rows].flatMap(([row, { value }]) => {
    const draft = row.startsWith(NEW_ORDER) ? readFormDraft(value) : null;
    return draft ? [[row, draft] as const] : [];
  });
  return new Map(drafts);
}

/** Row of the draft of an order being changed. */
export function editRow(order: OrderId): string {
  return `order-${order}`;
}

/** The form of an order nobody has said anything about. */
export function blankDraft(order: OrderId): OrderDraft {
  return {
    order,
    quantities: {},
    offered: 0,
    nickname: '',
    contact: '',
    note: '',
    kitchenNote: '',
    address: '',
    handover: '',
    answer: null,
    sent: 'now',
    sentDate: '',
    sentTime: '',
  };
}

/** The form of an order whose contact was saved and whose lines were not. */
export function unfinishedDraft(
  order: OrderId,
  contact: Contact | undefined,
  address: string | undefined,
): OrderDraft {
  return {
    ...blankDraft(order),
    nickname: contact?.nickname ?? '',
    contact: contact?.contact ?? '',
    note: contact?.note ?? '',
    address: address ?? '',
    handover: address ? DELIVERY : '',
  };
}

/** The form of an order as it stands. */
export function draftOfOrder(
  order: Order,
  contact: Contact | undefined,
  address: string | undefined,
): OrderDraft {
  return {
    ...unfinishedDraft(order.id, contact, address),
    quantities: Object.fromEntries(order.lines.map(({ dish, quantity }) => [dish, quantity])),
    offered: order.offered,
    kitchenNote: order.kitchenNote,
    handover: order.delivery ? DELIVERY : (order.slot ?? NOT_SAID),
  };
}

/** The id a draft already has: the same on a second try, so that no order is written twice. */
export function draftOrder(draft: OrderDraft): OrderId {
  return toOrderId(draft.order);
}
