import type { Instant } from '../kernel/clock.ts';
import { answerHeads, orderBasis, orderMoment } from './order.ts';
import type { Answer, Order, OrderState } from './order.ts';
import { isLate } from './settings.ts';

/** The state of an order by its own answers, before it is measured against the cap. */
export type Standing = Exclude<OrderState, 'over'>;

/** What the answers say of an order. An order of the cutoff's very instant is late. */
export function standingOf(order: Order, cutoff: Instant): Standing {
  const heads = answerHeads(order.answers);
  const kinds = new Set(heads.map((answer) => answer.kind));
  if (kinds.size > 1) return 'contested';
  const [kind = 'requested'] = kinds;
  if (kind === 'requested') return isLate(orderMoment(order), cutoff) ? 'late' : 'requested';
  if (kind === 'cancelled' && !isFirmlyCancelled(heads, order)) return 'contested';
  return kind;
}

/**
 * Whether the kitchen cooks for it: held, confirmed (over the cap or not), or contested while one side
 * accepts it, or while it was accepted until a cancellation that did not see its present lines. A
 * portion too many costs less than someone without food.
 */
export function isCookedFor(order: Order): boolean {
  return acceptances(order).length > 0;
}

/**
 * The answers that accept the order as it stands: its standing « held » and « confirmed », those they
 * replaced without a break, and those an outdated cancellation replaced. None: not cooked for.
 */
export function acceptances(order: Order): Answer[] {
  const heads = answerHeads(order.answers);
  if (isFirmlyCancelled(heads, order)) return [];
  const byId = new Map(order.answers.map((answer) => [answer.id, answer]));
  const reached = new Set(heads.filter((head) => isAcceptance(head) || isOutdated(head, order)));
  for (const answer of reached) {
    for (const id of answer.replaces) {
      const before = byId.get(id);
      // Grows while it is read. From a « yes » back to earlier ones; a cancellation before it is a break.
      if (before && (isAcceptance(before) || isRepeatedCancellation(answer, before)))
        reached.add(before);
    }
  }
  return [...reached].filter(isAcceptance);
}

function isAcceptance(answer: Answer): boolean {
  return answer.kind === 'held' || answer.kind === 'confirmed';
}

/** A cancellation repeated: what it replaced may be behind the earlier one. */
function isRepeatedCancellation(answer: Answer, before: Answer): boolean {
  return answer.kind === 'cancelled' && before.kind === 'cancelled';
}

/** Everyone who had the last word cancelled, and at least one of them saw the present quantities. */
function isFirmlyCancelled(heads: readonly Answer[], order: Order): boolean {
  return (
    heads.every((answer) => answer.kind === 'cancelled') &&
    heads.some((answer) => !isOutdated(answer, order))
  );
}

/** A cancellation by someone who saw other quantities than those of now. */
function isOutdated(answer: Answer, order: Order): boolean {
  return answer.kind === 'cancelled' && answer.basis !== orderBasis(order.lines);
}
