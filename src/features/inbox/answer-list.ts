import { orderStates } from '../../domain/cap.ts';
import { type MessageId, toMessageId } from '../../domain/inbox-message.ts';
import { displayCodes } from '../../domain/order-code.ts';
import { type Order, orderTotal } from '../../domain/order.ts';
import { balanceOfOrder } from '../../domain/payment.ts';
import { toFactId } from '../../domain/fact.ts';
import type { CustomerLanguage } from '../../domain/written-language.ts';
import type { Result } from '../../kernel/result.ts';
import { toldKind } from '../../store/books/desk-books.ts';
import { paymentKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { happen } from '../../store/table.ts';
import type { Told } from '../../store/views/week-messages.ts';
import { mailLink, smsLink } from '../../formats/message-links.ts';
import {
  type AnsweredOrder,
  type ReadyKind,
  readyKindOf,
  withRefusal,
} from '../customer-answer.ts';
import { languageOf, orderMessageId } from '../order-language.ts';
import { refusedChange } from '../refused-change.ts';
import type { InboxDeps } from './inbox-deps.ts';
import { isToldOf, toldBasis } from './told-basis.ts';

/** An order that came as a message, with the answer its sender is owed. */
export interface OwedAnswer extends AnsweredOrder {
  readonly message: MessageId;
  readonly nickname: string;
  readonly contact: string;
  readonly language: CustomerLanguage;
  readonly kind: ReadyKind;
  /** What she was told last, of the order as it stands; null: nothing, or of something else. */
  readonly told: Told | null;
  /** The message whose change was refused and that this answers. */
  readonly about: MessageId | null;
}

/** The orders of messages that somebody decided about, each with its answer. Reads signals. */
export function answersOf({ week, messages }: InboxDeps): OwedAnswer[] {
  const kept = new Map(messages.kept.value.map((one) => [orderMessageId(one), one]));
  const orders = week.orders.value;
  const states = orderStates(orders, week.menu.value, week.terms.value);
  const codes = displayCodes(orders);
  const payments = week.book.facts(paymentKind).value;
  const told = messages.told.value;
  return orders.flatMap((order): OwedAnswer[] => {
    const message = kept.get(toMessageId(order.id));
    const state = states.get(order.id) ?? 'requested';
    if (!message || state === 'requested' || state === 'contested') return [];
    const paid = payments
      .filter(({ data }) => data.order === order.id)
      .map(({ id, at, device, data }) => ({ id: toFactId(id), at, device, ...data }));
    const said = told.filter((one) => one.order === order.id);
    return [
      {
        order,
        message: toMessageId(order.id),
        code: codes.get(order.id) ?? order.code,
        open: balanceOfOrder(orderTotal(order), paid).open,
        ...(week.contacts.value.get(order.id) ?? NOBODY),
        language: languageOf(message),
        ...answerOwed(order, readyKindOf(order, state, week), {
          told: said,
          refused: refusedChange(week, order.id),
        }),
      },
    ];
  });
}

const NOBODY = { nickname: '', contact: '', reference: null };

/**
 * What she is to hear: that her change was refused, once; who was told « confirmed » of other quantities
 * or another hour hears what changed.
 */
function answerOwed(
  order: Order,
  stands: ReadyKind,
  { told, refused }: { readonly told: readonly Told[]; readonly refused: MessageId | null },
): Pick<OwedAnswer, 'kind' | 'told' | 'about'> {
  const unchanged = withRefusal(stands, refused);
  if (unchanged !== stands && !told.some(({ about }) => about === refused))
    return { kind: unchanged, told: null, about: refused };
  const before = told.filter((one) => says(one, stands));
  const fits = before.find((one) => isToldOf(one.basis, order)) ?? null;
  const isChanged = stands === 'confirmed' && before.length > 0 && !fits;
  return { kind: isChanged ? 'changed' : stands, told: fits, about: null };
}

/** Notes that somebody answered, who, and about which lines. */
export function noteTold(
  { contacts, phone, me }: InboxDeps,
  answers: readonly Pick<OwedAnswer, 'order' | 'kind' | 'about'>[],
): Promise<Result<Saved, StoreError>> {
  const changes = answers.map(({ order, kind, about }) => {
    const told = { order: order.id, said: kind, basis: toldBasis(order), by: me.value, about };
    return happen(toldKind, phone.ids.next(), told);
  });
  return saveGesture({ book: contacts, changes });
}

/** Those whom only the chat they wrote in reaches: one message there answers them all. */
export function inOneMessage(owed: readonly OwedAnswer[]): readonly OwedAnswer[] {
  const empty = { subject: '', body: '' };
  const found = owed.filter(
    ({ kind, contact }) =>
      kind === 'confirmed' && mailLink(contact, empty) === null && smsLink(contact, empty) === null,
  );
  return found.length > 1 ? found : [];
}

function says({ said }: Told, kind: ReadyKind): boolean {
  return said === kind || (said === 'changed' && kind === 'confirmed');
}
