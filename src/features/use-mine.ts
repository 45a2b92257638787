import { useEffect, useState } from 'preact/hooks';
import type { Book } from '../store/book.ts';
import { openMine } from '../store/open-mine.ts';
import type { ScreenProps } from './screen-props.ts';

/** What this phone keeps for its owner alone; null while it opens, and where it can't (it is said). */
export function useMine({ phone, gestures }: Pick<ScreenProps, 'phone' | 'gestures'>): Book | null {
  const [book, setBook] = useState<Book | null>(null);
  useEffect(() => {
    let isShown = true;
    const open = async () => {
      const mine = await openMine(phone);
      if (!isShown) return;
      if (mine.ok) setBook(mine.value);
      else gestures.fail(mine.error);
    };
    void open(); // a failure is said above
    return () => {
      isShown = false;
    };
  }, [phone, gestures]);
  return book;
}
