import type { IsoDate } from '../../domain/calendar.ts';
import type { FactId } from '../../domain/fact.ts';
import type { MemberId } from '../../domain/member.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import { proposalKind, proposalWithdrawnKind } from '../../store/books/decision-tables.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { Phone } from '../../store/phone.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, happen } from '../../store/table.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import { type DecisionError, readReview, readTitle } from './keep-decision.ts';
import { isOpen } from './say-word.ts';

/** What a gesture about a proposal needs. */
export interface ProposalDeps {
  readonly phone: Phone;
  readonly group: OpenGroup;
}

/** A proposal as typed; no review date is an empty text. */
export interface ProposalForm extends Record<string, string> {
  readonly title: string;
  readonly detail: string;
  readonly reviewOn: string;
}

export type ProposalError =
  | DecisionError
  | { readonly type: 'TextTooLong'; readonly limit: number }
  | { readonly type: 'NobodyAsked' }
  | { readonly type: 'ProposalClosed' };

interface Asked {
  readonly title: string;
  readonly detail: string;
  readonly reviewOn: IsoDate | null;
  readonly people: readonly MemberId[];
}

/** Reads a proposal made today; the error names the first thing to put right. */
export function readProposal(
  form: ProposalForm,
  people: readonly MemberId[],
  today: IsoDate,
): Result<Asked, ProposalError> {
  const title = readTitle(form.title);
  if (!title.ok) return title;
  const detail = form.detail.trim();
  if (detail.length > TEXT_LIMIT) return err({ type: 'TextTooLong', limit: TEXT_LIMIT });
  const reviewOn = readReview(form.reviewOn, today);
  if (!reviewOn.ok) return reviewOn;
  if (people.length === 0) return err({ type: 'NobodyAsked' });
  return ok({ title: title.value, detail, reviewOn: reviewOn.value, people });
}

/**
 * Puts a proposal before these people. In the place of another one that is still open, that one is
 * withdrawn in the same gesture, and everybody speaks anew.
 */
export async function makeProposal(
  { phone, group }: ProposalDeps,
  asked: Asked,
  insteadOf: FactId | null = null,
): Promise<Result<Saved, ProposalError | StoreError>> {
  if (insteadOf !== null && !isOpen(group, insteadOf)) return err({ type: 'ProposalClosed' });
  const made = happen(proposalKind, phone.ids.next(), { ...asked, people: [...asked.people] });
  const before = insteadOf === null ? [] : [withdrawal(phone, insteadOf)];
  return saveGesture({ book: group.book, changes: [...before, made] });
}

/** Takes a proposal that is still open from the table. Two phones that both do it say one thing. */
export async function withdrawProposal(
  { phone, group }: ProposalDeps,
  proposal: FactId,
): Promise<Result<Saved, ProposalError | StoreError>> {
  if (!isOpen(group, proposal)) return err({ type: 'ProposalClosed' });
  return saveGesture({ book: group.book, changes: [withdrawal(phone, proposal)] });
}

function withdrawal(phone: Phone, proposal: FactId): Change {
  return happen(proposalWithdrawnKind, phone.ids.next(), { proposal });
}
