import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Book } from '../book.ts';
import { menuSignerTable } from '../books/inbox-row.ts';
import { inUseFirst, type WeekKey } from './week-inbox.ts';

/** A pair that signs the week's menu and answers; its key is a raw P-256 point. */
export type WeekSigner = WeekKey;

/** The signers of a week, the one in use first. */
export function signersOf(book: Book): ReadonlySignal<readonly WeekSigner[]> {
  const rows = book.rows(menuSignerTable);
  return computed(() => [...rows.value.values()].toSorted(inUseFirst));
}
