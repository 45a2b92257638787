import { computed, type ReadonlySignal } from '@preact/signals-core';
import { toFactId } from '../../domain/fact.ts';
import type { MessageDecision, MessageId } from '../../domain/inbox-message.ts';
import type { MemberId } from '../../domain/member.ts';
import type { OrderId } from '../../domain/order.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Book } from '../book.ts';
import { broughtKind, messageDecidedKind, messageTable, toldKind } from '../books/desk-books.ts';

/** A message as it is kept until the contacts go. */
export interface KeptMessage {
  readonly id: MessageId;
  readonly from: string | null;
  readonly contact: string | null;
  readonly sentAt: Instant | null;
  readonly subject: string;
  readonly text: string;
  readonly source: string;
  readonly index: number;
  readonly to: readonly string[];
  readonly own: boolean;
  readonly automatic: boolean;
  readonly cut: boolean;
}

/** The messages of a week on a phone of the desk, and what was decided about them. */
export interface WeekMessages {
  /** In the order they were sent, those without an hour last. */
  readonly kept: ReadonlySignal<readonly KeptMessage[]>;
  /** Every decision ever, by message. */
  readonly decisions: ReadonlySignal<ReadonlyMap<MessageId, readonly MessageDecision[]>>;
  readonly told: ReadonlySignal<readonly Told[]>;
}

/** What a customer was told, and by whom. */
export interface Told {
  readonly order: OrderId;
  readonly said: string;
  /** `orderBasis` of the lines it spoke of. */
  readonly basis: string;
  readonly by: MemberId | null;
  readonly at: Instant;
}

/** Gives the contacts of a week as messages, live. */
export function messagesOf(contacts: Book): WeekMessages {
  const rows = contacts.rows(messageTable);
  const brought = contacts.facts(broughtKind);
  const decided = contacts.facts(messageDecidedKind);
  const told = contacts.facts(toldKind);
  const steady = steadyList<KeptMessage>();
  const made = new WeakMap<Sent, KeptMessage>();
  const keptOf = (id: MessageId, sent: Sent) => {
    const one = made.get(sent) ?? { id, ...sent };
    made.set(sent, one);
    return one;
  };
  return {
    kept: computed(() => {
      const ids = new Set(brought.value.flatMap(({ data }) => data.messages));
      const all = [...ids].flatMap((id) => {
        const row = rows.value.get(id);
        return row ? [keptOf(id, row.sent)] : [];
      });
      return steady(all.toSorted(bySending));
    }),
    decisions: computed(() => {
      const all = decided.value.map(({ id, at, device, data }) => ({
        ...data,
        id: toFactId(id),
        at,
        device,
      }));
      const byMessage = new Map<MessageId, MessageDecision[]>();
      for (const one of all)
        byMessage.set(one.message, [...(byMessage.get(one.message) ?? []), one]);
      return byMessage;
    }),
    told: computed(() => told.value.map(({ at, data }) => ({ ...data, at }))),
  };
}

type Sent = Omit<KeptMessage, 'id'>;

/** The list given before while nothing in it changed: whoever follows it does not look again for nothing. */
function steadyList<T>(): (list: readonly T[]) => readonly T[] {
  let before: readonly T[] = [];
  return (list) => {
    const isSame = list.length === before.length && list.every((one, at) => one === before[at]);
    return isSame ? before : (before = list);
  };
}

function bySending(a: KeptMessage, b: KeptMessage): number {
  const never = Number.MAX_SAFE_INTEGER;
  const byPlace = a.source === b.source ? a.index - b.index : 0;
  return (a.sentAt ?? never) - (b.sentAt ?? never) || byPlace || (a.id < b.id ? -1 : 1);
}
