import type { Instant } from '../kernel/clock.ts';
import { answerHeads, orderBasis, orderMoment } from './order.ts';
import type { Answer, Order, OrderState } from './order.ts';

/** The state of an order by its own answers, before it is measured against the cap. */
export type Standing = Exclude<OrderState, 'over'>;

/** What the answers say of an order. An order of the cutoff's very instant is late. */
export function standingOf(order: Order, cutoff: Instant): Standing {
  const heads = answerHeads(order.answers);
  const kinds = new Set(heads.map((answer) => answer.kind));
  if (kinds.size > 1) return 'contested';
  const [kind = 'requested'] = kinds;
  if (kind === 'requested') return orderMoment(order) >= cutoff ? 'late' : 'requested';
  if (kind === 'cancelled' && heads.every((answer) => isOutdated(answer, order))) {
    return 'contested';
  }
  return kind;
}

/**
 * Whether the kitchen cooks for it. A contested order is cooked for when one side accepts it, or when
 * it was accepted until a cancellation that did not see its present lines: a portion too many costs
 * less than someone without food.
 */
export function isCookedFor(order: Order, state: OrderState): boolean {
  switch (state) {
    case 'held':
    case 'confirmed':
    case 'over':
      return true;
    case 'contested':
      return acceptances(order).length > 0;
    case 'requested':
    case 'waiting':
    case 'late':
    case 'declined':
    case 'cancelled':
      return false;
  }
}

/**
 * The answers that accept the order as it stands: its standing « held » and « confirmed », those they
 * replaced without a break, and those an outdated cancellation replaced.
 */
export function acceptances(order: Order): Answer[] {
  const byId = new Map(order.answers.map((answer) => [answer.id, answer]));
  const found = new Map<string, Answer>();
  const passed = new Set<string>();
  const visit = (answer: Answer): void => {
    if (found.has(answer.id) || passed.has(answer.id)) return;
    if (isAcceptance(answer)) found.set(answer.id, answer);
    else passed.add(answer.id);
    for (const id of answer.replaces) {
      const before = byId.get(id);
      if (before && (isAcceptance(before) || before.kind === 'cancelled')) visit(before);
    }
  };
  for (const head of answerHeads(order.answers)) {
    if (isAcceptance(head) || isOutdated(head, order)) visit(head);
  }
  return [...found.values()];
}

function isAcceptance(answer: Answer): boolean {
  return answer.kind === 'held' || answer.kind === 'confirmed';
}

/** A cancellation by someone who saw other quantities than those of now. */
function isOutdated(answer: Answer, order: Order): boolean {
  return answer.kind === 'cancelled' && answer.basis !== orderBasis(order.lines);
}
