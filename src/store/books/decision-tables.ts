import * as z from 'zod/mini';
import type { IsoDate } from '../../domain/calendar.ts';
import type { DecisionId } from '../../domain/decision.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { KindOf, TableOf } from '../table.ts';
import { amount, maybe, named, text } from './fields.ts';

/** What the group's book (kitchen ring) holds of how decisions come about. Apart, as the first screen needs none. */

/** A proposal with who is asked. Its id is also the id of the decision it becomes: written twice, it is one. */
const proposalFact = z.object({
  title: text,
  detail: text,
  reviewOn: maybe(named<IsoDate>()),
  people: z.array(named<MemberId>()),
});
export const proposalKind: KindOf<z.infer<typeof proposalFact>> = {
  kind: 'proposal',
  schema: proposalFact,
};

/**
 * What a person says to a proposal. « Taken back » is a word too: a fact made void later could open an
 * adopted proposal again.
 */
const proposalWordFact = z.object({
  proposal: named<FactId>(),
  member: named<MemberId>(),
  kind: z.enum(['agreed', 'absent-told', 'objects', 'taken-back']),
  note: text,
});
export const proposalWordKind: KindOf<z.infer<typeof proposalWordFact>> = {
  kind: 'proposal-word',
  schema: proposalWordFact,
};

const withdrawalFact = z.object({ proposal: named<FactId>() });
export const proposalWithdrawnKind: KindOf<z.infer<typeof withdrawalFact>> = {
  kind: 'proposal-withdrawn',
  schema: withdrawalFact,
};

/** A question for the next assembly. */
const questionRow = z.object({
  text,
  askedAt: amount<Instant>(),
  doneOn: maybe(named<IsoDate>()),
});
export const questionTable: TableOf<z.infer<typeof questionRow>> = {
  table: 'questions',
  schema: questionRow,
};

/** When the next assembly is; one row, `ASSEMBLY_ROW`. */
const assemblyRow = z.object({ on: maybe(named<IsoDate>()) });
export const ASSEMBLY_ROW = 'next';
export const assemblyTable: TableOf<z.infer<typeof assemblyRow>> = {
  table: 'assembly',
  schema: assemblyRow,
};

/** The decision behind a rule whose value stands elsewhere in the book, by what the rule is. */
const ruleDecisionRow = z.object({ decision: maybe(named<DecisionId>()) });
export const ruleDecisionTable: TableOf<z.infer<typeof ruleDecisionRow>> = {
  table: 'rule-decisions',
  schema: ruleDecisionRow,
};
