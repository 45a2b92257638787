import * as z from 'zod/mini';
import { type Instant, toInstant } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import type { Book } from '../store/book.ts';
import { draftTable } from '../store/books/desk-books.ts';
import { type Saved, saveGesture } from '../store/gesture.ts';
import type { StoreError } from '../store/store-error.ts';
import { put, remove } from '../store/table.ts';

/** A timer of a step: kept on this phone by when it ends, so it runs on whatever screen is shown. */
export interface CookTimer {
  readonly step: string;
  /** The beginning of the step, to know it by. */
  readonly what: string;
  readonly endsAt: Instant;
  /** Where it is kept. */
  readonly book: Book;
}

const ROW_START = 'cook-timer/';
const keptTimer = z.object({ step: z.string(), what: z.string(), endsAt: z.number() });

/** Starts a timer of so many minutes, or starts it again. `book` is one that never leaves this phone. */
export function startTimer(
  { step, what, book }: Pick<CookTimer, 'step' | 'what' | 'book'>,
  minutes: number,
  now: Instant,
): Promise<Result<Saved, StoreError>> {
  const value = { step, what, endsAt: toInstant(now + minutes * 60_000) };
  return saveGesture({ book, changes: [put(draftTable, ROW_START + step, { value })] });
}

/** Ends a timer, over or not. */
export function stopTimer({
  step,
  book,
}: Pick<CookTimer, 'step' | 'book'>): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book, changes: [remove(draftTable, ROW_START + step)] });
}

/** The timers kept in these books; the one that ends first stands first. Reads signals. */
export function timersIn(books: readonly Book[]): readonly CookTimer[] {
  return books
    .flatMap((book) =>
      [...book.rows(draftTable).value].flatMap(([row, { value }]) => {
        const read = row.startsWith(ROW_START) ? keptTimer.safeParse(value) : null;
        return read?.success ? [{ ...read.data, endsAt: toInstant(read.data.endsAt), book }] : [];
      }),
    )
    .toSorted((a, b) => a.endsAt - b.endsAt);
}
