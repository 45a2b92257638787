import { computed, type ReadonlySignal } from '@preact/signals-core';
import { toFactId } from '../../domain/fact.ts';
import { type MessageDecision, type MessageId, toMessageId } from '../../domain/inbox-message.ts';
import type { MemberId } from '../../domain/member.ts';
import { asOneMessage } from '../../domain/message-copies.ts';
import type { OrderId } from '../../domain/order.ts';
import type { Instant } from '../../kernel/clock.ts';
import { isSameList, steadyList } from '../../kernel/steady-list.ts';
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
  /** The rows that were brought: a message with a code has one for each way it came. */
  readonly rows: ReadonlySignal<ReadonlySet<string>>;
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
  /** The message whose change was refused; null for every other answer. */
  readonly about: MessageId | null;
  readonly at: Instant;
}

/** Between the id of a message and what tells its copies apart. */
const COPY_APART = '.';

/** The row of one copy of a message that may come several ways. */
export function rowOfCopy(message: MessageId, copy: string): string {
  return message + COPY_APART + copy;
}

function messageOfRow(row: string): MessageId {
  return toMessageId(row.split(COPY_APART)[0] ?? row);
}

/** Gives the contacts of a week as messages, live. */
export function messagesOf(contacts: Book): WeekMessages {
  const rows = contacts.rows(messageTable);
  const brought = contacts.facts(broughtKind);
  const decided = contacts.facts(messageDecidedKind);
  const told = contacts.facts(toldKind);
  const there = computed(() => new Set<string>(brought.value.flatMap(({ data }) => data.messages)));
  const steady = steadyList<KeptMessage>();
  const made = new WeakMap<Sent, KeptMessage>();
  const keptOf = (id: MessageId, sent: Sent) => {
    const one = made.get(sent) ?? { id, ...sent };
    made.set(sent, one);
    return one;
  };
  const joined = joinedCopies();
  return {
    rows: there,
    kept: computed(() => {
      // Followed before they are told: they come in parts, and are read in parts.
      const known = rows.value;
      const copies = new Map<MessageId, KeptMessage[]>();
      for (const name of there.value) {
        const row = known.get(name);
        const id = messageOfRow(name);
        if (row) copies.set(id, [...(copies.get(id) ?? []), keptOf(id, row.sent)]);
      }
      const all = [...copies].flatMap(([id, some]) => joined(id, some) ?? []);
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

/** Each message as one, the same as before while none of its copies changed. */
function joinedCopies(): (id: MessageId, copies: readonly KeptMessage[]) => KeptMessage | null {
  const before = new Map<MessageId, { copies: readonly KeptMessage[]; one: KeptMessage | null }>();
  return (id, copies) => {
    const known = before.get(id);
    if (known && isSameList(known.copies, copies)) return known.one;
    const one = asOneMessage(copies);
    before.set(id, { copies, one });
    return one;
  };
}

function bySending(a: KeptMessage, b: KeptMessage): number {
  const never = Number.MAX_SAFE_INTEGER;
  const byPlace = a.source === b.source ? a.index - b.index : 0;
  return (a.sentAt ?? never) - (b.sentAt ?? never) || byPlace || (a.id < b.id ? -1 : 1);
}
