import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Instant } from '../../kernel/clock.ts';
import type { Book } from '../book.ts';
import { inboxTable } from '../books/inbox-row.ts';
import { orderTable, type SealedText } from '../books/week-book.ts';

/** A public half that the desk made for a week, its private half with the contacts. */
export interface WeekKey {
  readonly id: string;
  /** Public key, base64url. */
  readonly key: string;
  /** Since when it is used for nothing new; null while it is in use. */
  readonly retiredAt: Instant | null;
}

/** An inbox of the week: what is sealed to it opens on desk phones only. */
export interface WeekInbox extends WeekKey {
  /** Since when the relay takes no order for it, and never will; null while it does. */
  readonly shutAt: Instant | null;
}

/** Those in use first, of them the smallest id, the same on every phone; then those retired last. */
export function inUseFirst(a: WeekKey, b: WeekKey): number {
  const since = (one: WeekKey) => one.retiredAt ?? Infinity;
  if (since(a) !== since(b)) return since(a) > since(b) ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The inboxes of a week, the one to seal to first. */
export function inboxesOf(book: Book): ReadonlySignal<readonly WeekInbox[]> {
  const rows = book.rows(inboxTable);
  return computed(() => [...rows.value.values()].toSorted(inUseFirst));
}

/** What phones without the desk ring sealed and no desk phone has moved yet, by order id. */
export function sealedOf(book: Book): ReadonlySignal<ReadonlyMap<string, SealedText>> {
  const rows = book.rows(orderTable);
  return computed(
    () => new Map([...rows.value].flatMap(([id, { sealed }]) => (sealed ? [[id, sealed]] : []))),
  );
}
