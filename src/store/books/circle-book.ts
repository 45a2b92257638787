import * as z from 'zod/mini';
import type { IsoWeek } from '../../domain/calendar.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Cents } from '../../domain/money.ts';
import type { KindOf, TableOf } from '../table.ts';
import { amount, count, flag, named, text } from './fields.ts';

/** The book of the circle ring: who shares, with which weight, what was agreed and handed over. */

/** A person of the group who shares; the row is made once, with the person. There is no other way in. */
const sharerFact = z.object({ member: named<MemberId>(), present: z.array(named<MemberId>()) });
export const sharerProposedKind: KindOf<z.infer<typeof sharerFact>> = {
  kind: 'sharer-proposed',
  schema: sharerFact,
};

/** A present sharer says yes to a new one. */
const welcomeFact = z.object({ member: named<MemberId>(), by: named<MemberId>() });
export const sharerWelcomedKind: KindOf<z.infer<typeof welcomeFact>> = {
  kind: 'sharer-welcomed',
  schema: welcomeFact,
};

/** Weight in hundredths, by member; `absent` is « not this time ». No reason is kept. */
const weightRow = z.object({ hundredths: z._default(count, 100), absent: flag });
export const weightTable: TableOf<z.infer<typeof weightRow>> = {
  table: 'weights',
  schema: weightRow,
};

/** Guard rails the group may set; one row, `RAILS_ROW`. 0: none. */
const railsRow = z.object({
  highestRatio: z._default(count, 0),
  largestChange: z._default(count, 0),
});
export const RAILS_ROW = 'rails';
export const railsTable: TableOf<z.infer<typeof railsRow>> = { table: 'rails', schema: railsRow };

/** A round as computed: everything it needs to be explained later stands in it. */
const roundFact = z.object({
  weeks: z.array(
    z.object({ week: named<IsoWeek>(), settle: named<FactId>(), toShare: amount<Cents>() }),
  ),
  total: amount<Cents>(),
  unit: z.literal([1, 5, 50, 100, 500]),
  ruleVersion: z.string(),
  rotation: z.array(named<MemberId>()),
  leftover: amount<Cents>(),
  fromFund: amount<Cents>(),
  people: z.array(
    z.object({
      member: named<MemberId>(),
      nickname: text,
      weight: count,
      carryBefore: z.string(),
      carryAfter: z.string(),
      amount: amount<Cents>(),
      entitled: z.string(),
      baseUnits: count,
      extraUnit: z.enum(['none', 'greatest', 'rotation']),
    }),
  ),
  replaces: z.array(named<FactId>()),
});
export const roundKind: KindOf<z.infer<typeof roundFact>> = { kind: 'round', schema: roundFact };

const voiceFact = z.object({
  round: named<FactId>(),
  member: named<MemberId>(),
  kind: z.enum(['agreed', 'absent-told', 'objects']),
  note: text,
});
export const voiceKind: KindOf<z.infer<typeof voiceFact>> = { kind: 'voice', schema: voiceFact };

/** An envelope given; its id is the intent of (round, member). */
const payoutFact = z.object({ round: named<FactId>(), member: named<MemberId>() });
export const payoutKind: KindOf<z.infer<typeof payoutFact>> = {
  kind: 'payout',
  schema: payoutFact,
};

/** A correction of an agreed round: a new entry, in cents, more or less. */
const correctionFact = z.object({
  round: named<FactId>(),
  member: named<MemberId>(),
  amount: amount<Cents>(),
  why: text,
});
export const correctionKind: KindOf<z.infer<typeof correctionFact>> = {
  kind: 'correction',
  schema: correctionFact,
};
