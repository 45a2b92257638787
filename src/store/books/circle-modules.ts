import * as z from 'zod/mini';
import type { IsoDate, WeekName } from '../../domain/calendar.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Cents } from '../../domain/money.ts';
import type { PriorityId } from '../../domain/priorities.ts';
import type { KindOf, TableOf } from '../table.ts';
import { amount, count, flag, named, text } from './fields.ts';

/** What the circle's book holds of its modules: each is off, and its tables empty, until the group wants it. */

const percent = z.number().check(z.int(), z.gte(0), z.lte(10_000));

/** Which modules are on, and what goes with them; one row, `MODULES_ROW`. */
const modulesRow = z.object({
  priorities: flag,
  /** Percent × 100 of each pot that goes to the priorities before people share. */
  toPriorities: z._default(percent, 10_000),
  /** Days after which something granted and not paid is told of. */
  unpaidDays: z._default(count, 30),
  ceilings: flag,
});
export const MODULES_ROW = 'modules';
export const modulesTable: TableOf<z.infer<typeof modulesRow>> = {
  table: 'modules',
  schema: modulesRow,
};

/** A rule is one value: half of one phone's and half of another's would be a third one. */
const rule = z.discriminatedUnion('type', [
  z.object({ type: z.literal('fixed'), amount: positive() }),
  z.object({ type: z.literal('percent'), hundredths: percent }),
  z.object({ type: z.literal('until-target'), target: positive() }),
  z.object({ type: z.literal('rest') }),
]);
const priorityRow = z.object({ name: text, rank: z._default(count, 1), rule, off: flag });
export const priorityTable: TableOf<z.infer<typeof priorityRow>> = {
  table: 'priorities',
  schema: priorityRow,
};

/** A grant; its id is the intent of (pots as settled, what was granted of them before, grants taken back). */
const grantFact = z
  .object({
    pots: z.array(
      z.object({
        week: named<WeekName>(),
        toShare: amount<Cents>(),
        before: positive(),
        offered: positive(),
        taken: positive(),
      }),
    ),
    parts: z.array(
      z.object({
        priority: named<PriorityId>(),
        name: text,
        planned: positive(),
        amount: positive(),
      }),
    ),
    rotation: z.array(named<PriorityId>()),
  })
  .check(
    z.refine(({ pots, parts }) => {
      const taken = pots.reduce((sum, pot) => sum + pot.taken, 0);
      return taken === parts.reduce((sum, part) => sum + part.amount, 0);
    }),
  );
export const grantKind: KindOf<z.infer<typeof grantFact>> = { kind: 'grant', schema: grantFact };

/** What was granted has been paid; its id is the intent of (grant, priority, payments taken back before). */
const grantPaidFact = z.object({
  grant: named<FactId>(),
  priority: named<PriorityId>(),
  amount: positive(),
});
export const grantPaidKind: KindOf<z.infer<typeof grantPaidFact>> = {
  kind: 'grant-paid',
  schema: grantPaidFact,
};

/** What may be paid to volunteers in a year, by year; in cents. */
const ceilingRow = z.object({ perDay: positive(), perYear: positive() });
export const ceilingTable: TableOf<z.infer<typeof ceilingRow>> = {
  table: 'ceilings',
  schema: ceilingRow,
};

/** Whose allowances are looked at, by member: nobody is until somebody says so. */
const volunteerRow = z.object({ on: flag });
export const volunteerTable: TableOf<z.infer<typeof volunteerRow>> = {
  table: 'volunteers',
  schema: volunteerRow,
};

/** What a volunteer told she had elsewhere, by `member/year`; in cents. */
const elsewhereRow = z.object({ amount: z._default(positive(), 0 as Cents) }); // nothing told is nothing
export const elsewhereTable: TableOf<z.infer<typeof elsewhereRow>> = {
  table: 'elsewhere',
  schema: elsewhereRow,
};

/** An allowance for a day of service; its id is the intent of (member, day, amount, how manieth). */
const allowanceFact = z.object({
  member: named<MemberId>(),
  day: named<IsoDate>(),
  amount: positive(),
});
export const allowanceKind: KindOf<z.infer<typeof allowanceFact>> = {
  kind: 'allowance',
  schema: allowanceFact,
};

function positive() {
  return z.custom<Cents>((value) => Number.isSafeInteger(value) && Number(value) >= 0);
}
