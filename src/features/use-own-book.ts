import { useEffect, useState } from 'preact/hooks';
import type { WeekBookName } from '../store/book-name.ts';
import type { Book } from '../store/book.ts';
import type { ScreenProps } from './screen-props.ts';

/** A book of this phone alone, once it was made; null before, while it opens, and once it is gone. */
export function useOwnBook({ shelf }: ScreenProps['phone'], name: WeekBookName): Book | null {
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
  return isKept ? book : null;
}
