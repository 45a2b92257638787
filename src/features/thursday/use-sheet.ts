import type { SheetStop } from '../../formats/round-sheet.ts';
import { weekBookName } from '../../store/book-name.ts';
import { sheetStopTable } from '../../store/books/desk-books.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useOwnBook } from '../use-own-book.ts';
import { sheetEnds } from './keep-sheet.ts';

/** The round this phone received, in order; null without one, and from its end on. */
export function useSheet({ phone, week }: Pick<ScreenProps, 'phone' | 'week'>): SheetStop[] | null {
  const book = useOwnBook(phone, weekBookName('sheet', week.week));
  if (book === null || phone.now.value >= sheetEnds(week)) return null;
  const rows = [...book.rows(sheetStopTable).value];
  return rows.length === 0
    ? null
    : rows.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, stop]) => stop);
}
