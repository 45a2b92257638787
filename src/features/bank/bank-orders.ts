import type { BankCandidate } from '../../domain/bank-match.ts';
import { compareWeeks, type WeekName } from '../../domain/calendar.ts';
import { type Cents, NO_MONEY } from '../../domain/money.ts';
import { displayCodes } from '../../domain/order-code.ts';
import { toOrderId } from '../../domain/order.ts';
import { debtTable } from '../../store/books/desk-books.ts';
import { paymentKind } from '../../store/books/week-book.ts';
import type { Book } from '../../store/book.ts';
import { type EveningOrder, readEvening } from '../evening.ts';
import { isPaidLater } from '../record-payment.ts';
import type { ScreenProps } from '../screen-props.ts';

/** An order somebody may have paid by transfer. */
export interface BankOrder extends BankCandidate {
  /** As shown: `KA-47`. */
  readonly code: string;
  /** null for an order of this week; else the week it is a debt of. */
  readonly owedFor: WeekName | null;
}

/** Orders of this week, and what is owed for earlier ones. Reads signals: what calls it follows them. */
export function readBankOrders({ week }: Pick<ScreenProps, 'week'>, deskBook: Book): BankOrder[] {
  const orders = week.orders.value;
  const codes = displayCodes(orders);
  const evening = new Map(readEvening(week).map((one) => [one.order.id, one]));
  const own = orders.map(({ id, code }): BankOrder => {
    const { nickname = '', reference = null } = week.contacts.value.get(id) ?? {};
    const open = openAmount(evening.get(id), week.book, deskBook);
    return { order: id, nickname, reference, open, code: codes.get(id) ?? code, owedFor: null };
  });
  const owed = [...deskBook.rows(debtTable).value.values()]
    .filter((debt) => compareWeeks(debt.week, week.week) < 0)
    .map(({ id, week: owedFor, code, nickname, reference, amount: open }): BankOrder => ({
      order: toOrderId(id),
      nickname,
      reference,
      open,
      code,
      owedFor,
    }));
  return [...own, ...owed];
}

/** Nothing is open for an order nobody cooks for, and for a debt that was paid in a later week. */
function openAmount(one: EveningOrder | undefined, book: Book, deskBook: Book): Cents {
  if (one === undefined) return NO_MONEY;
  const order = one.order.id;
  const seen = book
    .everHappened(paymentKind)
    .filter(({ data }) => data.order === order)
    .map(({ id }) => id);
  return isPaidLater(book, deskBook, { order, seen }) ? NO_MONEY : one.balance.open;
}
