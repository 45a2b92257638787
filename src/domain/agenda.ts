import type { Instant } from '../kernel/clock.ts';
import type { Brand } from '../kernel/brand.ts';
import { compareDates, type IsoDate } from './calendar.ts';
import { type Decision, dueForReview } from './decision.ts';
import type { Proposal } from './proposal.ts';

/** Names one question for an assembly. */
export type QuestionId = Brand<string, 'QuestionId'>;

/** Something somebody wants to talk about at the next assembly. */
export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  readonly askedAt: Instant;
  /** The day it was dealt with. */
  readonly doneOn: IsoDate | null;
}

/** What is on the agenda, in the order it is spoken of. */
export type AgendaItem =
  | { readonly type: 'proposal'; readonly proposal: Proposal }
  | { readonly type: 'review'; readonly decision: Decision }
  | { readonly type: 'question'; readonly question: Question };

/** Names a text as the id of a question. */
export function toQuestionId(text: string): QuestionId {
  return text as QuestionId; // the one place that makes the brand
}

/**
 * What the next assembly has to speak of: open proposals, decisions whose review comes by that day
 * (today where no later day is set), and questions not dealt with; each kind oldest first.
 */
export function agendaOf(
  open: { readonly proposals: readonly Proposal[]; readonly questions: readonly Question[] },
  decisions: readonly Decision[],
  days: { readonly today: IsoDate; readonly assembly: IsoDate | null },
): AgendaItem[] {
  const { today, assembly } = days;
  const by = assembly !== null && compareDates(assembly, today) > 0 ? assembly : today;
  const proposals = open.proposals.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const questions = open.questions
    .filter(({ doneOn }) => doneOn === null)
    .toSorted((a, b) => a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1));
  return [
    ...proposals.map((proposal) => ({ type: 'proposal' as const, proposal })),
    ...dueForReview(decisions, by).map((decision) => ({ type: 'review' as const, decision })),
    ...questions.map((question) => ({ type: 'question' as const, question })),
  ];
}
