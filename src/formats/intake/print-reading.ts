import { instantOf, wallMomentOf, ZONE } from '../../domain/calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { MessageRef, ReadHandover, ReadMessage, UnclearReason } from './reading.ts';

/** A message as the command prints it. */
export interface PrintedMessage {
  readonly source: string;
  readonly index: number;
  readonly kind: ReadMessage['kind'];
  readonly from: string | null;
  /** With the offset of Brussels, « 2026-11-23T20:14:05+01:00 »; null where no hour is given. */
  readonly sentAt: string | null;
  readonly late: boolean;
  readonly duplicateOf: MessageRef | null;
  readonly refersTo: MessageRef | null;
  readonly order: PrintedOrder | null;
  readonly reason?: UnclearReason;
}

interface PrintedOrder {
  readonly name: string | null;
  readonly contact: string | null;
  readonly lines: readonly {
    readonly dish: string;
    readonly quantity: number;
    readonly confidence: 'sure' | 'guess';
    readonly words: string;
  }[];
  readonly handover: ReadHandover | null;
  readonly note: string;
  readonly unresolved?: readonly {
    readonly text: string;
    readonly quantity: number | null;
    readonly candidates: readonly string[];
  }[];
}

/** A read message in the shape of the command's output. */
export function printedMessage(message: ReadMessage): PrintedMessage {
  const { source, index, kind, late, duplicateOf, refersTo, reason } = message;
  return {
    source,
    index,
    kind,
    from: senderText(message),
    sentAt: message.sentAt === null ? null : brusselsText(message.sentAt),
    late,
    duplicateOf,
    refersTo,
    order: printedOrder(message.order),
    ...(reason === null ? {} : { reason }),
  };
}

function printedOrder(order: ReadMessage['order']): PrintedOrder | null {
  if (!order) return null;
  const { name, contact, handover, note, open } = order;
  const lines = order.lines.map(({ dish, quantity, confidence, words }) => ({
    dish,
    quantity,
    confidence,
    words,
  }));
  const unresolved = open.map(({ words, quantity, candidates }) => ({
    text: words,
    quantity,
    candidates,
  }));
  return { name, contact, lines, handover, note, ...(unresolved.length > 0 ? { unresolved } : {}) };
}

/** « Nadia <nadia@example.org> », « Rachid +32 470 00 00 14 », or what there is of it. */
function senderText({ from, contact }: ReadMessage): string | null {
  if (from === null || contact === null || from === contact) return from ?? contact;
  return contact.includes('@') ? `${from} <${contact}>` : `${from} ${contact}`;
}

const MINUTE = 60_000;

function brusselsText(instant: Instant): string {
  const wall = wallMomentOf(instant, ZONE);
  const utc = instantOf({ ...wall, zone: 'UTC' }).instant;
  const offset = Math.round((utc - Math.floor(instant / MINUTE) * MINUTE) / MINUTE);
  const seconds = String(Math.floor((instant % MINUTE) / 1000)).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${wall.date}T${wall.time}:${seconds}${sign}${hours}:${minutes}`;
}
