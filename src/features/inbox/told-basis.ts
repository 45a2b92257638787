import { type Order, orderBasis } from '../../domain/order.ts';

type Answered = Pick<Order, 'lines' | 'slot' | 'delivery' | 'offered'>;

/** What an answer is about, as one text: dishes, when and how they are handed over, meals paid for others. */
export function toldBasis({ lines, slot, delivery, offered }: Answered): string {
  return `${orderBasis(lines)} | ${delivery ? 'delivery' : (slot ?? '')} ${offered}`;
}

/** Whether what was told was told of the order as it stands; the first versions noted the dishes alone. */
export function isToldOf(basis: string, order: Answered): boolean {
  return basis === toldBasis(order) || basis === orderBasis(order.lines);
}
