import type { FactId } from '../../domain/fact.ts';
import { toFactId } from '../../domain/fact.ts';
import { answerHeads } from '../../domain/order.ts';
import type * as z from 'zod/mini';
import type { Book } from '../../store/book.ts';
import {
  cashCountKind,
  expenseKind,
  giftKind,
  latePaymentKind,
  paymentKind,
  reimbursementKind,
  settleKind,
} from '../../store/books/week-book.ts';
import type { Happened } from '../../store/table.ts';
import { moneyFacts, readWeekMoney } from '../../store/views/week-money.ts';

/** What a settle fact says. */
export type SettleData = z.infer<typeof settleKind.schema>;

/** What was settled last, and what changed since. */
export interface Settlement {
  readonly fact: Happened<SettleData>;
  /** All settle facts that stand: the next one replaces them. */
  readonly heads: readonly FactId[];
}

/** The settling that stands, or null. Reads a signal. */
export function standingSettle(book: Book): Settlement | null {
  const facts = book.facts(settleKind).value;
  const told = facts.map(({ id, data }) => ({ id: toFactId(id), replaces: data.replaces }));
  const heads = answerHeads(told).map(({ id }) => id);
  const fact = facts.findLast(({ id }) => heads.includes(toFactId(id)));
  return fact ? { fact, heads } : null;
}

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
