import type { MessageRef, ReadMessage, ReadOrder, SentMessage } from './reading.ts';
import { nameKey } from './names.ts';
import type { TextRead } from './read-text.ts';

/** What a message has to do with those sent before it. */
export interface Related {
  /** The first message of the order this person has; null for nobody's. */
  readonly first: MessageRef | null;
  /** The order as it stands after all that was read before. */
  readonly standing: ReadOrder | null;
  readonly duplicateOf: (order: ReadOrder | null) => MessageRef | null;
  readonly continues: (read: TextRead, order: ReadOrder | null) => boolean;
}

const CLOSE = 90 * 60_000;

/** Finds the order of who sent a message: by contact, then by name when only one person has it. */
export function relateTo(message: SentMessage, order: ReadOrder, before: readonly ReadMessage[]): Related {
  const orders = before.filter(({ kind, order: one, refersTo, duplicateOf }) => (kind === 'order' || kind === 'unclear') && one !== null && refersTo === null && duplicateOf === null);
  const theirs = ordersOf(message, order, orders);
  const first = theirs.at(-1) ?? null;
  const cancelled = first !== null && before.some(({ kind, refersTo }) => kind === 'cancel' && sameRef(refersTo, first));
  const target = cancelled ? null : first;
  return {
    first: target && refOf(target),
    standing: target && standingOrder(target, before),
    duplicateOf: (own) => duplicateAmong(own, message, orders),
    continues: (read, own) => target !== null && continuesOrder(message, { read, own, target, before }),
  };
}

function ordersOf(message: SentMessage, order: ReadOrder, orders: readonly ReadMessage[]): ReadMessage[] {
  const contact = contactKey(message.contact);
  const byContact = contact === '' ? [] : orders.filter((one) => contactKey(one.contact) === contact);
  if (byContact.length > 0) return byContact;
  const name = nameKey(order.name);
  if (name === '') return [];
  const byName = orders.filter((one) => nameKey(one.order?.name ?? null) === name && !areOthers(message, one));
  const people = new Set(byName.map((one) => contactKey(one.contact) || `${one.source}\n${one.from ?? ''}`));
  return people.size === 1 || byName.every(({ source }) => source === message.source) ? byName : [];
}

/** Two addresses, or two numbers, that differ are two people, whatever they are called. */
function areOthers(a: SentMessage, b: SentMessage): boolean {
  const [one, other] = [contactKey(a.contact), contactKey(b.contact)];
  if (one === '' || other === '') return a.source === b.source && a.from !== null && b.from !== null && a.from !== b.from;
  return one !== other && one.includes('@') === other.includes('@');
}

/** An address in lower case, a number without its country and its signs. */
export function contactKey(contact: string | null): string {
  if (contact === null) return '';
  if (contact.includes('@')) return contact.trim().toLowerCase();
  return contact.replace(/\D/gu, '').replace(/^(?:00)?32|^0/u, '');
}

/** The lines an order has after its continuations and changes, latest last. */
function standingOrder(first: ReadMessage, before: readonly ReadMessage[]): ReadOrder | null {
  const { order } = first;
  if (!order) return null;
  const parts = before.filter(({ refersTo, kind }) => sameRef(refersTo, first) && (kind === 'order' || kind === 'change'));
  let { lines, handover } = order;
  for (const part of parts) {
    const added = part.order?.lines ?? [];
    lines = [...lines.filter(({ dish }) => !added.some((line) => line.dish === dish)), ...added];
    handover = part.order?.handover ?? handover;
  }
  return { ...order, lines, handover };
}

function duplicateAmong(order: ReadOrder | null, message: SentMessage, orders: readonly ReadMessage[]): MessageRef | null {
  if (!order || order.lines.length === 0) return null;
  const same = orders.find((one) => {
    if (one.identity === message.identity) return true;
    if (!sameLines(order, one.order) || !samePoints(order, one.order)) return false;
    const contact = contactKey(message.contact);
    if (contact !== '' && contact === contactKey(one.contact)) return true;
    return nameKey(order.name) !== '' && nameKey(order.name) === nameKey(one.order?.name ?? null) && !areOthers(message, one);
  });
  return same ? refOf(same) : null;
}

function sameLines(a: ReadOrder, b: ReadOrder | null): boolean {
  const key = ({ lines }: ReadOrder) => lines.map(({ dish, quantity }) => `${dish} ${quantity}`).sort().join('\n');
  return b !== null && key(a) === key(b);
}

function samePoints(a: ReadOrder, b: ReadOrder | null): boolean {
  const key = ({ open }: ReadOrder) => open.map(({ words }) => words).sort().join('\n');
  return b !== null && key(a) === key(b);
}

interface Continuing {
  readonly read: TextRead;
  readonly own: ReadOrder | null;
  readonly target: ReadMessage;
  readonly before: readonly ReadMessage[];
}

/** « Et 1 végé », « je passe à 18h30 »: more of the same order, in the same conversation or soon after. */
function continuesOrder(message: SentMessage, { read, own, target, before }: Continuing): boolean {
  if (!own) return false;
  if (own.lines.length === 0 && own.open.length === 0) return true;
  if (read.goesOn) return true;
  const latest = Math.max(...[target, ...before.filter(({ refersTo }) => sameRef(refersTo, target))].map(({ sentAt }) => sentAt ?? 0));
  const close = message.sentAt !== null && message.sentAt - latest <= CLOSE && message.source === target.source;
  const known = new Set(target.order?.lines.map(({ dish }) => dish) ?? []);
  return close && own.lines.every(({ dish }) => !known.has(dish));
}

function refOf({ source, index }: MessageRef): MessageRef {
  return { source, index };
}

function sameRef(a: MessageRef | null, b: MessageRef): boolean {
  return a !== null && a.source === b.source && a.index === b.index;
}
