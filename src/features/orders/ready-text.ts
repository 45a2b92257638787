import type { Account } from '../../domain/settings.ts';
import { customerTexts } from '../../i18n/customers/customer-texts.ts';
import type { CustomerLanguage } from '../../domain/written-language.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import type { ReadyMessage } from '../../formats/message-links.ts';
import {
  type AnsweredOrder,
  customerAnswer,
  type ReadyKind,
  readyKindOf,
  withRefusal,
} from '../customer-answer.ts';
import { refusedChange } from '../refused-change.ts';
import type { OrderRow } from './order-rows.ts';

/** The answer that goes with the state of an order. */
export function readyKind({ order, state }: OrderRow, week: OpenWeek): ReadyKind {
  return withRefusal(readyKindOf(order, state, week), refusedChange(week, order.id));
}

/** The ready answer to an order, in the language given. */
export function readyMessage(
  { language }: { readonly language: CustomerLanguage },
  kind: ReadyKind,
  { row, week, account }: { row: OrderRow; week: OpenWeek; account: Account | null },
): ReadyMessage {
  return customerAnswer(customerTexts(language), kind, { of: answeredOrder(row), week, account });
}

/** An order of the list as an answer speaks of it. */
export function answeredOrder({ order, code, balance, contact }: OrderRow): AnsweredOrder {
  return { order, code, open: balance.open, reference: contact?.reference ?? null };
}
