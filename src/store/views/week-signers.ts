import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Book } from '../book.ts';
import { menuSignerTable } from '../books/week-book.ts';

/** A pair that signs the week's menu and answers. */
export interface WeekSigner {
  readonly id: string;
  /** Public half, a raw P-256 point, base64url. */
  readonly key: string;
}

/** The signers of a week, the one in use first: the smallest id, the same on every phone. */
export function signersOf(book: Book): ReadonlySignal<readonly WeekSigner[]> {
  const rows = book.rows(menuSignerTable);
  return computed(() => [...rows.value.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}
