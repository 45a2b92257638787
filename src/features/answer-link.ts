import { type OrderId, orderMoment } from '../domain/order.ts';
import type { Account, ReferenceLine } from '../domain/settings.ts';
import { cents } from '../domain/money.ts';
import { answerFragment } from '../formats/customer-link.ts';
import { type AnswerState, answerToBytes, type OrderAnswer } from '../formats/order-answer.ts';
import { readOrderCodes } from '../formats/order-code.ts';
import { parseCommunication } from '../formats/structured-communication.ts';
import { base32ToBytes } from '../kernel/bytes.ts';
import type { Instant } from '../kernel/clock.ts';
import { signAsMenu } from '../seal/menu-signing.ts';
import { orderIdOf } from '../seal/order-secret.ts';
import { messageDecidedKind } from '../store/books/desk-books.ts';
import type { OpenWeek } from '../store/views/open-week.ts';
import { messagesOf } from '../store/views/week-messages.ts';
import { type AnsweredOrder, promises, type ReadyKind } from './customer-answer.ts';
import { menuKeyAt } from './menu-key.ts';
import { refusedChange } from './refused-change.ts';
import { isoWeekOf } from '../domain/week-name.ts';

/** What an answer's link says, and where the page is that opens it. */
export interface AnswerLinkParts {
  readonly week: OpenWeek;
  readonly of: AnsweredOrder;
  readonly kind: ReadyKind;
  readonly account: Account | null;
  readonly referenceLine: ReferenceLine;
  readonly answeredAt: Instant;
  readonly origin: string;
}

const ID_BYTES = 16;

/**
 * The link that shows an answer on the customer's card, signed by the pair of the week. null on a phone
 * without its private half, and for an order whose id is none that a page could know.
 */
export async function answerLink(parts: AnswerLinkParts): Promise<string | null> {
  const { week, of } = parts;
  const key = menuKeyAt(week, orderMoment(of.order));
  if (!key || base32ToBytes(of.order.id)?.length !== ID_BYTES) return null;
  const revision = await revisionOf(week, of.order.id);
  const isRefused = refusedChange(week, of.order.id) !== null;
  const answer = answerOf(parts, { revision, isRefused });
  const signed = await signAsMenu(key, 'answer', answerToBytes(answer));
  return signed && `${parts.origin}/m/${answerFragment(signed)}`;
}

/** What an answer says of the last revision that somebody decided about. */
interface AnsweredRevision {
  readonly revision: number;
  readonly isRefused: boolean;
}

function answerOf(parts: AnswerLinkParts, { revision, isRefused }: AnsweredRevision): OrderAnswer {
  const { week, of, kind, account, referenceLine, answeredAt } = parts;
  const { order, code } = of;
  const isPaid = promises(kind, order);
  const reference = parseCommunication(of.reference ?? '');
  return {
    order: order.id,
    revision,
    answeredAt,
    state: stateOf(parts, isRefused),
    code,
    week: isoWeekOf(week.week),
    slot: order.slot,
    delivery: order.delivery,
    amount: isPaid ? cents(Math.max(0, of.open)) : cents(0),
    reference: isPaid && reference.ok ? reference.value : '',
    account: isPaid ? account : null,
    referenceLine,
  };
}

/**
 * How the page calls an answer. A refused change is on the card already: « confirmed » alone would
 * promise it.
 */
function stateOf({ kind, of }: AnswerLinkParts, isRefused: boolean): AnswerState {
  if (kind === 'off') return 'cancelled'; // the page knows no events: nothing will be there
  if (kind === 'unchanged') return promises(kind, of.order) ? 'changed' : 'waiting';
  return kind === 'confirmed' && isRefused ? 'changed' : kind;
}

/** The last change of the page that somebody decided about; one that still waits is not answered yet. */
async function revisionOf(week: OpenWeek, order: OrderId): Promise<number> {
  const contacts = week.contactsBook;
  if (!contacts) return 0;
  const kept = new Map(messagesOf(contacts).kept.value.map(({ id, text }) => [id, text]));
  const decided = contacts
    .facts(messageDecidedKind)
    .value.filter(({ data }) => data.order === order);
  const texts = decided.map(({ data }) => kept.get(data.message) ?? '');
  const codes = texts.flatMap((text) => readOrderCodes(text)).map(({ order: read }) => read);
  const revisions = codes.map(async (read) => {
    if (!read.ok || read.value.kind === 'order') return 0;
    return (await orderIdOf(read.value)) === order ? read.value.revision : 0;
  });
  return Math.max(0, ...(await Promise.all(revisions)));
}
