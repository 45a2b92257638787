import { orderStates } from '../../domain/cap.ts';
import type { EventName } from '../../domain/calendar.ts';
import { type FactId, toFactId } from '../../domain/fact.ts';
import type { Member } from '../../domain/member.ts';
import { displayCodes } from '../../domain/order-code.ts';
import { type Order, orderBasis, orderTotal } from '../../domain/order.ts';
import { balanceOfOrder } from '../../domain/payment.ts';
import type { CustomerLanguage } from '../../domain/written-language.ts';
import type { ReadyMessage } from '../../formats/message-links.ts';
import { customerTexts } from '../../i18n/customers/customer-texts.ts';
import type { Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { toldKind } from '../../store/books/desk-books.ts';
import { bringingTable } from '../../store/books/event-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen, put } from '../../store/table.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { readWeekMoney } from '../../store/views/week-money.ts';
import { type AnsweredOrder, customerAnswer } from '../customer-answer.ts';
import type { ScreenProps } from '../screen-props.ts';
import { placeHeads } from '../takes-place.ts';
import { type BringingLine, bringingsOf } from './change-bringing.ts';

type Scope = Pick<ScreenProps, 'group' | 'week'>;

/** Somebody who ordered at an event that does not take place, and was not told so yet. */
export interface OrderToTell {
  readonly of: AnsweredOrder;
  readonly nickname: string | null;
  readonly contact: string | null;
}

/** A member who brings something, and was not told yet. */
export interface BringerToTell {
  readonly member: Member;
  readonly lines: readonly BringingLine[];
}

/** The words that call the event off: who was told of any of them knows. */
function wordsOf({ group }: Scope, event: EventName): ReadonlySet<FactId> {
  const heads = placeHeads(group, event).filter(({ takesPlace }) => !takesPlace);
  return new Set(heads.map(({ id }) => id));
}

const PREFIX = 'off/';

/** Whose order still stands and who was not told; also of orders noted after it was called off. Reads signals. */
export function ordersToTell(scope: Scope, event: EventName): OrderToTell[] {
  const { week } = scope;
  const words = wordsOf(scope, event);
  const told = new Set(
    (week.contactsBook?.facts(toldKind).value ?? [])
      .filter(({ data }) => words.has(toFactId(data.said.slice(PREFIX.length))))
      .map(({ data }) => data.order),
  );
  const orders = week.orders.value;
  const codes = displayCodes(orders);
  const states = orderStates(orders, week.menu.value, week.terms.value);
  return orders
    .filter(({ id }) => {
      const state = states.get(id);
      return state !== 'cancelled' && state !== 'declined' && !told.has(id);
    })
    .map((order) => {
      const contact = week.contacts.value.get(order.id) ?? null;
      return {
        of: {
          order,
          code: codes.get(order.id) ?? order.code,
          open: openOf(week, order),
          reference: contact?.reference ?? null,
        },
        nickname: contact?.nickname ?? null,
        contact: contact?.contact ?? null,
      };
    });
}

function openOf({ book }: OpenWeek, order: Order) {
  const paid = readWeekMoney(book).payments.filter((payment) => payment.order === order.id);
  return balanceOfOrder(orderTotal(order), paid).open;
}

/** Members of the group who bring something and were not told. Reads signals. */
export function bringersToTell(scope: Scope, event: EventName): BringerToTell[] {
  const words = wordsOf(scope, event);
  const lines = bringingsOf(scope.week).filter(({ told }) => told === null || !words.has(told));
  return scope.group.members.value.flatMap((member) => {
    const own = lines.filter((line) => line.member === member.id);
    return own.length === 0 ? [] : [{ member, lines: own }];
  });
}

/** What somebody who ordered is told. */
export function orderOffMessage(
  week: OpenWeek,
  { of }: OrderToTell,
  language: CustomerLanguage,
): ReadyMessage {
  return customerAnswer(customerTexts(language), 'off', { of, week, account: null });
}

/** What a member who brings something is told. */
export function bringerMessage(
  week: OpenWeek,
  { lines }: BringerToTell,
  language: CustomerLanguage,
): ReadyMessage {
  const texts = customerTexts(language);
  const event = week.oneOff?.value.name ?? '';
  const things = lines
    .map(({ quantity, thing }) => texts.say('line', { quantity, dish: thing }))
    .join(', ');
  const day = texts.day(week.terms.value.servedOn);
  return {
    subject: texts.say('offSubject', { event }),
    body: texts.say('offBring', { event, day, things }),
  };
}

/** Notes that somebody told whoever ordered. */
export function noteOrderTold(
  { group, week, phone, me }: Pick<ScreenProps, 'group' | 'week' | 'phone' | 'me'>,
  { contacts, event }: { readonly contacts: Book; readonly event: EventName },
  { of: { order } }: OrderToTell,
): Promise<Result<Saved, StoreError>> {
  const [word = ''] = wordsOf({ group, week }, event);
  const basis = orderBasis(order.lines);
  const told = { order: order.id, said: `${PREFIX}${word}`, basis, by: me.value, about: null };
  return saveGesture({ book: contacts, changes: [happen(toldKind, phone.ids.next(), told)] });
}

/** Notes that somebody told a member. */
export function noteBringerTold(
  scope: Scope,
  event: EventName,
  { lines }: BringerToTell,
): Promise<Result<Saved, StoreError>> {
  const [told = null] = wordsOf(scope, event);
  const changes = lines.map(({ id }) => put(bringingTable, id, { told }));
  return saveGesture({ book: scope.week.book, changes });
}
