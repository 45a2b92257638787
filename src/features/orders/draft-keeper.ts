import type { Book } from '../../store/book.ts';
import { draftTable } from '../../store/books/desk-books.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import { type FormDraft, readFormDraft } from './order-draft.ts';

/** Keeps a form on disk while it is typed. */
export interface DraftKeeper {
  /** What was kept before, or null. */
  readonly kept: () => FormDraft | null;
  /** Writes the form; while one write runs only the newest version waits. */
  readonly keep: (form: FormDraft) => void;
  /** Resolves once nothing waits to be written. */
  readonly settled: () => Promise<void>;
}

/** The keeper of one row of the drafts of a week; without the book nothing is kept. */
export function draftKeeper(
  book: Book | null,
  row: string,
  onError: (error: StoreError) => void,
): DraftKeeper {
  let waiting: FormDraft | null = null;
  let writing: Promise<void> | null = null;
  const write = async (into: Book) => {
    while (waiting) {
      const value = waiting;
      waiting = null;
      const saved = await into.commit([put(draftTable, row, { value })]);
      if (!saved.ok) onError(saved.error);
    }
    writing = null;
  };
  return {
    kept: () => readFormDraft(book?.rows(draftTable).value.get(row)?.value),
    keep: (form) => {
      if (!book) return;
      waiting = form;
      writing ??= write(book);
    },
    settled: () => writing ?? Promise.resolve(),
  };
}
