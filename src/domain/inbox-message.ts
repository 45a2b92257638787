import type { Brand } from '../kernel/brand.ts';
import type { Instant } from '../kernel/clock.ts';
import type { FactId } from './fact.ts';
import { answerHeads, type OrderId } from './order.ts';

/** Names a message of a customer: the same for the same message on every phone of the desk. */
export type MessageId = Brand<string, 'MessageId'>;

/** Names a text as the id of a message. */
export function toMessageId(text: string): MessageId {
  return text as MessageId; // the one place that makes the brand
}

/** What a person may decide about a message. That it became an order says the order itself. */
export const MESSAGE_DECISIONS = [
  'order', // it stands for itself: said where something else was said before
  'later',
  'not-an-order',
  'duplicate', // the same order sent before
  'joined', // its lines belong to an order sent before
  'applied', // its change was made
  'refused', // its change was not made, nor its order cancelled: that stays as it was
  'cancelled', // its order was cancelled
  'answered', // a question that got its answer
] as const;
export type MessageDecisionKind = (typeof MESSAGE_DECISIONS)[number];

/** A decision about a message. A fact: it is replaced by another, never changed. */
export interface MessageDecision {
  readonly id: FactId;
  readonly message: MessageId;
  readonly decision: MessageDecisionKind;
  readonly order: OrderId | null;
  readonly replaces: readonly FactId[];
  readonly at: Instant;
  readonly device: string;
}

/** What stands of the decisions about one message: nothing, one thing, or several phones' different words. */
export function standingDecisions(all: readonly MessageDecision[]): MessageDecision[] {
  const heads = answerHeads(all);
  // « Later » beside a decision was said by somebody who had not seen it.
  const decided = heads.filter(({ decision }) => decision !== 'later');
  const kept = decided.length > 0 ? decided : heads.slice(0, 1);
  const said = new Map(kept.map((one) => [`${one.decision} ${one.order ?? ''}`, one]));
  return [...said.values()];
}

/** The order of a message, if it becomes one of its own: known before anybody accepts it. */
export function ownOrder(message: MessageId): OrderId {
  return message as string as OrderId; // both are the same digest: one order for one message, on every phone
}
