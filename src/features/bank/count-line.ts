import type { BankPart } from '../../domain/bank-match.ts';
import type { WeekName } from '../../domain/calendar.ts';
import { type Cents, cents } from '../../domain/money.ts';
import { err, type Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import type { Book } from '../../store/book.ts';
import { bankSeenTable, debtTable } from '../../store/books/desk-books.ts';
import { giftKind, latePaymentKind, paymentKind } from '../../store/books/week-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, happen, put, remove, takeBack } from '../../store/table.ts';
import { factTrail } from '../../store/views/fact-trail.ts';
import { moneyFacts, readWeekMoney } from '../../store/views/week-money.ts';
import type { OrderGone } from '../answer-order.ts';
import type { ScreenProps } from '../screen-props.ts';
import { type BankOrder, readBankOrders } from './bank-orders.ts';
import type { SeenLine } from './bank-entries.ts';

export interface BankDeps extends Pick<ScreenProps, 'week'> {
  readonly deskBook: Book;
}

/** A line and the orders a person says it pays. */
export interface LinePayment {
  /** `lineKeys` */
  readonly line: string;
  readonly parts: readonly BankPart[];
}

/** What one line becomes: money in the week, and in the desk's book that it was seen. */
interface Written {
  readonly money: readonly Change[];
  readonly desk: readonly Change[];
}

/**
 * Counts lines as payments, all in one gesture. What a line pays is named by the line: two phones that
 * confirm it count it once. The money first: stopped in between, the same line makes the same payment.
 */
export async function countLines(
  deps: BankDeps,
  payments: readonly LinePayment[],
): Promise<Result<Saved, OrderGone | StoreError>> {
  const known = new Map(readBankOrders(deps, deps.deskBook).map((one) => [one.order, one]));
  const owed = new Map<string, Cents>();
  for (const debt of deps.deskBook.rows(debtTable).value.values()) owed.set(debt.id, debt.amount);
  const written: Written[] = [];
  for (const { line, parts } of payments) {
    for (const part of parts) {
      const order = known.get(part.order);
      if (order === undefined) return err({ type: 'OrderGone' });
      written.push(await payment(deps, line, { ...part, order }));
      written.push({ money: [], desk: debtChanges(owed, part) });
    }
  }
  return save(deps, written);
}

/** Counts a line as a gift: money of no order. */
export async function countGift(
  deps: BankDeps,
  line: string,
  amount: Cents,
): Promise<Result<Saved, StoreError>> {
  const { book, week } = deps.week;
  const id = await unusedId(book, ['bank-gift', line]);
  const money = [happen(giftKind, id, { method: 'transfer', amount })];
  return save(deps, [{ money, desk: [seen(id, { line, week, as: 'gift' })] }]);
}

/** A line that is for no order: it is not asked about again. */
export function setAside(deps: BankDeps, line: string): Promise<Result<Saved, StoreError>> {
  const { week } = deps.week;
  const desk = [seen(`aside/${line}`, { line, week, as: 'aside' })];
  return save(deps, [{ money: [], desk }]);
}

/** Takes back everything a line was counted as in this week: it is asked about again. */
export function uncount(
  deps: BankDeps,
  seenAs: readonly SeenLine[],
): Promise<Result<Saved, StoreError>> {
  const money = seenAs.filter(({ as }) => as !== 'aside').map(({ id }) => takeBack(id));
  const desk = seenAs.map(({ id }) => remove(bankSeenTable, id));
  return save(deps, [{ money, desk }]);
}

interface PartOf {
  readonly order: BankOrder;
  readonly amount: Cents;
}

async function payment(
  { week: { book, week } }: BankDeps,
  line: string,
  { order: { order, code, owedFor }, amount }: PartOf,
): Promise<Written> {
  const id = await unusedId(book, ['bank-payment', line, order]);
  const method = 'transfer';
  return owedFor === null
    ? {
        money: [happen(paymentKind, id, { order, method, amount })],
        desk: [seen(id, { line, week, as: 'payment' })],
      }
    : {
        money: [happen(latePaymentKind, id, { fromWeek: owedFor, code, method, amount })],
        desk: [seen(id, { line, week, as: 'late-payment' })],
      };
}

function seen(
  id: string,
  row: { readonly line: string; readonly week: WeekName; readonly as: SeenLine['as'] },
): Change {
  return put(bankSeenTable, id, row);
}

/** What settling left as a debt is smaller now, or gone; `owed` is counted down over a whole gesture. */
function debtChanges(owed: Map<string, Cents>, { order, amount }: BankPart): Change[] {
  const debt = owed.get(order);
  if (debt === undefined) return [];
  const left = cents(Math.max(0, debt - amount));
  owed.set(order, left);
  return [left > 0 ? put(debtTable, order, { amount: left }) : remove(debtTable, order)];
}

/** The id of this intention; another one each time it was taken back, the same on phones that saw the same. */
async function unusedId(book: Book, said: readonly string[]): Promise<string> {
  const live = new Set<string>(moneyFacts(readWeekMoney(book)).map((fact) => fact.id));
  let id = await intentId(...said);
  while (book.content.state.facts.has(id) && !live.has(id))
    id = await intentId(...said, ...factTrail(book, [id]));
  return id;
}

/** The week first: money is never lost, and a line seen twice is counted once. */
function save(
  { week, deskBook }: BankDeps,
  written: readonly Written[],
): Promise<Result<Saved, StoreError>> {
  const money = written.flatMap((one) => one.money);
  const desk = { book: deskBook, changes: written.flatMap((one) => one.desk) };
  return money.length > 0
    ? saveGesture({ book: week.book, changes: money }, desk)
    : saveGesture(desk);
}
