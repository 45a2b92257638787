import * as z from 'zod/mini';
import { WILLINGNESS } from '../../domain/availability.ts';
import type { IsoWeek } from '../../domain/calendar.ts';
import type { MemberId } from '../../domain/member.ts';
import type { TableOf } from '../table.ts';
import { count, maybe, named, text } from './fields.ts';

/** What the group's book (kitchen ring) holds of the turns. Apart, because the first screen needs none of it. */

/** One row per (week, member), so that two phones may each speak for someone else. */
const availabilityRow = z.object({
  week: named<IsoWeek>(),
  member: named<MemberId>(),
  says: z.enum(WILLINGNESS),
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
