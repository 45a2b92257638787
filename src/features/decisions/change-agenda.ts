import { toQuestionId, type QuestionId } from '../../domain/agenda.ts';
import { dateOf, type IsoDate, ZONE } from '../../domain/calendar.ts';
import type { DecisionId } from '../../domain/decision.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { ASSEMBLY_ROW, assemblyTable, questionTable } from '../../store/books/decision-tables.ts';
import { decisionTable } from '../../store/books/group-book.ts';
import { TEXT_LIMIT } from '../../store/books/limits.ts';
import { saveGesture, type Saved } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';
import type { ProposalDeps } from './make-proposal.ts';

type Changed = Promise<Result<Saved, StoreError>>;

export type QuestionError =
  { readonly type: 'QuestionMissing' } | { readonly type: 'TextTooLong'; readonly limit: number };

/** Reads a question; an empty one is none. */
export function readQuestion(typed: string): Result<string, QuestionError> {
  const text = typed.trim();
  if (text === '') return err({ type: 'QuestionMissing' });
  return text.length > TEXT_LIMIT ? err({ type: 'TextTooLong', limit: TEXT_LIMIT }) : ok(text);
}

/** Puts a question on the agenda. */
export async function askQuestion(
  { phone, group }: ProposalDeps,
  typed: string,
): Promise<Result<Saved, QuestionError | StoreError>> {
  const text = readQuestion(typed);
  if (!text.ok) return text;
  const row = { text: text.value, askedAt: phone.clock.now(), doneOn: null };
  const change = put(questionTable, toQuestionId(phone.ids.next()), row);
  return saveGesture({ book: group.book, changes: [change] });
}

/** Ticks a question off, today, or puts it back. */
export function tickQuestion(
  { phone, group }: ProposalDeps,
  question: QuestionId,
  done: boolean,
): Changed {
  const doneOn = done ? dateOf(phone.clock.now(), ZONE) : null;
  return saveGesture({ book: group.book, changes: [put(questionTable, question, { doneOn })] });
}

/** A decision was looked at again and stands: it is not on the agenda until somebody gives it another date. */
export function tickReview(group: OpenGroup, decision: DecisionId): Changed {
  const change = put(decisionTable, decision, { reviewOn: null });
  return saveGesture({ book: group.book, changes: [change] });
}

/** Says when the next assembly is; null: nobody knows. */
export function setAssembly(group: OpenGroup, on: IsoDate | null): Changed {
  return saveGesture({ book: group.book, changes: [put(assemblyTable, ASSEMBLY_ROW, { on })] });
}
