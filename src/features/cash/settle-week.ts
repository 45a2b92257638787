import { canonicalJson } from '../../protocol/canonical-json.ts';
import { err, type Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { debtTable } from '../../store/books/desk-books.ts';
import { settleKind } from '../../store/books/week-book.ts';
import { type BookChanges, type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, happen, put } from '../../store/table.ts';
import { moneyFacts, readWeekMoney } from '../../store/views/week-money.ts';
import { type EveningOrder, readEvening } from '../evening.ts';
import type { ScreenProps } from '../screen-props.ts';
import { agreedWeeks } from '../agreed-weeks.ts';
import { type SettleData, standingSettle } from '../../store/views/settlement.ts';
import { type EarlierMoney, potOfWeek } from '../week-pot.ts';
import { totalChanges } from './week-totals.ts';

type Deps = Pick<ScreenProps, 'week' | 'group' | 'deskBook' | 'circleBook'>;

/** The pot was shared for good: what comes now enters the next one. */
export interface AlreadyShared {
  readonly type: 'AlreadyShared';
}

/**
 * Settles the week: debts to the desk, totals without persons to the group, the settling itself last,
 * for it is what makes the week settled. Stopped anywhere, doing it again writes only what is missing.
 */
export async function settleWeek(
  deps: Deps,
  earlier: EarlierMoney,
): Promise<Result<Saved, AlreadyShared | StoreError>> {
  const { week, group, deskBook, circleBook } = deps;
  if (agreedWeeks(circleBook).has(week.week)) return err({ type: 'AlreadyShared' });
  const data = settleData(deps, earlier);
  const live = new Set(week.book.facts(settleKind).value.map(({ id }) => id));
  const undone = week.book.everHappened(settleKind).filter(({ id }) => !live.has(id));
  const id = await intentId(
    'settle',
    week.week,
    canonicalJson(data),
    ...undone.map((fact) => fact.id).toSorted(),
  );
  const parts: BookChanges[] = [
    { book: group.book, changes: await totalChanges(deps, data, id) },
    { book: week.book, changes: [happen(settleKind, id, data)] },
  ];
  return deskBook
    ? saveGesture({ book: deskBook, changes: debtChanges(deps, data) }, ...parts)
    : saveGesture(...parts);
}

/** The orders still to be paid. Reads signals. */
export function unpaidOrders(week: Deps['week']): EveningOrder[] {
  return readEvening(week).filter(({ cooked, balance }) => cooked && balance.open > 0);
}

function settleData(deps: Deps, earlier: EarlierMoney): SettleData {
  const { week } = deps;
  const pot = potOfWeek(deps, earlier);
  const late = earlier.latePayments.map(({ payment }) => payment.id);
  const counted = moneyFacts(readWeekMoney(week.book)).map(({ id }) => id);
  const said = {
    income: pot.income.amount,
    purchases: pot.purchases.amount,
    kitchen: pot.kitchen.amount,
    gifts: pot.gifts.amount,
    cashDifference: pot.cashDifference.amount,
    rounding: pot.rounding.amount,
    late: pot.late.amount,
    deficitCarried: pot.deficitCarried.amount,
    total: pot.total,
    reserve: pot.reserve,
    toShare: pot.toShare,
    counted: [...counted, ...late].toSorted(),
    unpaid: unpaidOrders(week)
      .map(({ order, balance }) => ({ order: order.id, amount: balance.open }))
      .toSorted((a, b) => (a.order < b.order ? -1 : 1)),
  };
  return replacing(said, standingSettle(week.book));
}

/** Done again with nothing changed, it is the same settling and replaces what that one replaced. */
function replacing(
  said: Omit<SettleData, 'replaces'>,
  before: ReturnType<typeof standingSettle>,
): SettleData {
  if (!before) return { ...said, replaces: [] };
  const again = { ...said, replaces: before.fact.data.replaces };
  const isSame = canonicalJson(again) === canonicalJson(before.fact.data);
  return isSame && before.heads.length === 1
    ? again
    : { ...said, replaces: before.heads.toSorted() };
}

/** A debt already paid or forgiven since an earlier settling does not come back. */
function debtChanges({ week, deskBook }: Deps, { unpaid }: SettleData): Change[] {
  const owed = deskBook?.rows(debtTable).value;
  const before = new Set(standingSettle(week.book)?.fact.data.unpaid.map(({ order }) => order));
  const orders = new Map(readEvening(week).map((one) => [one.order.id, one]));
  return unpaid
    .filter(({ order }) => !before.has(order) || owed?.has(order) === true)
    .map(({ order, amount }) => {
      const contact = orders.get(order)?.contact;
      const { nickname = '', contact: reach = '', reference = null } = contact ?? {};
      const code = orders.get(order)?.code ?? '';
      const who = { nickname, contact: reach, reference };
      return put(debtTable, order, { week: week.week, code, amount, ...who });
    });
}
