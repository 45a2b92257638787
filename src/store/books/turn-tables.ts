import * as z from 'zod/mini';
import { WILLINGNESS } from '../../domain/availability.ts';
import type { IsoDate, IsoWeek, WallTime } from '../../domain/calendar.ts';
import { DEFAULT_KITCHEN } from '../../domain/kitchen-slot.ts';
import type { MemberId } from '../../domain/member.ts';
import { PAIR_WISHES } from '../../domain/pair-rule.ts';
import type { TaskId } from '../../domain/task.ts';
import type { TableOf } from '../table.ts';
import { count, flag, maybe, named, text } from './fields.ts';

/** What the group's book (kitchen ring) holds of the turns. Apart, because the first screen needs none of it. */

/** One row per (week, member), so that two phones may each speak for someone else. */
const availabilityRow = z.object({
  week: named<IsoWeek>(),
  member: named<MemberId>(),
  /** null once the week is long past: nobody needs to know any more who could come. */
  says: maybe(z.enum(WILLINGNESS)),
});
export const availabilityTable: TableOf<z.infer<typeof availabilityRow>> = {
  table: 'availability',
  schema: availabilityRow,
};

/** The row of what a member says of a week. */
export function availabilityRowId(week: IsoWeek, member: MemberId): string {
  return `${week}/${member}`;
}

/** What the group changed of a kind of task, by its id; rows of kinds a newer phone knows are kept. */
const taskRow = z.object({ name: text, people: maybe(count), on: maybe(z.boolean()) });
export const taskTable: TableOf<z.infer<typeof taskRow>> = { table: 'tasks', schema: taskRow };

/**
 * What holds for two people, by their ids in order: the pair and the wish, and nobody who asked.
 * Not among the fields people are asked about: the tray would name phones beside it.
 */
const pairRow = z.object({
  members: z.tuple([named<MemberId>(), named<MemberId>()]),
  wish: maybe(z.enum(PAIR_WISHES)),
});
export const pairTable: TableOf<z.infer<typeof pairRow>> = { table: 'turn-pairs', schema: pairRow };

/** Who has a turn only where she said that she can, by member. */
const askFirstRow = z.object({ asks: flag });
export const askFirstTable: TableOf<z.infer<typeof askFirstRow>> = {
  table: 'turn-ask-first',
  schema: askFirstRow,
};

/** From which day turns are counted: one row, `COUNTED_ROW`. */
const countedRow = z.object({ since: maybe(named<IsoDate>()) });
export const COUNTED_ROW = 'counted';
export const countedTable: TableOf<z.infer<typeof countedRow>> = {
  table: 'turns-counted',
  schema: countedRow,
};

/**
 * In a week's book: somebody asks somebody to take a turn over, by `task/from/to`. Asking is her yes; the
 * turn changes hands when the other says yes too.
 */
const swapRow = z.object({
  task: named<TaskId>(),
  from: named<MemberId>(),
  to: named<MemberId>(),
  asks: flag,
});
export const swapTable: TableOf<z.infer<typeof swapRow>> = { table: 'turn-swaps', schema: swapRow };

/**
 * In the books of both weeks of an exchange, one row each: the turn of that book, who has it, who would,
 * and the other turn, which the other's book has the same row of. A table of its own, because a phone that
 * does not know exchanges must not take one for a turn to be taken over.
 */
const exchangeRow = z.object({
  task: named<TaskId>(),
  from: named<MemberId>(),
  to: named<MemberId>(),
  otherWeek: named<IsoWeek>(),
  otherTask: named<TaskId>(),
  /** Who proposed it: `from` or `to`. */
  by: named<MemberId>(),
  asks: flag,
  /** Both said yes, and the turn of this book changed hands in the same batch. */
  done: flag,
});
export const exchangeTable: TableOf<z.infer<typeof exchangeRow>> = {
  table: 'turn-exchanges',
  schema: exchangeRow,
};

/** What the group says of a kitchen it shares: one row of its book, `KITCHEN_ROW`. */
const kitchenRow = z.object({
  shared: flag,
  hoursBefore: z._default(count, DEFAULT_KITCHEN.hoursBefore),
  hoursAfter: z._default(count, DEFAULT_KITCHEN.hoursAfter),
});
export const KITCHEN_ROW = 'kitchen';
export const kitchenTable: TableOf<z.infer<typeof kitchenRow>> = {
  table: 'kitchen',
  schema: kitchenRow,
};

/** In a week's book: other hours than usual, begin and end as one value, or no kitchen; one row, `KITCHEN_ROW`. */
const kitchenWeekRow = z.object({
  hours: maybe(z.object({ from: named<WallTime>(), until: named<WallTime>() })),
  off: flag,
});
export const kitchenWeekTable: TableOf<z.infer<typeof kitchenWeekRow>> = {
  table: 'kitchen-week',
  schema: kitchenWeekRow,
};
