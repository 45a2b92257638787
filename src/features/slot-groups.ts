import type { WallTime } from '../domain/calendar.ts';
import type { EveningOrder } from './evening.ts';

/** Orders that are given at the same moment or on the same way, in the order of every list. */
export interface SlotGroup {
  readonly slot: WallTime | null;
  readonly delivery: boolean;
  readonly orders: readonly EveningOrder[];
}

/** Cuts a sorted list where slot or way changes; the order stays. */
export function slotGroups(sorted: readonly EveningOrder[]): SlotGroup[] {
  const groups: { slot: WallTime | null; delivery: boolean; orders: EveningOrder[] }[] = [];
  for (const one of sorted) {
    const { slot, delivery } = one.order;
    const last = groups.at(-1);
    if (last?.slot === slot && last.delivery === delivery) last.orders.push(one);
    else groups.push({ slot, delivery, orders: [one] });
  }
  return groups;
}
