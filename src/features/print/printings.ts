import * as z from 'zod/mini';
import { type Instant, toInstant } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { draftTable } from '../../store/books/desk-books.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';
import type { Sheet, SheetKind, SheetLine } from './sheet.ts';

/** What a sheet said when this phone last printed it. */
export interface Printing {
  readonly at: Instant;
  /** The cells of each line, by its key. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

const printingRow = z.object({ at: z.number(), lines: z.record(z.string(), z.array(z.string())) });

const rowOf = (kind: SheetKind) => `print/${kind}`;

/** The last printing of a sheet; null if there was none, or its week's drafts are gone. Reads a signal. */
export function lastPrinting(drafts: Book | null, kind: SheetKind): Printing | null {
  const row = drafts?.rows(draftTable).value.get(rowOf(kind));
  const read = printingRow.safeParse(row?.value);
  return read.success ? { at: toInstant(read.data.at), lines: read.data.lines } : null;
}

/** Notes on this phone alone what was printed: a later printing marks what changed since. */
export function notePrinting(
  drafts: Book,
  sheets: readonly Sheet[],
  at: Instant,
): Promise<Result<Saved, StoreError>> {
  const changes = sheets.map((sheet) =>
    put(draftTable, rowOf(sheet.kind), { value: { at, lines: cellsOf(sheet) } }),
  );
  return saveGesture({ book: drafts, changes });
}

function cellsOf({ parts }: Sheet): Record<string, string[]> {
  const lines = parts.flatMap((part) => part.lines);
  return Object.fromEntries(lines.map(({ key, cells }) => [key, [...cells]]));
}

/** What is other than on the paper that was printed before. */
export interface SheetChanges {
  readonly since: Instant;
  /** Keys of lines that are new or say something else. */
  readonly changed: ReadonlySet<string>;
  /** Lines that are on the old paper and no more. */
  readonly gone: readonly SheetLine[];
}

/** Compares a sheet with its last printing; null when it says the same. */
export function changesSince(sheet: Sheet, before: Printing | null): SheetChanges | null {
  if (!before) return null;
  const lines = sheet.parts.flatMap((part) => part.lines);
  const now = new Set(lines.map(({ key }) => key));
  const said = (cells: readonly string[] | undefined) => JSON.stringify(cells);
  const changed = lines.filter(({ key, cells }) => said(before.lines[key]) !== said(cells));
  const gone = Object.entries(before.lines)
    .filter(([key]) => !now.has(key))
    .map(([key, cells]) => ({ key, cells }));
  if (changed.length + gone.length === 0) return null;
  return { since: before.at, changed: new Set(changed.map(({ key }) => key)), gone };
}
