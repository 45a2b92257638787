import { ok, type Result } from '../kernel/result.ts';
import type { Book } from './book.ts';
import type { Receipt } from './receipt.ts';
import type { StoreError } from './store-error.ts';
import type { Change } from './table.ts';

/** A gesture that is on disk, and the way back. */
export interface Saved {
  undo(): Promise<Result<Saved, StoreError>>;
}

/** What one gesture writes in one book. */
export interface BookChanges {
  readonly book: Book;
  readonly changes: readonly Change[];
}

/**
 * Saves one gesture, book by book in the order given (contacts before week: an order exists with its
 * week row). Stops at the first book that refuses; what is already written is offered as unfinished.
 */
export async function saveGesture(
  ...parts: readonly BookChanges[]
): Promise<Result<Saved, StoreError>> {
  const done: { book: Book; receipt: Receipt }[] = [];
  for (const { book, changes } of parts) {
    const saved = await book.commit(changes);
    if (!saved.ok) return saved;
    done.push({ book, receipt: saved.value });
  }
  return ok(undoable(done));
}

/** Undone in the opposite order: the week's row goes before the contact it names. */
function undoable(done: readonly { book: Book; receipt: Receipt }[]): Saved {
  return {
    undo: async () => {
      const undone: { book: Book; receipt: Receipt }[] = [];
      for (const { book, receipt } of [...done].reverse()) {
        const back = await book.undo(receipt);
        if (!back.ok) return back;
        undone.push({ book, receipt: back.value });
      }
      return ok(undoable(undone));
    },
  };
}
