import { useEffect, useState } from 'preact/hooks';
import type { SheetStop } from '../../formats/round-sheet.ts';
import { weekBookName } from '../../store/book-name.ts';
import type { Book } from '../../store/book.ts';
import { sheetStopTable } from '../../store/books/desk-books.ts';
import type { ScreenProps } from '../screen-props.ts';
import { sheetEnds } from './keep-sheet.ts';

/** The round this phone received, in order; null without one, and from its end on. */
export function useSheet({ phone, week }: Pick<ScreenProps, 'phone' | 'week'>): SheetStop[] | null {
  const { shelf } = phone;
  const name = weekBookName('sheet', week.week);
  const isKept = shelf.keys.value?.books[name] !== undefined;
  const [book, setBook] = useState<Book | null>(null);
  useEffect(() => {
    let wanted = true;
    if (!isKept) setBook(null);
    else
      void shelf.open(name).then((opened) => {
        if (wanted) setBook(opened.ok ? opened.value : null);
      });
    return () => {
      wanted = false;
    };
  }, [shelf, name, isKept]);
  if (!isKept || book === null || phone.now.value >= sheetEnds(week)) return null;
  const rows = [...book.rows(sheetStopTable).value];
  return rows.length === 0
    ? null
    : rows.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, stop]) => stop);
}
