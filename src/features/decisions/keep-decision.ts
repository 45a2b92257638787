import { compareDates, type IsoDate, parseIsoDate } from '../../domain/calendar.ts';
import type { Decision, DecisionId } from '../../domain/decision.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { decisionTable } from '../../store/books/group-book.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { OpenGroup } from '../../store/views/open-group.ts';

/** A decision as typed; no review date is an empty text. */
export interface DecisionForm extends Record<string, string> {
  readonly title: string;
  readonly takenOn: string;
  readonly reviewOn: string;
}

export type DecisionError =
  | { readonly type: 'DecisionTitleMissing' }
  | { readonly type: 'DecisionTitleLong'; readonly most: number }
  | { readonly type: 'NotADate'; readonly field: 'takenOn' | 'reviewOn' }
  | { readonly type: 'ReviewBeforeDecision' };

/** Longest title, in UTF-16 units: it stands in lists and menus of the settings. */
const TITLE_MOST = 200;

/** Reads a decision; the error names the first thing to put right. */
export function readDecision(form: DecisionForm): Result<Omit<Decision, 'id'>, DecisionError> {
  const title = readTitle(form.title);
  if (!title.ok) return title;
  const takenOn = parseIsoDate(form.takenOn);
  if (!takenOn.ok) return err({ type: 'NotADate', field: 'takenOn' });
  const reviewOn = readReview(form.reviewOn, takenOn.value);
  return reviewOn.ok
    ? ok({ title: title.value, takenOn: takenOn.value, reviewOn: reviewOn.value })
    : reviewOn;
}

/** What is decided or proposed, in one line. */
export function readTitle(typed: string): Result<string, DecisionError> {
  const title = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (title === '') return err({ type: 'DecisionTitleMissing' });
  return title.length > TITLE_MOST
    ? err({ type: 'DecisionTitleLong', most: TITLE_MOST })
    : ok(title);
}

/** Keeps a decision of the group: a new one, or another wording or review date of a known one. */
export async function keepDecision(
  group: OpenGroup,
  id: DecisionId,
  form: DecisionForm,
): Promise<Result<Saved, DecisionError | StoreError>> {
  const decision = readDecision(form);
  if (!decision.ok) return decision;
  const change = put(decisionTable, id, decision.value);
  return saveGesture({ book: group.book, changes: [change] });
}

/** When to talk about it again: not before the day it is decided; nothing typed is never. */
export function readReview(text: string, takenOn: IsoDate): Result<IsoDate | null, DecisionError> {
  if (text === '') return ok(null);
  const reviewOn = parseIsoDate(text);
  if (!reviewOn.ok) return err({ type: 'NotADate', field: 'reviewOn' });
  return compareDates(reviewOn.value, takenOn) < 0
    ? err({ type: 'ReviewBeforeDecision' })
    : reviewOn;
}
