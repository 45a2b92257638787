import { type Question, toQuestionId } from '../../domain/agenda.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { DecisionId } from '../../domain/decision.ts';
import { toFactId } from '../../domain/fact.ts';
import {
  type Proposal,
  type ProposalStanding,
  proposalStanding,
  type ProposalWord,
} from '../../domain/proposal.ts';
import type { Book } from '../book.ts';
import {
  ASSEMBLY_ROW,
  assemblyTable,
  proposalKind,
  proposalWithdrawnKind,
  proposalWordKind,
  questionTable,
  ruleDecisionTable,
} from '../books/decision-tables.ts';

/** What the group's book says of how it decides. Each reads a signal: what calls it follows it. */

/** A proposal, where it stands, and what was said to it, oldest first. */
export interface StandingProposal extends ProposalStanding {
  readonly proposal: Proposal;
  readonly words: readonly ProposalWord[];
}

/** All proposals, oldest first. One taken back by « undo » is gone, unless all had agreed to it. */
export function standingProposals(book: Book): readonly StandingProposal[] {
  const live = new Set(book.facts(proposalKind).value.map(({ id }) => id));
  const words = wordsOf(book);
  const withdrawals = book
    .facts(proposalWithdrawnKind)
    .value.map(({ id, at, data }) => ({ id: toFactId(id), at, proposal: data.proposal }));
  return book.everHappened(proposalKind).flatMap(({ id, at, data }) => {
    const proposal = { id: toFactId(id), at, ...data };
    const standing = proposalStanding(proposal, words, withdrawals);
    if (!live.has(id) && standing.state !== 'adopted') return [];
    return [{ proposal, ...standing, words: words.filter((word) => word.proposal === id) }];
  });
}

/** Words are never void: what is taken back is a word of its own. */
function wordsOf(book: Book): readonly ProposalWord[] {
  void book.facts(proposalWordKind).value; // read to be told of news
  return book.everHappened(proposalWordKind).map(({ id, at, data }) => ({
    id: toFactId(id),
    at,
    ...data,
  }));
}

/** Every question that was asked, dealt with or not. */
export function questionsOf(book: Book): readonly Question[] {
  return [...book.rows(questionTable).value.values()].map((row) => ({
    ...row,
    id: toQuestionId(row.id),
  }));
}

/** When the next assembly is; null while nobody said. */
export function nextAssembly(book: Book): IsoDate | null {
  return book.rows(assemblyTable).value.get(ASSEMBLY_ROW)?.on ?? null;
}

/** The decision behind a rule of the group that is no setting. */
export function ruleDecision(book: Book, rule: string): DecisionId | null {
  return book.rows(ruleDecisionTable).value.get(rule)?.decision ?? null;
}
