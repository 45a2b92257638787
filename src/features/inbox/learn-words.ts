import type { Menu } from '../../domain/menu.ts';
import type { Result } from '../../kernel/result.ts';
import type { Book } from '../../store/book.ts';
import { aliasTable } from '../../store/books/desk-books.ts';
import { type Saved, saveGesture } from '../../store/gesture.ts';
import type { StoreError } from '../../store/store-error.ts';
import { type Change, put, remove } from '../../store/table.ts';
import type { LearnedWords } from './card-draft.ts';

/** Remembers that words mean a dish, from week to week: one row for each dish and words, on any phone. */
export function learnChanges(menu: Menu, learned: readonly LearnedWords[]): Change[] {
  return learned.flatMap(({ words, dish }) => {
    const found = menu.dishes.find(({ id }) => id === dish);
    if (!found) return [];
    const { libraryId } = found;
    return [put(aliasTable, `${libraryId}/${words}`, { words, libraryId })];
  });
}

/** Forgets learned words. */
export function forgetWords(desk: Book, row: string): Promise<Result<Saved, StoreError>> {
  return saveGesture({ book: desk, changes: [remove(aliasTable, row)] });
}
