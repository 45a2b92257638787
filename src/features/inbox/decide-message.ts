import type {
  MessageDecision,
  MessageDecisionKind,
  MessageId,
} from '../../domain/inbox-message.ts';
import { answerHeads, type OrderId } from '../../domain/order.ts';
import type { Result } from '../../kernel/result.ts';
import { intentId } from '../../seal/hash.ts';
import { messageDecidedKind } from '../../store/books/desk-books.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, happen, takeBack } from '../../store/table.ts';
import { factTrail } from '../../store/views/fact-trail.ts';
import type { InboxDeps } from './inbox-deps.ts';

/** What is decided about a message, and which order it concerns. */
export interface SaidOfMessage {
  readonly message: MessageId;
  readonly decision: MessageDecisionKind;
  readonly order: OrderId | null;
}

/** Records a decision about a message. */
export async function decideMessage(
  deps: InboxDeps,
  said: SaidOfMessage,
): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book: deps.contacts, changes: [await decisionChange(deps, said)] });
}

/** Puts several messages away with one gesture: none of them orders anything. */
export async function putAway(
  deps: InboxDeps,
  all: readonly MessageId[],
): Promise<Result<Saved, StoreError>> {
  const changes: Change[] = [];
  for (const message of all)
    changes.push(await decisionChange(deps, { message, decision: 'not-an-order', order: null }));
  return saveGesture({ book: deps.contacts, changes });
}

/** Takes back what was decided: the message waits again. */
export function reopenMessage(
  { contacts, messages }: InboxDeps,
  message: MessageId,
): Promise<Result<Saved, StoreError>> {
  const heads = answerHeads(decisionsOf(messages.decisions.value, message));
  return saveGesture({ book: contacts, changes: heads.map(({ id }) => takeBack(id)) });
}

/** The fact of one decision: it replaces what stands. Two phones that decide the same tell one fact. */
export async function decisionChange(
  { contacts, messages }: InboxDeps,
  { message, decision, order }: SaidOfMessage,
): Promise<Change> {
  const heads = answerHeads(decisionsOf(messages.decisions.value, message));
  const replaces = heads.map(({ id }) => id).toSorted();
  const ever = contacts
    .everHappened(messageDecidedKind)
    .filter(({ data }) => data.message === message)
    .map(({ id }) => id);
  const trail = factTrail(contacts, ever);
  const id = await intentId('message-decided', message, decision, order ?? '', ...trail);
  return happen(messageDecidedKind, id, { message, decision, order, replaces });
}

function decisionsOf(
  all: ReadonlyMap<MessageId, readonly MessageDecision[]>,
  message: MessageId,
): readonly MessageDecision[] {
  return all.get(message) ?? [];
}
