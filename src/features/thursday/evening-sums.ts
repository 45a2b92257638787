import { type Cents, sumCents } from '../../domain/money.ts';
import type { Order } from '../../domain/order.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { readWeekMoney } from '../../store/views/week-money.ts';
import { isPacked, readEvening } from '../evening.ts';

export type ThursdayStep = 'packing' | 'handOver' | 'round' | 'cash' | 'purchases' | 'settle';

/** How far the evening is: orders unless said otherwise, money in cents. */
export interface EveningSums {
  readonly cooked: readonly Order[];
  readonly orders: number;
  readonly packed: number;
  readonly handedOver: number;
  /** Still to be fetched at the door. */
  readonly atDoor: number;
  readonly stops: number;
  /** Given, or noted as an incident. */
  readonly stopsDone: number;
  readonly unpaid: number;
  readonly open: Cents;
  readonly paid: Cents;
  readonly counted: boolean;
  readonly expenses: number;
  readonly spent: Cents;
  readonly settled: boolean;
}

/** Adds the evening up. Reads signals: what calls it follows them. */
export function eveningSums(week: OpenWeek): EveningSums {
  const all = readEvening(week);
  const cooked = all.filter((one) => one.cooked);
  const stops = cooked.filter(({ order }) => order.delivery);
  const unpaid = cooked.filter(({ balance }) => balance.open > 0);
  const { expenses, counts } = readWeekMoney(week.book);
  return {
    cooked: cooked.map(({ order }) => order),
    orders: cooked.length,
    packed: cooked.filter(isPacked).length,
    handedOver: cooked.filter((one) => one.handedOver !== null).length,
    atDoor: cooked.filter(({ order, handedOver }) => !order.delivery && handedOver === null).length,
    stops: stops.length,
    stopsDone: stops.filter((one) => one.handedOver !== null || one.incident !== null).length,
    unpaid: unpaid.length,
    open: sumCents(unpaid.map(({ balance }) => balance.open)),
    paid: sumCents(all.map(({ balance }) => balance.paid)),
    counted: counts.length > 0,
    expenses: expenses.length,
    spent: sumCents(expenses.map(({ amount }) => amount)),
    settled: week.events.value.some(({ kind }) => kind === 'settled'),
  };
}

/** What the evening asks for now; null once the week is settled. */
export function nextStep(sums: EveningSums): ThursdayStep | null {
  if (sums.settled) return null;
  // Whatever was given needs no packing any more, noted or not.
  if (sums.handedOver === 0 && sums.packed < sums.orders) return 'packing';
  if (sums.atDoor > 0) return 'handOver';
  if (sums.stopsDone < sums.stops) return 'round';
  return sums.counted ? 'settle' : 'cash';
}
