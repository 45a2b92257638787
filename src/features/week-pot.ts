import { toOrderId } from '../domain/order.ts';
import { type NotedAmount, pot, type Pot, type PotInput } from '../domain/pot.ts';
import { readWeekMoney, type WeekMoney } from '../store/views/week-money.ts';
import { cashRoundings, type EveningOrder, readEvening } from './evening.ts';
import { boxState } from './box-state.ts';
import type { ScreenProps } from './screen-props.ts';

/** What earlier weeks bring into this pot. */
export interface EarlierMoney {
  /** Payments recorded after their week was shared. */
  readonly latePayments: PotInput['latePayments'];
  readonly deficits: readonly NotedAmount[];
}

export const NOTHING_EARLIER: EarlierMoney = { latePayments: [], deficits: [] };

interface WeekPotInput {
  readonly money: WeekMoney;
  readonly orders: readonly Pick<EveningOrder, 'balance' | 'payments'>[];
  readonly earlier: EarlierMoney;
  /** Percent × 100. */
  readonly reserveHundredths: number;
}

/** The pot as it would be settled now. Reads signals. */
export function potOfWeek(
  { week, group }: Pick<ScreenProps, 'week' | 'group'>,
  earlier: EarlierMoney,
): Pot {
  return weekPot({
    money: readWeekMoney(week.book),
    orders: readEvening(week),
    earlier,
    reserveHundredths: group.settings.value.reserveHundredths,
  });
}

/** The pot of a week as it stands now. */
function weekPot({ money, orders, earlier, reserveHundredths }: WeekPotInput): Pot {
  const { count } = boxState(money);
  return pot({
    payments: money.payments,
    expenses: money.expenses,
    gifts: money.gifts.map(({ id, amount }) => ({ id, amount, note: '' })),
    cashDifferences:
      count === null ? [] : [{ id: count.fact.id, amount: count.difference, note: '' }],
    roundings: cashRoundings(orders),
    latePayments: [...lateOf(money), ...earlier.latePayments],
    priorDeficits: earlier.deficits,
    reserveHundredths,
  });
}

function lateOf({ latePayments }: WeekMoney): PotInput['latePayments'] {
  return latePayments.map(({ id, at, device, code, method, amount, fromWeek }) => ({
    // The order is gone with its week: its code is what still names it.
    payment: { id, order: toOrderId(code), method, amount, at, device },
    week: fromWeek,
  }));
}
