import * as z from 'zod/mini';
import { RESOURCES } from '../../domain/capacity.ts';
import { HYGIENE_KINDS } from '../../domain/hygiene-note.ts';
import type { MemberId } from '../../domain/member.ts';
import type { KindOf, TableOf } from '../table.ts';
import { count, flag, maybe, named, text } from './fields.ts';

/** The plan of a day of cooking, what the kitchen holds, the hygiene log. Apart: the first screen needs none. */

/** In the group's book, because a step comes again with its dish, by the id of the library. */
const planStepRow = z.object({
  dish: maybe(named<string>()),
  title: text,
  minutesBefore: count,
});
export const planStepTable: TableOf<z.infer<typeof planStepRow>> = {
  table: 'plan-steps',
  schema: planStepRow,
};

/** In a week's book: what is done of its plan, by step. */
const planDoneRow = z.object({ done: flag });
export const planDoneTable: TableOf<z.infer<typeof planDoneRow>> = {
  table: 'plan-done',
  schema: planDoneRow,
};

/** In the group's book: how much there is, by resource, in hundredths; null: nobody says. */
const capacityRow = z.object({ available: maybe(count) });
export const capacityTable: TableOf<z.infer<typeof capacityRow>> = {
  table: 'capacity',
  schema: capacityRow,
};

const portions = z.number().check(z.int(), z.gte(1), z.lte(10_000));

/**
 * In the group's book: what a dish takes of a resource, by dish and resource. How it is taken is one
 * value: half of one phone's and half of another's would mean nothing.
 */
const capacityUseRow = z.object({
  dish: named<string>(),
  resource: z.enum(RESOURCES),
  takes: maybe(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('holds'), portions }),
      z.object({
        kind: z.literal('each'),
        /** What one portion takes, rounded up: all that a former version reads. */
        hundredths: count,
        /** As it was written: so much for so many portions. */
        together: maybe(z.object({ of: portions, hundredths: count })),
      }),
    ]),
  ),
  fixed: z._default(count, 0),
});
export const capacityUseTable: TableOf<z.infer<typeof capacityUseRow>> = {
  table: 'capacity-uses',
  schema: capacityUseRow,
};

/** The row of what a dish takes of a resource. */
export function capacityUseRowId(dish: string, resource: string): string {
  return `${dish}/${resource}`;
}

/** In a week's book: a line of the hygiene log. Taken back like any fact; what is measured is a text. */
const hygieneFact = z.object({
  kind: z.enum(HYGIENE_KINDS),
  what: text,
  value: text,
  by: maybe(named<MemberId>()),
});
export const hygieneNotedKind: KindOf<z.infer<typeof hygieneFact>> = {
  kind: 'hygiene-noted',
  schema: hygieneFact,
};
