import { err, ok, type Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { yearWordsTable } from '../../store/books/report-tables.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { put } from '../../store/table.ts';

export type YearWordsError = { readonly type: 'YearWordsLong'; readonly most: number };

/** Most letters and lines: with the totals they fill one page. */
const MOST = 900;
const MOST_LINES = 14;

/** What the group says of a year; empty while it said nothing. Reads a signal. */
export function yearWords(book: Book, year: number): string {
  return book.rows(yearWordsTable).value.get(String(year))?.words ?? '';
}

/** Reads the words of a year as typed. Error: YearWordsLong, where they would not fit one page. */
export function readYearWords(typed: string): Result<string, YearWordsError> {
  const words = typed.normalize('NFC').trim();
  const fits = words.length <= MOST && words.split('\n').length <= MOST_LINES;
  return fits ? ok(words) : err({ type: 'YearWordsLong', most: MOST });
}

/** Keeps what the group says of a year. */
export async function keepYearWords(
  book: Book,
  year: number,
  typed: string,
): Promise<Result<Saved, YearWordsError | StoreError>> {
  const words = readYearWords(typed);
  if (!words.ok) return words;
  return saveGesture({
    book,
    changes: [put(yearWordsTable, String(year), { words: words.value })],
  });
}
