import { err, ok, type Result } from '../kernel/result.ts';
import { MINE } from './book-name.ts';
import type { Book } from './book.ts';
import type { Phone } from './phone.ts';
import type { StoreError } from './store-error.ts';

type OpenMineError = StoreError | { readonly type: 'NoKeys' };

/**
 * Opens what a person keeps for herself on this phone. Its key comes from no ring and is made at the first
 * opening: nobody else ever reads it, and it goes only when the phone is erased.
 */
export async function openMine({
  shelf,
  random,
}: Pick<Phone, 'shelf' | 'random'>): Promise<Result<Book, OpenMineError>> {
  const held = shelf.keys.value;
  if (held?.isLocked) return err({ type: 'PhoneLocked' });
  if (!held || !Object.hasOwn(held.books, MINE)) {
    const made = await shelf.changeKeys((keys) => {
      if (!keys) return Promise.resolve(err({ type: 'NoKeys' as const }));
      // Another window may have made it meanwhile: then that one stands.
      const books = { [MINE]: random(32), ...keys.books };
      return Promise.resolve(ok({ ...keys, books }));
    });
    if (!made.ok) return made;
  }
  return shelf.open(MINE);
}
