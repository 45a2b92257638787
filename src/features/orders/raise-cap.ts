import type { DecisionId } from '../../domain/decision.ts';
import type { Result } from '../../kernel/result.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { capChanges, eventCapPart } from '../cap-answer.ts';

/** Raises the cap of this week, for the orders that stand over it. */
export function raiseCap(
  week: OpenWeek,
  raised: { readonly cap: number; readonly decision: DecisionId | null },
): Promise<Result<Saved, StoreError>> {
  const cap = { type: 'raise', ...raised } as const; // its literal
  return saveGesture(...eventCapPart(week, cap), {
    book: week.book,
    changes: capChanges(week, cap),
  });
}
