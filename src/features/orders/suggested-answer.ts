import { lateFrom } from '../../domain/settings.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { OpenWeek } from '../../store/views/open-week.ts';
import { readSent } from './check-draft.ts';
import type { FirstAnswer, OrderDraft } from './order-draft.ts';

/** Whether the order as filled in comes at the cutoff or the closing, or after. */
export function comesLate(week: OpenWeek, draft: OrderDraft, now: Instant): boolean {
  const sent = readSent(draft, now);
  const moment = (sent.ok ? sent.value : null) ?? now;
  return moment >= lateFrom(week.terms.value);
}

/**
 * What a volunteer most likely says: « yes » aloud, or after the cutoff nothing yet. What a person
 * chose always wins.
 */
export function suggestedAnswer(draft: OrderDraft, late: boolean): FirstAnswer {
  return draft.answer ?? (late ? 'requested' : 'confirmed');
}
