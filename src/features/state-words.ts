import type { AnswerKind, OrderState } from '../domain/order.ts';
import type { TextKey } from '../i18n/catalog.ts';
import type { TagProps } from '../ui/tag.tsx';

/** How a state is called. */
export const STATE_WORD = {
  requested: 'orders.stateRequested',
  held: 'orders.stateHeld',
  confirmed: 'orders.stateConfirmed',
  over: 'orders.stateOver',
  waiting: 'orders.stateWaiting',
  late: 'orders.stateLate',
  declined: 'orders.stateDeclined',
  cancelled: 'orders.stateCancelled',
  contested: 'orders.stateContested',
} as const satisfies Record<OrderState, TextKey>;

/** The shape beside the word. */
export const STATE_TONE = {
  requested: 'todo',
  held: 'info',
  confirmed: 'good',
  over: 'attention',
  waiting: 'info',
  late: 'attention',
  declined: 'problem',
  cancelled: 'problem',
  contested: 'attention',
} as const satisfies Record<OrderState, TagProps['tone']>;

/** What an answer button says. */
export const ANSWER_WORD = {
  confirmed: 'orders.doConfirm',
  held: 'orders.doHold',
  waiting: 'orders.doWait',
  declined: 'orders.doDecline',
  cancelled: 'orders.doCancel',
  requested: 'orders.doRequest',
} as const satisfies Record<AnswerKind, TextKey>;

/** What is said once it is done. */
export const ANSWER_SAID = {
  confirmed: 'orders.saidConfirmed',
  held: 'orders.saidHeld',
  waiting: 'orders.saidWaiting',
  declined: 'orders.saidDeclined',
  cancelled: 'orders.saidCancelled',
  requested: 'orders.saidRequested',
} as const satisfies Record<AnswerKind, TextKey>;

/** Whether the customer still waits to hear from the group. */
export function needsAnswer(state: OrderState): boolean {
  return ['requested', 'held', 'late', 'contested'].includes(state);
}
