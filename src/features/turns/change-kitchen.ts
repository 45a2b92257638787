import type { KitchenChoice, KitchenRule } from '../../domain/kitchen-slot.ts';
import { CLEANING, KEYS } from '../../domain/task.ts';
import type { Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import {
  KITCHEN_ROW,
  kitchenTable,
  kitchenWeekTable,
  taskTable,
} from '../../store/books/turn-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { undecided } from '../group-rules.ts';

type Changed = Promise<Result<Saved, StoreError>>;

/**
 * Says whether others use the kitchen too. Then somebody must open and clean it: both become tasks done in
 * turns. They stay when the kitchen is no longer shared, as a group may want them all the same.
 */
export function shareKitchen({ book }: Pick<OpenGroup, 'book'>, shared: boolean): Changed {
  const tasks = shared ? [KEYS, CLEANING].map((id) => put(taskTable, id, { on: true })) : [];
  const changes = [put(kitchenTable, KITCHEN_ROW, { shared }), ...tasks];
  return saveGesture({ book, changes: [...changes, ...undecided(book, 'kitchen-hours')] });
}

/** Changes how long before and after the hand-over the group has the kitchen. */
export function changeKitchenHours(
  { book }: Pick<OpenGroup, 'book'>,
  hours: Partial<Pick<KitchenRule, 'hoursBefore' | 'hoursAfter'>>,
): Changed {
  const changes = [put(kitchenTable, KITCHEN_ROW, hours), ...undecided(book, 'kitchen-hours')];
  return saveGesture({ book, changes });
}

/** Says of one week what differs from the usual. */
export function changeKitchenWeek(book: Book, choice: Partial<KitchenChoice>): Changed {
  return saveGesture({ book, changes: [put(kitchenWeekTable, KITCHEN_ROW, choice)] });
}
