import { nameKey } from './names.ts';
import type { KnownOrder, KnownOrders } from './people.ts';
import type { MessageRef, ReadOrder, SentMessage } from './reading.ts';
import type { TextRead } from './read-text.ts';

/** What a message has to do with those sent before it. */
export interface Related {
  /** The first message of the order this person has; null for nobody's, and for one that was cancelled. */
  readonly first: MessageRef | null;
  /** That order as it stands after its continuations and changes. */
  readonly standing: ReadOrder | null;
  /** The first message with the same order of the same person. */
  readonly duplicateOf: MessageRef | null;
  /** Whether these words are more of the same order. */
  readonly continues: (read: TextRead, order: ReadOrder | null) => boolean;
}

/** Messages of one conversation that follow each other within this time go together. */
const CLOSE_MS = 90 * 60_000;

/** Finds the order of who sent a message, by contact, then by name, and the same order sent before. */
export function relateTo(message: SentMessage, order: ReadOrder, known: KnownOrders): Related {
  const latest = known.of(message, nameKey(order.name)).at(-1) ?? null;
  const cancelled = latest?.followers.some(({ kind }) => kind === 'cancel') ?? false;
  const target = cancelled ? null : latest;
  const same = known.same(message, order);
  return {
    first: target && refOf(target.message),
    standing: target && standingOrder(target),
    duplicateOf: same && refOf(same.message),
    continues: (read, own) =>
      target !== null && own !== null && continuesOrder(message, own, { read, target }),
  };
}

/** Later lines of a dish take the place of earlier ones. */
function standingOrder({ message, followers }: KnownOrder): ReadOrder | null {
  const { order } = message;
  if (!order) return null;
  let { lines, handover } = order;
  for (const { order: next } of followers) {
    if (!next) continue;
    lines = [
      ...lines.filter(({ dish }) => !next.lines.some((line) => line.dish === dish)),
      ...next.lines,
    ];
    handover = next.handover ?? handover;
  }
  return { ...order, lines, handover };
}

/** « Et 1 végé », « je passe à 18h30 »: more of the same order, in the same conversation or soon after. */
function continuesOrder(
  message: SentMessage,
  own: ReadOrder,
  { read, target }: { read: TextRead; target: KnownOrder },
): boolean {
  const onlyHour = own.lines.length === 0 && own.open.length === 0;
  if (onlyHour || read.goesOn) return true;
  const latest = Math.max(
    ...[target.message, ...target.followers].map(({ sentAt }) => sentAt ?? 0),
  );
  const close =
    message.sentAt !== null &&
    message.sentAt - latest <= CLOSE_MS &&
    message.source === target.message.source;
  const known = new Set(target.message.order?.lines.map(({ dish }) => dish));
  return close && own.lines.every(({ dish }) => !known.has(dish));
}

function refOf({ source, index }: MessageRef): MessageRef {
  return { source, index };
}
