import { dateOf, type IsoDate, ZONE } from '../../domain/calendar.ts';
import { type Consent, type Word, wordsMissing } from '../../domain/consent.ts';
import { toDecisionId } from '../../domain/decision.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import type { Proposal } from '../../domain/proposal.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { decisionTable } from '../../store/books/group-book.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import { proposalWordKind } from '../../store/books/decision-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { Phone } from '../../store/phone.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, happen, put } from '../../store/table.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { type StandingProposal, standingProposals } from '../../store/views/proposals.ts';

interface WordDeps {
  readonly phone: Phone;
  readonly group: OpenGroup;
}

/** One person's word on a proposal. */
export interface SaidWord {
  readonly proposal: FactId;
  readonly member: MemberId;
  readonly kind: Consent;
  readonly note?: string;
}

export type WordError =
  | { readonly type: 'TextTooLong'; readonly limit: number }
  | { readonly type: 'ProposalClosed' }
  | StoreError;

/**
 * Notes what a person says to an open proposal. The word by which all have agreed writes the decision
 * in the same gesture; before that, undoing is a word of its own.
 */
export async function sayWord(deps: WordDeps, said: SaidWord): Promise<Result<Saved, WordError>> {
  const { note = '', ...word } = said;
  if (note.length > TEXT_LIMIT) return err({ type: 'TextTooLong', limit: TEXT_LIMIT });
  if (!isOpen(deps.group, word.proposal)) return err({ type: 'ProposalClosed' });
  return writeWord(deps, { ...word, note });
}

/** Takes a person's word back, as long as the proposal is open. */
export async function takeWordBack(
  deps: WordDeps,
  { proposal, member }: Pick<SaidWord, 'proposal' | 'member'>,
): Promise<Result<Saved, WordError>> {
  if (!isOpen(deps.group, proposal)) return err({ type: 'ProposalClosed' });
  return writeWord(deps, { proposal, member, kind: 'taken-back', note: '' });
}

/** Whether a proposal still waits for words. */
export function isOpen(group: Pick<OpenGroup, 'book'>, proposal: FactId): boolean {
  const state = standingOf(group, proposal)?.state;
  return state === 'open' || state === 'objected';
}

/** Whether all would have agreed with this word. */
export function isLastWord(
  { proposal, said }: StandingProposal,
  member: MemberId,
  kind: Consent,
): boolean {
  return wordsMissing(proposal.people, new Map([...said, [member, kind]])).length === 0;
}

/**
 * Writes the decision an adopted proposal became: needed where the last words came together from
 * several phones. The row is the same one on all of them.
 */
export function noteDecision(
  group: OpenGroup,
  { proposal, adoptedAt }: StandingProposal,
): Promise<Result<Saved, StoreError>> {
  const takenOn = dateOf(adoptedAt ?? proposal.at, ZONE);
  return saveGesture({ book: group.book, changes: [decisionRow(proposal, takenOn)] });
}

interface WrittenWord {
  readonly proposal: FactId;
  readonly member: MemberId;
  readonly kind: Word['kind'];
  readonly note: string;
}

async function writeWord(deps: WordDeps, word: WrittenWord): Promise<Result<Saved, StoreError>> {
  const { phone, group } = deps;
  const standing = standingOf(group, word.proposal);
  const before = standing?.words.findLast(({ member }) => member === word.member);
  const saved = await saveGesture({
    book: group.book,
    changes: [happen(proposalWordKind, phone.ids.next(), word), ...decided(phone, standing, word)],
  });
  if (!saved.ok) return saved;
  const { proposal, member } = word;
  const back: WrittenWord = before
    ? { proposal, member, kind: before.kind, note: before.note }
    : { proposal, member, kind: 'taken-back', note: '' };
  return ok({
    // Once all have agreed there is nothing to undo: what is adopted stays, until it is decided anew.
    undo: async () => (isOpen(group, proposal) ? writeWord(deps, back) : saved),
  });
}

function decided(
  phone: Phone,
  standing: StandingProposal | undefined,
  { member, kind }: WrittenWord,
): Change[] {
  if (!standing || kind === 'taken-back' || !isLastWord(standing, member, kind)) return [];
  return [decisionRow(standing.proposal, dateOf(phone.clock.now(), ZONE))];
}

function decisionRow({ id, title, reviewOn }: Proposal, takenOn: IsoDate): Change {
  return put(decisionTable, toDecisionId(id), { title, takenOn, reviewOn });
}

function standingOf({ book }: Pick<OpenGroup, 'book'>, id: FactId): StandingProposal | undefined {
  return standingProposals(book).find(({ proposal }) => proposal.id === id);
}
