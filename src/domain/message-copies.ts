import type { Instant } from '../kernel/clock.ts';

/** Names the relay among the sources of messages. */
export const RELAY_SOURCE = 'relay';

/** One way in which a message came. */
export interface MessageCopy {
  readonly source: string;
  readonly from: string | null;
  readonly contact: string | null;
  readonly sentAt: Instant | null;
  readonly subject: string;
  readonly text: string;
}

/**
 * One message that came several ways, such as a code in a mail, pasted from a chat and by the relay: the
 * same whichever was read first, and on whatever phone.
 *
 * Its hour is that of the relay's receipt where there is one, for that clock is no customer's: the
 * receipt decides. Else it is the earliest hour that a copy has of its own: who sent it in time by one way
 * was in time. A copy without an hour says nothing of it, and the hour of reading never counts. Who sent
 * it is said by the first of them that names where to answer, else by the first that names anybody.
 */
export function asOneMessage<C extends MessageCopy>(copies: readonly C[]): C | null {
  const sorted = copies.toSorted(
    (a, b) => trustOf(a) - trustOf(b) || (a.sentAt ?? 0) - (b.sentAt ?? 0) || byWords(a, b),
  );
  const [best] = sorted;
  const sender =
    sorted.find(({ contact }) => contact !== null) ?? sorted.find(({ from }) => from !== null);
  return best ? { ...best, from: sender?.from ?? null, contact: sender?.contact ?? null } : null;
}

/** The lower, the more its hour counts. */
function trustOf({ source, sentAt }: MessageCopy): number {
  if (sentAt === null) return 2;
  return source === RELAY_SOURCE ? 0 : 1;
}

function byWords(a: MessageCopy, b: MessageCopy): number {
  const words = ({ from, contact, subject, text }: MessageCopy) =>
    JSON.stringify([from, contact, subject, text]);
  return words(a) < words(b) ? -1 : 1;
}
