import * as z from 'zod/mini';
import type { WeekName } from '../../domain/calendar.ts';
import type { FactId } from '../../domain/fact.ts';
import { parseFraction } from '../../domain/fraction.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Cents } from '../../domain/money.ts';
import { PAYOUT_UNITS } from '../../domain/payout-unit.ts';
import type { RoundProposal, RuleVersion } from '../../domain/sharing-round.ts';
import { STAMP_BOUNDS } from '../../protocol/stamp.ts';
import type { KindOf, TableOf } from '../table.ts';
import { amount, count, maybe, named, text } from './fields.ts';

/** The book of the circle ring: who shares, with which weight, what was agreed and handed over. */

/**
 * The last moment the writing phone had seen of the circle, in milliseconds since 1970: what is said counts
 * as said after it, however wrong its clock. Facts of former versions have none.
 */
const after = z.optional(z.number().check(z.int(), z.gte(0), z.lte(STAMP_BOUNDS.ms)));

/** A person of the group who shares; the row is made once, with the person. There is no other way in. */
const sharerFact = z.object({
  member: named<MemberId>(),
  present: z.array(named<MemberId>()),
  after,
});
export const sharerProposedKind: KindOf<z.infer<typeof sharerFact>> = {
  kind: 'sharer-proposed',
  schema: sharerFact,
};

/** What a present sharer says to the proposal of a new one. */
const welcomeFact = z.object({
  admission: named<FactId>(),
  member: named<MemberId>(),
  kind: z.enum(['agreed', 'objects']),
  after,
});
export const sharerWelcomedKind: KindOf<z.infer<typeof welcomeFact>> = {
  kind: 'sharer-welcomed',
  schema: welcomeFact,
};

/** A sharer who left: no say and no part from then on. What she is owed stays counted. */
const departureFact = z.object({ member: named<MemberId>(), after });
export const sharerLeftKind: KindOf<z.infer<typeof departureFact>> = {
  kind: 'sharer-left',
  schema: departureFact,
};

/**
 * Weight by member, in hundredths; `once` is another one for the round that follows the agreed round
 * `after` (empty before the first), so nothing has to be put back. No reason is kept.
 */
const weightRow = z.object({
  hundredths: z._default(count, 100),
  once: maybe(z.object({ hundredths: count, after: z.string() })),
});
export const weightTable: TableOf<z.infer<typeof weightRow>> = {
  table: 'weights',
  schema: weightRow,
};

/** Guard rails the group may set, in hundredths; one row, `RAILS_ROW`. 0: none. */
const railsRow = z.object({
  highestRatio: z._default(count, 0),
  largestChange: z._default(count, 0),
});
export const RAILS_ROW = 'rails';
export const railsTable: TableOf<z.infer<typeof railsRow>> = { table: 'rails', schema: railsRow };

/** An exact number, « 1/3 »: unreadable ones would stop every later round. */
const exact = z.string().check(z.refine((written) => parseFraction(written).ok));
const unit = z.literal(PAYOUT_UNITS);

const why = z.discriminatedUnion('type', [
  z.object({ type: z.literal('NotThisTime') }),
  z.object({
    type: z.literal('ShareOfTotal'),
    weight: count,
    weights: count,
    divided: amount<Cents>(),
    entitled: exact,
  }),
  z.object({ type: z.literal('WholeUnits'), units: z.number().check(z.int(), z.gte(0)), unit }),
  z.object({
    type: z.literal('ExtraUnit'),
    because: z.enum(['greatest', 'rotation']),
    remainder: exact,
  }),
]);

const roundPerson = z.object({
  member: named<MemberId>(),
  nickname: text,
  weight: count,
  carryBefore: exact,
  amount: amount<Cents>(),
  carryAfter: exact,
  why: z.array(why),
});

/** A round as computed: everything it needs to be explained later stands in it, and it adds up. */
const roundFields = z.object({
  pots: z.array(
    z.object({
      week: named<WeekName>(),
      settle: named<FactId>(),
      toShare: amount<Cents>(),
      /** What grants to priorities had taken of the pot before; rounds of before there were any know none. */
      granted: z._default(amount<Cents>(), 0 as Cents), // nothing
    }),
  ),
  /** What was divided: the pots less the corrections that are paid out of them. */
  total: amount<Cents>(),
  unit,
  people: z.array(roundPerson),
  leftover: amount<Cents>(),
  fromFund: amount<Cents>(),
  ruleVersion: named<RuleVersion>(),
  rotation: z.array(named<MemberId>()),
  /** Corrections of earlier rounds paid with this one, beside the amounts of `people`. */
  corrections: z.array(
    z.object({ correction: named<FactId>(), member: named<MemberId>(), delta: amount<Cents>() }),
  ),
  after,
});
const roundFact = roundFields.check(
  z.refine(({ people, total, leftover, fromFund }) => {
    const paid = people.reduce((sum, person) => sum + person.amount, 0);
    return paid + leftover === total + fromFund;
  }),
);
/** What a round says, as it stands in the book. */
export interface RoundData extends Omit<RoundProposal, 'id' | 'at' | 'pots'> {
  readonly pots: readonly {
    readonly week: WeekName;
    /** The fact its amount was read from. */
    readonly settle: FactId;
    /** What was left of the pot for people. */
    readonly toShare: Cents;
    /** What grants to priorities had taken of it before. */
    readonly granted: Cents;
  }[];
  /** Corrections paid with this round, beside the amounts of its people; in cents. */
  readonly corrections: readonly {
    readonly correction: FactId;
    readonly member: MemberId;
    readonly delta: Cents;
  }[];
  readonly after?: number | undefined;
}
export const roundKind: KindOf<RoundData> = { kind: 'round', schema: roundFact };

/**
 * What a sharer says to a round; her last word counts until all agreed. « Taken back » is a word too:
 * a fact made void later could open an agreed round again.
 */
const voiceFact = z.object({
  round: named<FactId>(),
  member: named<MemberId>(),
  kind: z.enum(['agreed', 'absent-told', 'objects', 'taken-back']),
  note: text,
  after,
});
export const voiceKind: KindOf<z.infer<typeof voiceFact>> = { kind: 'voice', schema: voiceFact };

/** An envelope given; its id is the intent of (round, member, payouts taken back before). */
const payoutFact = z.object({
  round: named<FactId>(),
  member: named<MemberId>(),
  amount: amount<Cents>(),
});
export const payoutKind: KindOf<z.infer<typeof payoutFact>> = {
  kind: 'payout',
  schema: payoutFact,
};

/**
 * A correction of an agreed round: a new entry, paid with a later round. Its money comes out of the
 * next pot, or lies in the fund already because the numbers of the round's own week changed.
 */
const correctionFact = z.object({
  round: named<FactId>(),
  member: named<MemberId>(),
  delta: amount<Cents>(),
  why: text,
  paidFrom: z.enum(['next-pot', 'fund']),
  /** What the correction changes in her carry, exact, in cents. */
  carryChange: exact,
});
export const correctionKind: KindOf<z.infer<typeof correctionFact>> = {
  kind: 'correction',
  schema: correctionFact,
};
