import {
  instantOf,
  parseIsoDate,
  parseWallTime,
  type WallTime,
  ZONE,
} from '../../domain/calendar.ts';
import { toDishId } from '../../domain/dish.ts';
import { namesPerson } from '../../domain/kitchen-note.ts';
import type { Menu } from '../../domain/menu.ts';
import { type Cents, NO_MONEY } from '../../domain/money.ts';
import type { OrderId, OrderLine } from '../../domain/order.ts';
import type { SpokenError } from '../../i18n/errors.ts';
import type { Instant } from '../../kernel/clock.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import { DELIVERY, draftOrder, type OrderDraft } from './order-draft.ts';

/** An order as it can be written. */
export interface OrderEntry {
  readonly order: OrderId;
  readonly lines: readonly OrderLine[];
  readonly nickname: string;
  readonly contact: string;
  readonly note: string;
  /** Empty when it is not delivered. */
  readonly address: string;
  readonly slot: WallTime | null;
  readonly delivery: boolean;
  readonly kitchenNote: string;
  readonly offered: number;
  readonly offeredPrice: Cents;
  readonly sentAt: Instant | null;
}

/** Where in the form something is missing or wrong. */
export type OrderField =
  'dishes' | 'nickname' | 'contact' | 'note' | 'kitchenNote' | 'address' | 'handover' | 'sent';
export type FieldErrors = Partial<Record<OrderField, SpokenError>>;

/** What the check needs to know beside the form. */
export interface DraftContext {
  readonly menu: Menu;
  /** Prices of the day it was taken win over the menu's. */
  readonly lines: readonly OrderLine[];
  /** What a meal for somebody else costs; null: it is not asked. */
  readonly offeredPrice: Cents | null;
  /** Whether this phone can still keep who ordered, and where. */
  readonly keepsContact: boolean;
  readonly keepsAddress: boolean;
  readonly now: Instant;
}

/** Reads the form. What is wrong is told field by field; the form itself stays as typed. */
export function checkDraft(
  draft: OrderDraft,
  context: DraftContext,
): Result<OrderEntry, FieldErrors> {
  const lines = linesOf(draft, context);
  const sentAt = readSent(draft, context.now);
  const delivery = draft.handover === DELIVERY;
  const slot = parseWallTime(draft.handover);
  const offered = context.offeredPrice === null ? 0 : draft.offered;
  const errors: FieldErrors = {
    ...tooLong(draft),
    ...(lines.length + offered === 0 ? { dishes: { type: 'OrderEmpty' } } : {}),
    ...personErrors(draft, context),
    ...(draft.handover === '' ? { handover: { type: 'HandoverMissing' } } : {}),
    ...(sentAt.ok ? {} : { sent: sentAt.error }),
  };
  if (!sentAt.ok || Object.keys(errors).length > 0) return err(errors);
  return ok({
    order: draftOrder(draft),
    lines,
    nickname: draft.nickname.trim(),
    contact: draft.contact.trim(),
    note: draft.note.trim(),
    address: delivery ? draft.address.trim() : '',
    slot: slot.ok ? slot.value : null,
    delivery,
    kitchenNote: draft.kitchenNote.trim(),
    offered,
    offeredPrice: context.offeredPrice ?? NO_MONEY,
    sentAt: sentAt.value,
  });
}

/** The lines of the form at the prices they are taken at; a dish nobody knows is left out. */
export function linesOf(
  draft: OrderDraft,
  { menu, lines }: Pick<DraftContext, 'menu' | 'lines'>,
): OrderLine[] {
  return Object.entries(draft.quantities).flatMap(([id, quantity]) => {
    const dish = toDishId(id);
    const known =
      lines.find((line) => line.dish === dish)?.unitPrice ??
      menu.dishes.find((one) => one.id === dish)?.price;
    return known === undefined || quantity <= 0 ? [] : [{ dish, quantity, unitPrice: known }];
  });
}

/** The moment the form names, for a message that came earlier; null: it comes now. */
export function readSent(
  draft: OrderDraft,
  now: Instant,
): Result<Instant | null, { readonly type: 'MomentMissing' | 'MomentInFuture' }> {
  if (draft.sent === 'now') return ok(null);
  const date = parseIsoDate(draft.sentDate);
  const time = parseWallTime(draft.sentTime);
  if (!date.ok || !time.ok) return err({ type: 'MomentMissing' });
  const { instant } = instantOf({ date: date.value, time: time.value, zone: ZONE });
  return instant > now ? err({ type: 'MomentInFuture' }) : ok(instant);
}

function personErrors(draft: OrderDraft, context: DraftContext): FieldErrors {
  const errors: FieldErrors = {};
  if (context.keepsContact && draft.nickname.trim() === '')
    errors.nickname = { type: 'NicknameMissing' };
  if (namesPerson(draft.kitchenNote, draft.nickname))
    errors.kitchenNote = { type: 'NoteNamesPerson' };
  if (draft.handover === DELIVERY && context.keepsAddress && draft.address.trim() === '')
    errors.address = { type: 'AddressMissing' };
  return errors;
}

const TEXT_FIELDS = ['nickname', 'contact', 'note', 'kitchenNote', 'address'] as const;

function tooLong(draft: OrderDraft): FieldErrors {
  const long = TEXT_FIELDS.filter((field) => draft[field].length > TEXT_LIMIT);
  const error = { type: 'TextTooLong', limit: TEXT_LIMIT } as const;
  return Object.fromEntries(long.map((field) => [field, error]));
}
