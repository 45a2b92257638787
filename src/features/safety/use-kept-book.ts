import { useEffect, useState } from 'preact/hooks';
import type { BookName } from '../../store/book-name.ts';
import type { Book } from '../../store/book.ts';
import { secretOf } from '../../store/keyring.ts';
import type { KeyRecord } from '../../store/key-record.ts';
import type { Shelf } from '../../store/shelf.ts';
import type { CatalogueEntry } from '../../store/storage.ts';

/** A book that lies on this phone, or why it does not open; null until it did. */
type KeptBook = Book | 'locked' | 'unreadable' | null;

/** Opens a book that lies here, to say how much is in it. */
export function useKeptBook(shelf: Shelf, name: string): KeptBook {
  const [book, setBook] = useState<KeptBook>(null);
  const keys = shelf.keys.value;
  useEffect(() => {
    let isWanted = true;
    const open = async () => {
      const shut = whyShut(keys, name);
      if (shut) return shut;
      // Lines of the catalogue are only made with the name of a book.
      const opened = await shelf.open(name as BookName);
      return opened.ok ? opened.value : 'unreadable';
    };
    void open().then((found) => isWanted && setBook(found));
    return () => {
      isWanted = false;
    };
  }, [shelf, name, keys]);
  return book;
}

function whyShut(keys: KeyRecord | null, name: string): 'locked' | 'unreadable' | null {
  if (keys && secretOf(keys, name)) return null;
  return keys?.isLocked ? 'locked' : 'unreadable';
}

/** What lies on this phone, read again when its keys change and after `again`; null until the disk answered. */
export function useEntries(shelf: Shelf, again: number): readonly CatalogueEntry[] | null {
  const [entries, setEntries] = useState<readonly CatalogueEntry[] | null>(null);
  const keys = shelf.keys.value;
  useEffect(() => {
    let isWanted = true;
    void shelf.entries().then((found) => isWanted && setEntries(found)); // an unreadable list stays unsaid
    return () => {
      isWanted = false;
    };
  }, [shelf, keys, again]);
  return entries;
}
