import { instantOf } from '../domain/calendar.ts';
import type { MessageId } from '../domain/inbox-message.ts';
import { offeredDishes, sortDishes } from '../domain/menu.ts';
import type { Cents } from '../domain/money.ts';
import {
  answerHeads,
  type Order,
  orderMoment,
  type OrderState,
  orderTotal,
} from '../domain/order.ts';
import { type Account, lateFrom } from '../domain/settings.ts';
import { areOrdersClosed } from '../domain/week-state.ts';
import { formatIban, parseIban } from '../formats/iban.ts';
import { formatCommunication, parseCommunication } from '../formats/structured-communication.ts';
import type { TextKey } from '../i18n/catalog.ts';
import type { CustomerTexts } from '../i18n/customers/customer-texts.ts';
import type { Instant } from '../kernel/clock.ts';
import { hasPrices, isCalledOff, type OpenWeek } from '../store/views/open-week.ts';
import type { ReadyMessage } from '../formats/message-links.ts';

/** What can be told to somebody who ordered. */
export const READY_KINDS = [
  'confirmed',
  'waiting',
  'full',
  'late',
  'changed',
  'unchanged',
  'cancelled',
  'off',
] as const;
export type ReadyKind = (typeof READY_KINDS)[number];

/** How the choice is called. */
export const READY_WORD = {
  confirmed: 'orders.readyConfirmed',
  waiting: 'orders.readyWaiting',
  full: 'orders.readyFull',
  late: 'orders.readyLate',
  changed: 'orders.readyChanged',
  unchanged: 'orders.readyUnchanged',
  cancelled: 'orders.readyCancelled',
  off: 'orders.readyOff',
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

/** An order as an answer speaks of it. */
export interface AnsweredOrder {
  readonly order: Order;
  readonly code: string;
  /** Still to pay. */
  readonly open: Cents;
  readonly reference: string | null;
}

/** Where the answer is given. */
export interface AnswerContext {
  readonly week: OpenWeek;
  readonly account: Account | null;
}

/** The answer that goes with the state of an order; one refused after the cutoff came too late. */
export function readyKindOf(order: Order, state: OrderState, week: OpenWeek): ReadyKind {
  if (isCalledOff(week)) return state === 'cancelled' ? 'cancelled' : 'off';
  const isLate = orderMoment(order) >= lateFrom(week.terms.value);
  return state === 'declined' && isLate ? 'late' : READY_OF[state];
}

/** What can be told of a week or an event: of one that does not take place, nothing that promises. */
export function readyKindsOf(week: OpenWeek): readonly ReadyKind[] {
  const isOff = isCalledOff(week);
  return READY_KINDS.filter((kind) => (kind === 'cancelled' ? true : (kind === 'off') === isOff));
}

/** Whether an answer says that the meal will be there, and what to pay for it. */
export function promises(kind: ReadyKind, { answers }: Pick<Order, 'answers'>): boolean {
  if (kind !== 'unchanged') return kind === 'confirmed' || kind === 'changed';
  return answerHeads(answers).some((one) => one.kind === 'confirmed');
}

/** The answer to a refused change goes before it: it says what stays. */
export function withRefusal(stands: ReadyKind, refused: MessageId | null): ReadyKind {
  return refused !== null && (stands === 'confirmed' || stands === 'waiting')
    ? 'unchanged'
    : stands;
}

/** The ready answer in the customer's language: what stands, what it costs, when, and how to pay. */
export function customerAnswer(
  texts: CustomerTexts,
  kind: ReadyKind,
  { of, week, account }: AnswerContext & { readonly of: AnsweredOrder },
): ReadyMessage {
  if (kind === 'off') return calledOffAnswer(texts, of, week);
  const { code } = of;
  const moment = texts.moment(lateFrom(week.terms.value));
  const subject = texts.say('subject', { code });
  const opening = texts.say(kind, { code, moment });
  if (kind === 'full' || kind === 'late' || kind === 'cancelled') return { subject, body: opening };
  const promised = promises(kind, of.order) ? promisedParts(texts, { of, week, account }) : [];
  const parts = [opening, linesText(texts, of, week), ...promised];
  return { subject, body: parts.join('\n\n') };
}

/** The event does not take place; who paid for it is told that this is not forgotten. */
function calledOffAnswer(
  texts: CustomerTexts,
  { order, code, open }: AnsweredOrder,
  week: OpenWeek,
): ReadyMessage {
  const event = week.oneOff?.value.name ?? '';
  const day = texts.day(week.terms.value.servedOn);
  const paid = hasPrices(week) && open < orderTotal(order) ? texts.say('offPaid') : '';
  const body = [texts.say('off', { event, day, code }), paid].join(' ').trim();
  return { subject: texts.say('subject', { code }), body };
}

/** A confirmed order among others: whose it is, what stands, what it costs, when, and how to pay. */
export function confirmedAmongOthers(
  texts: CustomerTexts,
  nickname: string,
  context: AnswerContext & { readonly of: AnsweredOrder },
): string {
  const { of, week } = context;
  const whose = [of.code, nickname].join(' ').trim();
  return [whose, linesText(texts, of, week), ...promisedParts(texts, context)].join('\n');
}

function promisedParts(
  texts: CustomerTexts,
  { of, week, account }: AnswerContext & { readonly of: AnsweredOrder },
): readonly string[] {
  const pay = hasPrices(week) ? payOf(texts, of, account) : '';
  const parts = [handoverOf(texts, of, week), pay];
  return parts.filter((part) => part !== '');
}

/** The menu as an answer to whoever asks for it: how to order, or that it is too late for that. */
export function menuAnswer(
  texts: CustomerTexts,
  { menu, terms, events }: OpenWeek,
  now: Instant,
): ReadyMessage {
  const { servedOn, cutoff, slots, delivery } = terms.value;
  const subject = texts.say('menu', { day: texts.day(servedOn) });
  const dishes = offeredDishes(menu.value).map(({ name, price }) =>
    texts.say('menuLine', { dish: name, price: texts.money(price) }),
  );
  const when = texts.say(delivery ? 'menuSlotsOrDelivery' : 'menuSlots', {
    slots: texts.list(slots),
  });
  const last = instantOf(cutoff).instant;
  const closing = areOrdersClosed({ events: events.value, cutoff: last }, now)
    ? texts.say('menuClosed', {})
    : `${when}\n${texts.say('menuUntil', { moment: texts.moment(last) })}`;
  return { subject, body: [subject, dishes.join('\n'), closing].join('\n\n') };
}

/** The lines in menu order, and their total. */
function linesText(texts: CustomerTexts, { order }: AnsweredOrder, week: OpenWeek): string {
  const dishes = sortDishes(week.menu.value.dishes);
  const placeOf = (id: string) => dishes.findIndex((dish) => dish.id === id);
  const lines = order.lines
    .toSorted((a, b) => placeOf(a.dish) - placeOf(b.dish))
    .map(({ dish, quantity }) => {
      const name = dishes.find(({ id }) => id === dish)?.name ?? '…'; // not received yet
      return texts.say('line', { quantity, dish: name });
    });
  const { offered } = order;
  if (offered > 0) lines.push(texts.say('offered', { quantity: offered }));
  if (!hasPrices(week)) return lines.join('\n');
  const amount = texts.money(orderTotal(order));
  return [...lines, texts.say('total', { amount })].join('\n');
}

function handoverOf(texts: CustomerTexts, { order }: AnsweredOrder, week: OpenWeek): string {
  const served = texts.day(week.terms.value.servedOn);
  if (order.delivery) return texts.say('delivery', { day: served });
  return order.slot === null
    ? texts.say('day', { day: served })
    : texts.say('slot', { day: served, slot: order.slot });
}

function payOf(texts: CustomerTexts, of: AnsweredOrder, account: Account | null): string {
  const reference = writtenReference(of.reference);
  if (reference === null) return '';
  if (!account) return texts.say('payReference', { reference });
  const amount = texts.money(of.open);
  const to = `${account.name}, ${writtenIban(account.iban)}`;
  return texts.say('pay', { account: to, amount, reference });
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
