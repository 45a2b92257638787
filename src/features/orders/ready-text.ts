import { instantOf } from '../../domain/calendar.ts';
import { sortDishes } from '../../domain/menu.ts';
import { orderMoment, type OrderState } from '../../domain/order.ts';
import type { Account } from '../../domain/settings.ts';
import { formatCommunication, parseCommunication } from '../../formats/structured-communication.ts';
import { formatIban, parseIban } from '../../formats/iban.ts';
import type { TextKey } from '../../i18n/catalog.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { ReadyMessage } from '../../formats/message-links.ts';
import type { OrderRow } from './order-rows.ts';

/** What can be told to somebody who ordered. */
export const READY_KINDS = [
  'confirmed',
  'waiting',
  'full',
  'late',
  'changed',
  'cancelled',
] as const;
export type ReadyKind = (typeof READY_KINDS)[number];

/** How the choice is called. */
export const READY_WORD = {
  confirmed: 'orders.readyConfirmed',
  waiting: 'orders.readyWaiting',
  full: 'orders.readyFull',
  late: 'orders.readyLate',
  changed: 'orders.readyChanged',
  cancelled: 'orders.readyCancelled',
} as const satisfies Record<ReadyKind, TextKey>;

const READY_OF = {
  requested: 'confirmed',
  held: 'confirmed',
  confirmed: 'confirmed',
  contested: 'confirmed',
  over: 'waiting',
  waiting: 'waiting',
  declined: 'full',
  cancelled: 'cancelled',
  late: 'late',
} as const satisfies Record<OrderState, ReadyKind>;

/** The answer that goes with the state of an order; one refused after the cutoff came too late. */
export function readyKind({ order, state }: OrderRow, { terms }: OpenWeek): ReadyKind {
  const isLate = orderMoment(order) >= instantOf(terms.value.cutoff).instant;
  return state === 'declined' && isLate ? 'late' : READY_OF[state];
}

/** The ready answer: what stands, what it costs, when, and how to pay. */
export function readyMessage(
  texts: Texts,
  kind: ReadyKind,
  { row, week, account }: { row: OrderRow; week: OpenWeek; account: Account | null },
): ReadyMessage {
  const { t } = texts;
  const { code } = row;
  const subject = t('orders.subject', { code });
  const opening = openingOf(texts, kind, { code, week });
  if (kind === 'full' || kind === 'late' || kind === 'cancelled') return { subject, body: opening };
  const promised =
    kind === 'waiting' ? [] : [handoverOf(texts, row, week), payOf(texts, row, account)];
  const parts = [opening, linesText(texts, row, week), ...promised];
  return { subject, body: parts.filter((part) => part !== '').join('\n\n') };
}

function openingOf(
  { t, moment }: Texts,
  kind: ReadyKind,
  { code, week }: { readonly code: string; readonly week: OpenWeek },
): string {
  switch (kind) {
    case 'confirmed':
      return t('orders.textConfirmed', { code });
    case 'waiting':
      return t('orders.textWaiting', { code });
    case 'full':
      return t('orders.textFull', { code });
    case 'late':
      return t('orders.textLate', {
        code,
        moment: moment(instantOf(week.terms.value.cutoff).instant),
      });
    case 'changed':
      return t('orders.textChanged', { code });
    case 'cancelled':
      return t('orders.textCancelled', { code });
  }
}

/** The lines in menu order, and their total. */
function linesText({ t, money }: Texts, row: OrderRow, week: OpenWeek): string {
  const dishes = sortDishes(week.menu.value.dishes);
  const lines = row.order.lines
    .toSorted((a, b) => placeOf(a.dish) - placeOf(b.dish))
    .map(({ dish, quantity }) => {
      const name = dishes.find(({ id }) => id === dish)?.name ?? t('orders.unknownDish');
      return t('orders.textLine', { quantity, dish: name });
    });
  return [...lines, t('orders.textTotal', { amount: money(row.total) })].join('\n');

  function placeOf(id: string): number {
    return dishes.findIndex((dish) => dish.id === id);
  }
}

function handoverOf({ t, day }: Texts, { order }: OrderRow, week: OpenWeek): string {
  const served = day(week.terms.value.servedOn);
  if (order.delivery) return t('orders.textDelivery', { day: served });
  return order.slot === null
    ? t('orders.textDay', { day: served })
    : t('orders.textSlot', { day: served, slot: order.slot });
}

function payOf({ t, money }: Texts, row: OrderRow, account: Account | null): string {
  const reference = writtenReference(row.contact?.reference ?? null);
  if (reference === null) return '';
  if (!account) return t('orders.textPayReference', { reference });
  const amount = money(row.balance.open);
  const to = `${account.name}, ${writtenIban(account.iban)}`;
  return t('orders.textPay', { account: to, amount, reference });
}

/** `+++202/6470/04271+++`, or null when there is none that can be read. */
function writtenReference(reference: string | null): string | null {
  const parsed = reference === null ? null : parseCommunication(reference);
  return parsed?.ok ? formatCommunication(parsed.value) : null;
}

/** An account number in groups of four. */
export function writtenIban(iban: string): string {
  const parsed = parseIban(iban);
  return parsed.ok ? formatIban(parsed.value) : iban;
}
