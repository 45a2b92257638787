import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Book } from '../book.ts';
import { inboxTable, orderTable, type SealedText } from '../books/week-book.ts';

/** An inbox of the week: what is sealed to it opens on desk phones only. */
export interface WeekInbox {
  readonly id: string;
  /** Public key, base64url. */
  readonly key: string;
}

/** The inboxes of a week, the one to seal to first: the smallest id, the same on every phone. */
export function inboxesOf(book: Book): ReadonlySignal<readonly WeekInbox[]> {
  const rows = book.rows(inboxTable);
  return computed(() => [...rows.value.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

/** What phones without the desk ring sealed and no desk phone has moved yet, by order id. */
export function sealedOf(book: Book): ReadonlySignal<ReadonlyMap<string, SealedText>> {
  const rows = book.rows(orderTable);
  return computed(
    () => new Map([...rows.value].flatMap(([id, { sealed }]) => (sealed ? [[id, sealed]] : []))),
  );
}
