import { cookedFor } from '../../domain/cap.ts';
import type { Kitchen } from '../../domain/capacity.ts';
import { tally } from '../../domain/tally.ts';
import { availableIn, capacityUsesOf } from '../../store/views/kitchen-plan.ts';
import type { WeekPlanDeps } from '../week-plan.ts';

/** What there is, what dishes take, and how many portions the kitchen cooks for now. Reads signals. */
export function readCapacity({ week, group }: WeekPlanDeps): Kitchen {
  const menu = week.menu.value;
  const libraryOf = new Map(menu.dishes.map(({ id, libraryId }) => [id, libraryId]));
  const counts = new Map<string, number>();
  for (const { dish, quantity } of tally(cookedFor(week.orders.value), menu).perDish) {
    const known = libraryOf.get(dish);
    if (known !== undefined) counts.set(known, (counts.get(known) ?? 0) + quantity);
  }
  return { uses: capacityUsesOf(group.book), counts, available: availableIn(group.book) };
}
