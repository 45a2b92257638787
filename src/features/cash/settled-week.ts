import type { Book } from '../../store/book.ts';
import {
  cashCountKind,
  expenseKind,
  giftKind,
  latePaymentKind,
  paymentKind,
  reimbursementKind,
} from '../../store/books/week-book.ts';
import type { Settlement } from '../../store/views/settlement.ts';
import { moneyFacts, readWeekMoney } from '../../store/views/week-money.ts';

/** Money recorded after the settling, and money it counted that was taken back since: ids of each. */
export function changesSince({ fact }: Settlement, book: Book) {
  const counted = new Set(fact.data.counted);
  const live = new Set<string>(moneyFacts(readWeekMoney(book)).map(({ id }) => id));
  const ever = new Set(
    MONEY_KINDS.flatMap((kind) => book.everHappened<unknown>(kind)).map(({ id }) => id),
  );
  return {
    added: [...live].filter((id) => !counted.has(id)),
    // Money of earlier weeks is counted too, but lies in another book.
    gone: [...counted].filter((id) => ever.has(id) && !live.has(id)),
  };
}

const MONEY_KINDS = [
  paymentKind,
  expenseKind,
  reimbursementKind,
  giftKind,
  latePaymentKind,
  cashCountKind,
] as const;
